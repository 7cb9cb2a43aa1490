package org.dmaworkbench.lang.ide.hover;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.server.hover.HoverService;

/** Shows the declaration of a name, what it is worth, and its documentation. */
@Singleton
public final class ModelHover extends HoverService {
    private static final int MAX_TYPEDEFS = 3;

    private final DocComments comments;
    private final DeclarationText declarations;
    private final FieldPlaces places;

    @Inject
    ModelHover(DocComments comments, DeclarationText declarations, FieldPlaces places) {
        this.comments = comments;
        this.declarations = declarations;
        this.places = places;
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
            text.append(places.of(declarator));
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
    protected org.eclipse.lsp4j.Hover hover(org.eclipse.xtext.ide.server.hover.HoverContext context) {
        if (context != null && getContents(context.getElement()).isEmpty()) {
            return org.eclipse.xtext.ide.server.hover.IHoverService.EMPTY_HOVER;
        }
        return super.hover(context);
    }
}
