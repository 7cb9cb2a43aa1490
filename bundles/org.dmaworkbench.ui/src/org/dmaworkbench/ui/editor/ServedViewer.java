package org.dmaworkbench.ui.editor;

import java.util.List;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;

/**
 * Joins a viewer to the language server: while the viewer shows a document of ours, it is open there and services are
 * attached to it. It takes the place of the platform's reconciler because debounce and thread belong to the server's host.
 */
abstract class ServedViewer implements IReconciler, ITextInputListener {
    private ITextViewer viewer;
    private OpenDocument open;
    private List<Runnable> detach = List.of();

    /** Attaches services to a document that the viewer now shows; returns what takes them away again. UI thread. */
    abstract List<Runnable> attach(ITextViewer shown, OpenDocument document);

    @Override
    public final void install(ITextViewer textViewer) {
        viewer = textViewer;
        viewer.addTextInputListener(this);
        inputDocumentChanged(null, viewer.getDocument());
    }

    @Override
    public final void uninstall() {
        inputDocumentAboutToBeChanged(null, null);
        if (viewer != null) {
            viewer.removeTextInputListener(this);
        }
    }

    @Override
    public final void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
        if (open != null) {
            detach.forEach(Runnable::run);
            LanguageServerHost.get().disconnect(open);
            open = null;
        }
    }

    @Override
    public final void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
        LanguageServerHost.get().connect(newInput).ifPresent(connected -> {
            open = connected;
            detach = attach(viewer, connected);
        });
    }

    @Override
    public final IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null; // the server works on whole documents
    }
}
