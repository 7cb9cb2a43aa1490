package org.dmaworkbench.ui.fix;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.Icons;
import org.dmaworkbench.ui.editor.SourceEdits;
import org.dmaworkbench.ui.server.OpenDocument;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.PlatformUI;

/** A repair of a problem, offered by Ctrl+1, in the hover, and for the marker. */
final class QuickFix implements ICompletionProposal {
    private final OpenDocument open;
    private final Diagnostic problem;
    private final CodeAction action;
    private final long stamp;

    QuickFix(OpenDocument open, Diagnostic problem, CodeAction action) {
        this.open = open;
        this.problem = problem;
        this.action = action;
        this.stamp = open.stamp();
    }

    @Override
    public void apply(IDocument document) {
        apply();
    }

    /** Makes the change. Where the text is no longer the one it was computed for, it is computed anew. UI thread only. */
    void apply() {
        if (action.getEdit() != null && open.stamp() == stamp) {
            SourceEdits.apply(open, action.getEdit(), action.getTitle());
            return;
        }
        open.fixes().ask(open, problem).whenComplete((actions, fault) -> PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
            Optional<CodeAction> same = fault != null ? Optional.empty()
                    : actions.stream().filter(a -> a.getTitle().equals(action.getTitle()) && a.getEdit() != null).findFirst();
            same.ifPresentOrElse(now -> SourceEdits.apply(open, now.getEdit(), now.getTitle()),
                    () -> Faults.say("The text has changed; '" + action.getTitle() + "' no longer fits."));
        }));
    }

    @Override
    public String getDisplayString() {
        return action.getTitle();
    }

    /** Shows what will be written. */
    @Override
    public String getAdditionalProposalInfo() {
        if (action.getEdit() == null) {
            return null;
        }
        String text = SourceEdits.byFile(action.getEdit()).values().stream().flatMap(List::stream).map(TextEdit::getNewText)
                .map(String::strip).filter(t -> !t.isEmpty()).collect(Collectors.joining("\n…\n"));
        return text.isEmpty() ? "Removes the marked text." : "<pre>" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</pre>";
    }

    @Override
    public Image getImage() {
        return Icons.image("fix");
    }

    @Override
    public Point getSelection(IDocument document) {
        return null;
    }

    @Override
    public IContextInformation getContextInformation() {
        return null;
    }
}
