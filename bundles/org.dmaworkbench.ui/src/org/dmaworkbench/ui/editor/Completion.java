package org.dmaworkbench.ui.editor;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dmaworkbench.ui.hints.ParameterHintFollower;
import org.dmaworkbench.ui.hints.ParameterHints;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Completion by the server. The generic editor calls it on a thread of its own. */
public final class Completion implements IContentAssistProcessor {
    private static final long PATIENCE_MS = 5_000;
    private volatile String error;

    @Override
    public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
        error = null;
        return LanguageServerHost.get().find(viewer.getDocument()).map(open -> ask(open, offset)).orElse(new ICompletionProposal[0]);
    }

    @Override
    public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
        return LanguageServerHost.get().find(viewer.getDocument()).map(open -> ParameterHints.at(viewer, open, offset)).orElse(null);
    }

    @Override
    public char[] getCompletionProposalAutoActivationCharacters() {
        return new char[] {'.', '>'};
    }

    @Override
    public char[] getContextInformationAutoActivationCharacters() {
        return null;
    }

    @Override
    public String getErrorMessage() {
        return error;
    }

    @Override
    public IContextInformationValidator getContextInformationValidator() {
        return new ParameterHintFollower();
    }

    private ICompletionProposal[] ask(OpenDocument open, int offset) {
        try {
            Either<List<CompletionItem>, CompletionList> answer = LanguageServerHost.get().ask(open, (server, document) ->
                    server.getTextDocumentService().completion(new CompletionParams(document.identifier(), Positions.of(document.document(), offset))))
                    .get(PATIENCE_MS, TimeUnit.MILLISECONDS);
            List<CompletionItem> items = answer == null ? List.of() : answer.isLeft() ? answer.getLeft() : answer.getRight().getItems();
            return items.stream().sorted(java.util.Comparator.comparing(Completion::sortKey))
                    .map(item -> new CompletionEntry(item, open.document(), offset)).toArray(ICompletionProposal[]::new);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            error = "Completion failed: " + e.getCause().getMessage();
        } catch (TimeoutException e) {
            error = "The language server did not answer in 5 s; try again.";
        }
        return new ICompletionProposal[0];
    }

    private static String sortKey(CompletionItem item) {
        return item.getSortText() == null ? item.getLabel() : item.getSortText();
    }
}
