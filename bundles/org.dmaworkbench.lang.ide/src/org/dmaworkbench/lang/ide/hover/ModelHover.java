package org.dmaworkbench.lang.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Optional;
import org.dmaworkbench.lang.ide.macros.Macros;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.IntegerLiteral;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.hover.HoverService;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.ITextRegion;

/** Shows the declaration of a name, what it is worth, and its documentation. */
@Singleton
public final class ModelHover extends HoverService {
    private static final int MAX_TYPEDEFS = 3;

    private final DocComments comments;
    private final DeclarationText declarations;
    private final FieldPlaces places;
    private final RegisterHover registers;
    private final MacroHover macros;

    @Inject
    ModelHover(DocComments comments, DeclarationText declarations, FieldPlaces places, RegisterHover registers, MacroHover macros) {
        this.comments = comments;
        this.declarations = declarations;
        this.places = places;
        this.registers = registers;
        this.macros = macros;
    }

    @Override
    public String getContents(EObject element) {
        if (element == null || element.eClass().getEPackage() != KmdfPackage.eINSTANCE) {
            return "";
        }
        String declaration = declarations.of(element);
        if (declaration.isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder("```c\n").append(declaration).append("\n```\n");
        if (element instanceof Declarator declarator) {
            String register = registers.of(declarator);
            text.append(register.isEmpty() ? places.of(declarator) : register);
        }
        String documentation = documentation(element);
        if (!documentation.isEmpty()) {
            text.append('\n').append(documentation).append('\n');
        }
        if (element.eResource() != null && element.eResource().getURI() != null && LibraryFiles.isLibrary(element.eResource().getURI())) {
            text.append("\n*").append(element.eResource().getURI().lastSegment()).append("*\n");
        }
        return text.toString();
    }

    /** What has no comment of its own, such as EvtIoRead in a configuration, is explained by its type. */
    private String documentation(EObject element) {
        String own = comments.of(element);
        EObject declared = element;
        for (int i = 0; own.isEmpty() && i < MAX_TYPEDEFS && declared instanceof Declarator declarator
                && Declarators.specifier(declarator) instanceof TypeReference type; i++) {
            declared = type.getDeclaration();
            own = declared == null || declared.eIsProxy() ? "" : comments.of(declared);
        }
        return own;
    }

    @Override
    protected Hover hover(org.eclipse.xtext.ide.server.hover.HoverContext context) {
        if (context != null && getContents(context.getElement()).isEmpty()) {
            return org.eclipse.xtext.ide.server.hover.IHoverService.EMPTY_HOVER;
        }
        return super.hover(context);
    }

    /** A macro is not in the syntax tree, and a number has no name to look up: what it means follows from the register it is written to. */
    @Override
    public Hover hover(Document document, XtextResource resource, HoverParams params, CancelIndicator cancelled) {
        int offset = document.getOffSet(params.getPosition());
        if (resource.getParseResult() == null) {
            return super.hover(document, resource, params, cancelled);
        }
        Optional<String> macro = macros.of(resource, offset);
        if (macro.isPresent()) {
            return hover(document, macro.get(), Macros.word(resource, offset));
        }
        INode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), offset);
        if (leaf != null && NodeModelUtils.findActualSemanticObjectFor(leaf) instanceof IntegerLiteral number) {
            String meaning = registers.written(number);
            if (!meaning.isEmpty()) {
                return hover(document, meaning, leaf.getTextRegion());
            }
        }
        return super.hover(document, resource, params, cancelled);
    }

    private static Hover hover(Document document, String text, ITextRegion at) {
        return new Hover(new MarkupContent(MarkupKind.MARKDOWN, text),
                new Range(document.getPosition(at.getOffset()), document.getPosition(at.getOffset() + at.getLength())));
    }
}
