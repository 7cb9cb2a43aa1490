package org.dmaworkbench.ui.editor;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.ui.server.DocumentListener;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotation;
import org.eclipse.jface.text.source.projection.ProjectionAnnotationModel;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.swt.widgets.Display;

/** The places of a document that can be folded: blocks, comments, conditional text, as the server knows them. */
public final class Folding extends ServedViewer {
    @Override
    List<Runnable> attach(ITextViewer viewer, OpenDocument open) {
        if (!(viewer instanceof ProjectionViewer projection)) {
            return List.of();
        }
        DocumentListener listener = document -> ask(projection, document);
        open.addListener(listener);
        listener.checked(open);
        return List.of(() -> open.removeListener(listener));
    }

    private static void ask(ProjectionViewer viewer, OpenDocument open) {
        long asked = open.stamp();
        LanguageServerHost.get().ask(open, (server, document) -> server.getTextDocumentService()
                .foldingRange(new FoldingRangeRequestParams(document.identifier()))).thenAccept(ranges -> Display.getDefault().asyncExec(() -> {
                    if (ranges != null && open.stamp() == asked && viewer.getDocument() == open.document()
                            && viewer.getTextWidget() != null && !viewer.getTextWidget().isDisposed()) {
                        show(viewer, ranges);
                    }
                })).exceptionally(fault -> null); // the text has changed: the next check asks again
    }

    /** Keeps the annotations whose place is still one, so that what is folded stays folded. */
    private static void show(ProjectionViewer viewer, List<FoldingRange> ranges) {
        if (!viewer.isProjectionMode()) {
            viewer.doOperation(ProjectionViewer.TOGGLE);
        }
        ProjectionAnnotationModel model = viewer.getProjectionAnnotationModel();
        if (model == null) {
            return; // folding is switched off
        }
        Map<Annotation, Position> fresh = new HashMap<>();
        Map<Position, Annotation> wanted = new HashMap<>();
        ranges.forEach(range -> lines(viewer.getDocument(), range).ifPresent(p -> wanted.put(p, new ProjectionAnnotation())));
        java.util.ArrayList<Annotation> gone = new java.util.ArrayList<>();
        for (Iterator<Annotation> all = model.getAnnotationIterator(); all.hasNext();) {
            Annotation old = all.next();
            if (wanted.remove(model.getPosition(old)) == null) {
                gone.add(old);
            }
        }
        wanted.forEach((position, annotation) -> fresh.put(annotation, position));
        if (!gone.isEmpty() || !fresh.isEmpty()) {
            model.modifyAnnotations(gone.toArray(Annotation[]::new), fresh, null);
        }
    }

    /** Whole lines, as the platform wants them: from the start of the first to the end of the last. */
    private static java.util.Optional<Position> lines(IDocument document, FoldingRange range) {
        try {
            int last = Math.min(range.getEndLine(), document.getNumberOfLines() - 1);
            if (last <= range.getStartLine()) {
                return java.util.Optional.empty();
            }
            int start = document.getLineOffset(range.getStartLine());
            return java.util.Optional.of(new Position(start, document.getLineOffset(last) + document.getLineLength(last) - start));
        } catch (BadLocationException e) {
            return java.util.Optional.empty(); // the text has shrunk meanwhile
        }
    }
}
