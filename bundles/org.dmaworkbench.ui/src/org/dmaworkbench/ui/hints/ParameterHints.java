package org.dmaworkbench.ui.hints;

import java.util.Map;
import java.util.WeakHashMap;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.swt.custom.StyledText;

/**
 * Shows a function's parameters when {@code (} or {@code ,} is typed, or on demand. The platform wants the answer at once,
 * on the UI thread; so the server is asked first, and the platform is told to show the hints when they are there.
 */
public final class ParameterHints implements IDocumentListener {
    /** @param hints none while the server has not answered */
    private record Answer(int offset, long stamp, IContextInformation[] hints) { }

    /** The last answer for each viewer. UI thread only. */
    private static final Map<ITextViewer, Answer> ANSWERS = new WeakHashMap<>();

    private final ITextViewer viewer;
    private final OpenDocument open;

    /** Follows what is typed in a viewer until it is detached. */
    public ParameterHints(ITextViewer viewer, OpenDocument open) {
        this.viewer = viewer;
        this.open = open;
        open.document().addDocumentListener(this);
    }

    /** No longer follows the viewer. */
    public void detach() {
        open.document().removeDocumentListener(this);
        ANSWERS.remove(viewer);
    }

    @Override
    public void documentAboutToBeChanged(DocumentEvent event) { }

    @Override
    public void documentChanged(DocumentEvent event) {
        String typed = event.getText();
        StyledText widget = viewer.getTextWidget();
        if (typed != null && (typed.equals("(") || typed.equals("()") || typed.equals(",")) && widget != null && !widget.isDisposed() && widget.isFocusControl()) {
            widget.getDisplay().asyncExec(() -> ask(viewer, open, event.getOffset() + 1));
        }
    }

    /** Returns the hints at an offset where they are known; else asks, and has them shown when they are. UI thread only. */
    public static IContextInformation[] at(ITextViewer viewer, OpenDocument open, int offset) {
        Answer answer = ANSWERS.get(viewer);
        if (answer != null && answer.offset() == offset && answer.stamp() == open.stamp()) {
            return answer.hints();
        }
        ask(viewer, open, offset);
        return new IContextInformation[0];
    }

    private static void ask(ITextViewer viewer, OpenDocument open, int offset) {
        int start = CallPlace.arguments(open.document(), offset);
        if (start < 0) {
            return;
        }
        long stamp = open.stamp();
        ANSWERS.put(viewer, new Answer(offset, stamp, new IContextInformation[0])); // asked once for each place
        LanguageServerHost.get().ask(open, (server, document) -> server.getTextDocumentService()
                .signatureHelp(new SignatureHelpParams(document.identifier(), Positions.of(document.document(), offset))))
                .thenAccept(help -> {
                    StyledText widget = viewer.getTextWidget();
                    if (help != null && !help.getSignatures().isEmpty() && widget != null && !widget.isDisposed()) {
                        widget.getDisplay().asyncExec(() -> show(viewer, open, new Answer(offset, stamp, hints(help, start))));
                    }
                }).exceptionally(fault -> null); // the text has changed: it is another place now
    }

    private static IContextInformation[] hints(SignatureHelp help, int start) {
        return help.getSignatures().stream().map(signature -> new ParameterHint(signature, start)).toArray(IContextInformation[]::new);
    }

    private static void show(ITextViewer viewer, OpenDocument open, Answer answer) {
        StyledText widget = viewer.getTextWidget();
        if (widget == null || widget.isDisposed() || viewer.getDocument() != open.document() || open.stamp() != answer.stamp()
                || viewer.getSelectedRange().x != answer.offset()) {
            return;
        }
        ANSWERS.put(viewer, answer);
        if (viewer instanceof ITextOperationTarget target && target.canDoOperation(ISourceViewer.CONTENTASSIST_CONTEXT_INFORMATION)) {
            target.doOperation(ISourceViewer.CONTENTASSIST_CONTEXT_INFORMATION);
        }
    }
}
