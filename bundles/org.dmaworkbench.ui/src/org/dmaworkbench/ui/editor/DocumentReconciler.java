package org.dmaworkbench.ui.editor;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.ui.hints.ParameterHints;
import org.dmaworkbench.ui.server.OpenDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.source.ISourceViewer;

/** What the server says about a document becomes annotations and colours; the parameters of a call show while they are typed. */
public final class DocumentReconciler extends ServedViewer {
    @Override
    List<Runnable> attach(ITextViewer viewer, OpenDocument open) {
        List<Runnable> detach = new ArrayList<>();
        if (viewer instanceof ISourceViewer source && source.getAnnotationModel() != null) {
            LiveProblems problems = new LiveProblems(source.getAnnotationModel());
            open.addListener(problems);
            problems.checked(open);
            detach.add(() -> open.removeListener(problems));
            detach.add(problems::dispose);
        }
        SemanticColours colours = new SemanticColours(viewer);
        open.addListener(colours);
        detach.add(() -> open.removeListener(colours));
        detach.add(colours::dispose);
        ParameterHints hints = new ParameterHints(viewer, open);
        detach.add(hints::detach);
        EditorContexts.activate(open.document());
        return detach;
    }
}
