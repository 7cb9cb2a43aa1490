package org.dmaworkbench.lang.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.resource.IEObjectDescription;

/** What may be written at a place of a scenario. */
@Singleton
public final class ScenarioProposals extends IdeContentProposalProvider {
    private final ProposalItems items;
    private final Features features;

    @Inject
    ScenarioProposals(ProposalItems items, Features features) {
        this.items = items;
        this.features = features;
    }

    @Override
    protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
        return Character.isLetter(keyword.getValue().charAt(0)) && keyword.getValue().startsWith(context.getPrefix());
    }

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
        for (IEObjectDescription candidate : getScopeProvider().getScope(context.getCurrentModel(), feature).getAllElements()) {
            String name = candidate.getName().toString();
            if (!acceptor.canAcceptMoreProposals()) {
                return;
            }
            if (name.regionMatches(true, 0, context.getPrefix(), 0, context.getPrefix().length())) {
                items.propose(name, candidate.getEObjectOrProxy(), false, false, context, acceptor);
            }
        }
    }
}
