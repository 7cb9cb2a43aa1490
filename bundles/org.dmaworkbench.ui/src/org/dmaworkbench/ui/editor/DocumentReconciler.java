package org.dmaworkbench.ui.editor;

import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextInputListener;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.ISourceViewer;

/**
 * Joins a viewer to the language server: its document is open there while the viewer shows it, and what the server says
 * about it becomes annotations and colours. It replaces the platform's reconciler because the debounce and the thread
 * belong to the server's host.
 */
public final class DocumentReconciler implements IReconciler, ITextInputListener {
    private ITextViewer viewer;
    private OpenDocument open;
    private LiveProblems problems;
    private SemanticColours colours;

    @Override
    public void install(ITextViewer textViewer) {
        viewer = textViewer;
        viewer.addTextInputListener(this);
        inputDocumentChanged(null, viewer.getDocument());
    }

    @Override
    public void uninstall() {
        inputDocumentAboutToBeChanged(null, null);
        if (viewer != null) {
            viewer.removeTextInputListener(this);
        }
    }

    @Override
    public void inputDocumentAboutToBeChanged(IDocument oldInput, IDocument newInput) {
        if (open == null) {
            return;
        }
        if (problems != null) {
            open.removeListener(problems);
            problems.dispose();
            problems = null;
        }
        if (colours != null) {
            open.removeListener(colours);
            colours.dispose();
            colours = null;
        }
        LanguageServerHost.get().disconnect(open);
        open = null;
    }

    @Override
    public void inputDocumentChanged(IDocument oldInput, IDocument newInput) {
        LanguageServerHost.get().connect(newInput).ifPresent(connected -> {
            open = connected;
            if (viewer instanceof ISourceViewer source && source.getAnnotationModel() != null) {
                problems = new LiveProblems(source.getAnnotationModel());
                open.addListener(problems);
                problems.checked(open);
            }
            colours = new SemanticColours(viewer);
            open.addListener(colours);
            EditorContexts.activate(newInput);
        });
    }

    @Override
    public IReconcilingStrategy getReconcilingStrategy(String contentType) {
        return null; // the server works on whole documents
    }
}
