package org.dmaworkbench.lang.ide.signatures;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.formatting.SourceToken;
import org.dmaworkbench.lang.ide.hover.DeclarationText;
import org.dmaworkbench.lang.ide.hover.DocComments;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.kmdf.TypeReference;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ParameterInformation;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.SignatureInformation;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.signatureHelp.ISignatureHelpService;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.CancelIndicator;

/** The parameters of the function whose call the cursor is in. A call being typed seldom parses, so it is found in the tokens before the cursor. */
@Singleton
public final class Signatures implements ISignatureHelpService {
    private final IScopeProvider scopes;
    private final DeclarationText declarations;
    private final DocComments comments;

    @Inject
    Signatures(IScopeProvider scopes, DeclarationText declarations, DocComments comments) {
        this.scopes = scopes;
        this.declarations = declarations;
        this.comments = comments;
    }

    @Override
    public SignatureHelp getSignatureHelp(Document document, XtextResource resource, SignatureHelpParams parameters, CancelIndicator cancel) {
        if (document == null || resource == null || resource.getContents().isEmpty()) {
            return EMPTY;
        }
        OpenCall call = OpenCall.at(document.getContents(), document.getOffSet(parameters.getPosition()));
        Declarator function = call == null ? null : function(call.name(), resource);
        return function == null ? EMPTY : help(function, call.argument());
    }

    private Declarator function(SourceToken name, XtextResource resource) {
        ILeafNode leaf = NodeModelUtils.findLeafNodeAtOffset(resource.getParseResult().getRootNode(), name.offset());
        EObject place = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
        IEObjectDescription found = scopes.getScope(place == null ? resource.getContents().get(0) : place, KmdfPackage.Literals.NAME_REFERENCE__TARGET)
                .getSingleElement(QualifiedName.create(name.text()));
        return found != null && found.getEObjectOrProxy() instanceof Declarator d && suffix(d) != null ? d : null;
    }

    /** The parameter list, of the typedef if the function is declared by one. */
    private static FunctionSuffix suffix(Declarator function) {
        FunctionSuffix own = Declarators.functionSuffix(function);
        return own == null && !Declarators.isTypedef(function) && Declarators.specifier(function) instanceof TypeReference type
                && type.getDeclaration() instanceof Declarator typedef && !typedef.eIsProxy() ? Declarators.functionSuffix(typedef) : own;
    }

    private SignatureHelp help(Declarator function, int argument) {
        FunctionSuffix suffix = suffix(function);
        SignatureInformation signature = new SignatureInformation(declarations.of(function));
        String comment = comments.of(function);
        if (!comment.isEmpty()) {
            signature.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, comment));
        }
        List<ParameterInformation> parameters = new ArrayList<>();
        for (Parameter parameter : suffix.getParameters()) {
            parameters.add(new ParameterInformation(declarations.of(parameter)));
        }
        if (suffix.isVariadic()) {
            parameters.add(new ParameterInformation("..."));
        }
        signature.setParameters(parameters);
        int last = parameters.size() - 1;
        return new SignatureHelp(List.of(signature), 0, suffix.isVariadic() ? Math.min(argument, last) : argument);
    }
}
