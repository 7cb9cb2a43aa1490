package org.dmaworkbench.ui.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.ui.Ids;
import org.dmaworkbench.ui.server.DocumentListener;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.IAnnotationModelListener;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.MarkerAnnotation;

/**
 * Shows the server's diagnostics as annotations while the user types. The builder's markers say the same after a save;
 * their annotations are taken out of an open editor so that nothing is underlined and listed twice.
 */
final class LiveProblems implements DocumentListener, IAnnotationModelListener {
    private final IAnnotationModel model;
    private List<Annotation> shown = List.of();
    private boolean disposed;

    LiveProblems(IAnnotationModel model) {
        this.model = model;
        model.addAnnotationModelListener(this);
    }

    @Override
    public synchronized void checked(OpenDocument open) {
        if (disposed) {
            return;
        }
        Map<Annotation, Position> fresh = new HashMap<>();
        for (Diagnostic diagnostic : open.diagnostics()) {
            fresh.put(new ProblemAnnotation(diagnostic), position(open.document(), diagnostic));
        }
        replace(shown, fresh);
        shown = List.copyOf(fresh.keySet());
    }

    @Override
    public void modelChanged(IAnnotationModel changed) {
        if (!disposed && PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench().getDisplay().asyncExec(this::hideMarkers); // the model must not change inside its own notification
        }
    }

    synchronized void dispose() {
        disposed = true;
        model.removeAnnotationModelListener(this);
        replace(shown, Map.of());
        shown = List.of();
    }

    private synchronized void hideMarkers() {
        List<Annotation> doubled = new ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); !disposed && all.hasNext();) {
            if (all.next() instanceof MarkerAnnotation candidate && isOurs(candidate)) {
                doubled.add(candidate);
            }
        }
        if (!doubled.isEmpty()) {
            replace(doubled, Map.of());
        }
    }

    private void replace(List<Annotation> old, Map<Annotation, Position> fresh) {
        if (model instanceof IAnnotationModelExtension batch) {
            batch.replaceAnnotations(old.toArray(Annotation[]::new), fresh);
            return;
        }
        old.forEach(model::removeAnnotation);
        fresh.forEach(model::addAnnotation);
    }

    private static boolean isOurs(MarkerAnnotation annotation) {
        try {
            return annotation.getMarker().exists() && annotation.getMarker().isSubtypeOf(Ids.PROBLEM);
        } catch (CoreException e) {
            return false; // deleted meanwhile
        }
    }

    private static Position position(IDocument document, Diagnostic diagnostic) {
        IRegion region = Positions.region(document, diagnostic.getRange());
        int room = document.getLength() - region.getOffset();
        return new Position(region.getOffset(), Math.max(Math.min(1, room), region.getLength()));
    }
}
