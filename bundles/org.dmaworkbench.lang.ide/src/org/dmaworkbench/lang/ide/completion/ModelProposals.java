package org.dmaworkbench.lang.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.dmaworkbench.lang.kmdf.Block;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Driver;
import org.dmaworkbench.lang.kmdf.FieldProperty;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/** What may be written at a place of a model. The place to start reading about completion. */
@Singleton
public final class ModelProposals extends IdeContentProposalProvider {
    private final ExpressionTypes types;
    private final ProposalItems items;
    private final Features features;

    private final ExpectedTypes expected;
    private final FunctionText functions;

    @Inject
    ModelProposals(ExpressionTypes types, ProposalItems items, Features features, ExpectedTypes expected, FunctionText functions) {
        this.expected = expected;
        this.functions = functions;
        this.types = types;
        this.items = items;
        this.features = features;
    }

    /** Words are worth proposing, punctuation is not. */
    @Override
    protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
        String word = keyword.getValue();
        return Character.isLetter(word.charAt(0)) && (word.length() > 1) && word.startsWith(context.getPrefix());
    }

    /** New names are the author's. */
    @Override
    protected void _createProposals(Assignment assignment, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (assignment.getTerminal() instanceof CrossReference reference) {
            _createProposals(reference, context, acceptor);
        }
    }

    @Override
    protected void _createProposals(CrossReference reference, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        EReference feature = features.of(reference);
        if (feature == null || context.getCurrentModel() == null) {
            return;
        }
        EObject place = CompletionPlaces.place(context, feature);
        if (place == null) {
            return;
        }
        IScope scope = getScopeProvider().getScope(place, feature);
        CType wanted = feature == KmdfPackage.Literals.NAME_REFERENCE__TARGET ? callbackType(context.getCurrentModel()) : null;
        boolean bare = wanted != null || EcoreUtil2.getContainerOfType(context.getCurrentModel(), Call.class) != null
                && context.getCurrentModel() instanceof Call;
        CType fitting = wanted == null && feature == KmdfPackage.Literals.NAME_REFERENCE__TARGET ? expected.at(context.getCurrentModel(), context.getOffset()) : null;
        if (wanted != null) {
            proposeNewCallback(context, acceptor);
        }
        for (IEObjectDescription candidate : scope.getAllElements()) {
            if (!acceptor.canAcceptMoreProposals()) {
                return;
            }
            String name = candidate.getName().toString();
            if (!name.regionMatches(true, 0, context.getPrefix(), 0, context.getPrefix().length())) {
                continue;
            }
            EObject target = candidate.getEObjectOrProxy();
            if (isDeclaredBefore(target, context) && (wanted == null || isCallback(target, wanted))) {
                items.propose(name, target, !bare && feature == KmdfPackage.Literals.NAME_REFERENCE__TARGET, fitting != null && expected.fits(target, fitting), context,
                        acceptor);
                proposeFunction(name, target, context, acceptor);
            }
        }
    }

    /** A callback property that has no function yet. */
    private void proposeNewCallback(ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        FieldProperty property = EcoreUtil2.getContainerOfType(context.getCurrentModel(), FieldProperty.class);
        String name = property.getField().getName().replaceFirst("^Evt", "On");
        String function = context.getPrefix().isEmpty() || name.regionMatches(true, 0, context.getPrefix(), 0, context.getPrefix().length())
                ? functions.ofProperty(property, name) : null;
        if (function != null) {
            items.proposeNew(name, function, context, acceptor);
        }
    }

    /** At file level the name of a callback type stands for a whole function of that type. */
    private void proposeFunction(String name, EObject target, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        if (name.startsWith("EVT_") && !context.getPrefix().isEmpty() && target instanceof Declarator type && Declarators.isTypedef(type)
                && EcoreUtil2.getContainerOfType(context.getCurrentModel(), Block.class) == null
                && EcoreUtil2.getContainerOfType(context.getCurrentModel(), Driver.class) == null) {
            String text = functions.ofDeclared(type, "${1:" + callbackName(name) + "}");
            if (text != null) {
                items.proposeFunction(name, text.replaceFirst("\n}\n$", "\n    \\$0\n}\n"), context, acceptor);
            }
        }
    }

    /** Returns such as OnIoRead for EVT_WDF_IO_QUEUE_IO_READ: the last two words say most. */
    private static String callbackName(String type) {
        String[] words = type.split("_");
        StringBuilder name = new StringBuilder("On");
        for (int i = Math.max(1, words.length - 2); i < words.length; i++) {
            name.append(words[i].charAt(0)).append(words[i].substring(1).toLowerCase(java.util.Locale.ROOT));
        }
        return name.toString();
    }

    /** Local names count from their declaration on. */
    private static boolean isDeclaredBefore(EObject target, ContentAssistContext context) {
        if (!(target instanceof Declarator declarator) || target.eResource() != context.getResource()
                || Declarators.owner(declarator) instanceof Declaration d && d.eContainer() instanceof TranslationUnit) {
            return true;
        }
        ICompositeNode node = NodeModelUtils.getNode(target);
        return node == null || node.getOffset() < context.getOffset();
    }

    /** Returns the function type that the property at this place takes, or null elsewhere. */
    private CType callbackType(EObject place) {
        FieldProperty property = EcoreUtil2.getContainerOfType(place, FieldProperty.class);
        if (property == null || property.getField() == null || property.getField().eIsProxy()) {
            return null;
        }
        CType type = types.typeOf(property.getField());
        return type instanceof CType.Pointer pointer && pointer.target() instanceof CType.Func ? pointer.target() : null;
    }

    private boolean isCallback(EObject target, CType wanted) {
        return target instanceof Declarator declarator && wanted.equals(types.functionType(declarator));
    }
}
