package org.dmaworkbench.ui.editor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.dmaworkbench.ui.Ids;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.IAnnotationModel;
import org.eclipse.jface.text.source.IAnnotationModelExtension;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.viewers.IPostSelectionProvider;
import org.eclipse.jface.viewers.ISelectionChangedListener;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentHighlightParams;

/** Marks where else in the document the name at the caret stands; where it is written, differently. */
public final class Occurrences extends ServedViewer {
    private static final long QUIET_MS = 150;

    @Override
    List<Runnable> attach(ITextViewer viewer, OpenDocument open) {
        if (!(viewer instanceof ISourceViewer source) || source.getAnnotationModel() == null
                || !(viewer.getSelectionProvider() instanceof IPostSelectionProvider selections)) {
            return List.of();
        }
        Marker marker = new Marker(open, source.getAnnotationModel());
        selections.addPostSelectionChangedListener(marker);
        return List.of(() -> selections.removePostSelectionChangedListener(marker), marker::dispose);
    }

    /** Follows the caret of one viewer. */
    private static final class Marker implements ISelectionChangedListener {
        private final OpenDocument open;
        private final IAnnotationModel model;
        private ScheduledFuture<?> pending;
        private Map<Annotation, Position> shown = Map.of();
        private long question;

        Marker(OpenDocument open, IAnnotationModel model) {
            this.open = open;
            this.model = model;
        }

        @Override
        public synchronized void selectionChanged(org.eclipse.jface.viewers.SelectionChangedEvent event) {
            if (event.getSelection() instanceof ITextSelection caret) {
                long mine = ++question;
                if (pending != null) {
                    pending.cancel(false);
                }
                pending = LanguageServerHost.get().later(() -> ask(caret.getOffset(), mine), QUIET_MS, TimeUnit.MILLISECONDS);
            }
        }

        private void ask(int offset, long mine) {
            long stamp = open.stamp();
            if (WordRegion.at(open.document(), offset).isEmpty()) {
                show(List.of(), mine);
                return;
            }
            LanguageServerHost.get().ask(open, (server, document) -> server.getTextDocumentService()
                    .documentHighlight(new DocumentHighlightParams(document.identifier(), Positions.of(document.document(), offset))))
                    .thenAccept(found -> {
                        if (open.stamp() == stamp) {
                            show(found == null ? List.of() : List.copyOf(found), mine);
                        }
                    }).exceptionally(fault -> null); // the text has changed: the caret has moved with it
        }

        private synchronized void show(List<? extends DocumentHighlight> found, long mine) {
            if (mine != question) {
                return; // the caret is elsewhere by now
            }
            Map<Annotation, Position> fresh = new HashMap<>();
            for (DocumentHighlight place : found) {
                IRegion region = Positions.region(open.document(), place.getRange());
                boolean written = place.getKind() == DocumentHighlightKind.Write;
                fresh.put(new Annotation(Ids.BUNDLE + (written ? ".write" : ".occurrence"), false, text(region, written)),
                        new Position(region.getOffset(), region.getLength()));
            }
            replace(fresh);
        }

        private String text(IRegion region, boolean written) {
            try {
                return (written ? "'" : "Use of '") + open.document().get(region.getOffset(), region.getLength()) + (written ? "' is written here" : "'");
            } catch (org.eclipse.jface.text.BadLocationException e) {
                return ""; // the text has shrunk meanwhile
            }
        }

        private void replace(Map<Annotation, Position> fresh) {
            if (model instanceof IAnnotationModelExtension batch && !(shown.isEmpty() && fresh.isEmpty())) {
                batch.replaceAnnotations(shown.keySet().toArray(Annotation[]::new), fresh);
                shown = fresh;
            }
        }

        synchronized void dispose() {
            question++;
            replace(Map.of());
        }
    }
}
