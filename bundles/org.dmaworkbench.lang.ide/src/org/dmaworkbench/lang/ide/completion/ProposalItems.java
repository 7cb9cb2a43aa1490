package org.dmaworkbench.lang.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.List;
import java.util.stream.Collectors;
import org.dmaworkbench.lang.ide.hover.DeclarationText;
import org.dmaworkbench.lang.ide.hover.DocComments;
import org.dmaworkbench.lang.ide.hover.FieldPlaces;
import org.dmaworkbench.lang.kmdf.ContextAccessor;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.Enumerator;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.MemberDeclaration;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.kmdf.TypeDeclaration;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.types.Declarators;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalCreator;
import org.eclipse.xtext.util.ReplaceRegion;

/** Makes proposals for names: what is inserted, how it is listed, which comes first. */
@Singleton
final class ProposalItems {
    private static final int FITTING = 300;
    private static final int NEW = 350;

    private final IdeContentProposalCreator creator;
    private final DeclarationText declarations;
    private final DocComments comments;
    private final FieldPlaces places;

    @Inject
    ProposalItems(IdeContentProposalCreator creator, DeclarationText declarations, DocComments comments, FieldPlaces places) {
        this.creator = creator;
        this.declarations = declarations;
        this.comments = comments;
        this.places = places;
    }

    /**
     * Proposes a name.
     *
     * @param call whether a function is to be inserted with its parameters
     * @param fits whether it has the type that the place takes
     */
    void propose(String name, EObject target, boolean call, boolean fits, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        FunctionSuffix function = target instanceof Declarator declarator ? Declarators.functionSuffix(declarator) : null;
        String text = call && function != null ? name + arguments(function) : name;
        ContentAssistEntry entry = creator.createProposal(text, context, e -> {
            e.setLabel(text);
            e.setSource(target);
            e.setKind(kind(target, function != null));
            e.setDescription(description(target));
            e.setDocumentation(comments.of(target));
        });
        if (entry != null) {
            acceptor.accept(entry, priority(target, context) + (fits ? FITTING : 0));
        }
    }

    /** Proposes a callback that does not exist yet: its name here, the function at the end of the file. */
    void proposeNew(String name, String function, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        String source = context.getRootNode().getText();
        ContentAssistEntry entry = creator.createProposal(name, context, e -> {
            e.setLabel("Create function " + name);
            e.setKind(ContentAssistEntry.KIND_FUNCTION);
            e.setDescription(function.lines().findFirst().orElse(""));
            e.getTextReplacements().add(new ReplaceRegion(source.length(), 0, (source.endsWith("\n") ? "\n" : "\n\n") + function));
        });
        if (entry != null) {
            acceptor.accept(entry, NEW);
        }
    }

    /** Proposes a whole function of a callback type, with its name and body to be filled in. */
    void proposeFunction(String type, String snippet, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
        // Made by hand: the creator would compare the prefix with what is inserted, which begins with the result type.
        ContentAssistEntry entry = new ContentAssistEntry();
        entry.setPrefix(context.getPrefix());
        entry.setProposal(snippet);
        entry.setLabel(type + " function");
        entry.setKind(ContentAssistEntry.KIND_SNIPPET);
        entry.setDescription(snippet.lines().findFirst().orElse(""));
        acceptor.accept(entry, NEW);
    }

    private static String arguments(FunctionSuffix function) {
        List<Parameter> parameters = function.getParameters();
        return parameters.stream().map(parameter -> {
            Declarator declarator = parameter.getDeclarator();
            String name = declarator == null ? null : Declarators.innermost(declarator).getName();
            return name == null ? "" : name;
        }).collect(Collectors.joining(", ", "(", ")"));
    }

    private String description(EObject target) {
        String place = target instanceof Declarator member ? places.of(member) : "";
        return declarations.of(target) + (place.isEmpty() ? "" : "  // " + place);
    }

    private static String kind(EObject target, boolean function) {
        if (function || target instanceof ContextAccessor) {
            return ContentAssistEntry.KIND_FUNCTION;
        }
        return switch (target) {
            case Enumerator e -> ContentAssistEntry.KIND_VALUE;
            case Define d -> ContentAssistEntry.KIND_VALUE;
            case Declarator d when Declarators.isTypedef(d) -> ContentAssistEntry.KIND_CLASS;
            case Declarator d when Declarators.owner(d) instanceof MemberDeclaration -> ContentAssistEntry.KIND_FIELD;
            case Declarator d -> ContentAssistEntry.KIND_VARIABLE;
            case TypeDeclaration t -> ContentAssistEntry.KIND_CLASS;
            default -> ContentAssistEntry.KIND_REFERENCE;
        };
    }

    /** Near names first: local ones and members, those of the project, then the library. */
    private static int priority(EObject target, ContentAssistContext context) {
        if (target.eResource() == null || LibraryFiles.isLibrary(target.eResource().getURI())) {
            return 400;
        }
        boolean file = target instanceof Declarator d && Declarators.owner(d) instanceof Declaration declaration
                && declaration.eContainer() instanceof TranslationUnit;
        return target.eResource() != context.getResource() ? 450 : file ? 500 : 600;
    }
}
