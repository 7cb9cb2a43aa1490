package org.dmaworkbench.ui.hints;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.dmaworkbench.ui.settings.EditorPreferences;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Position;
import org.eclipse.jface.text.codemining.AbstractCodeMiningProvider;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.LineContentCodeMining;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.InlayHintLabelPart;
import org.eclipse.lsp4j.Range;

/** Values of constants behind their names, faint, where the preference is on. */
public final class InlayValues extends AbstractCodeMiningProvider {
    @Override
    public CompletableFuture<List<? extends ICodeMining>> provideCodeMinings(ITextViewer viewer, IProgressMonitor monitor) {
        OpenDocument open = LanguageServerHost.get().find(viewer.getDocument()).orElse(null);
        if (open == null || !EditorPreferences.isOn(EditorPreferences.INLAY_VALUES)) {
            return CompletableFuture.completedFuture(List.of());
        }
        long asked = open.stamp();
        Range all = new Range(new org.eclipse.lsp4j.Position(0, 0), Positions.of(open.document(), open.document().getLength()));
        return LanguageServerHost.get().ask(open, (server, document) -> server.getTextDocumentService()
                .inlayHint(new InlayHintParams(document.identifier(), all)))
                .handle((hints, fault) -> fault != null || hints == null || open.stamp() != asked ? List.<ICodeMining>of() : minings(open, hints));
    }

    private List<ICodeMining> minings(OpenDocument open, List<InlayHint> hints) {
        List<ICodeMining> minings = new ArrayList<>();
        for (InlayHint hint : hints) {
            int offset = Positions.offset(open.document(), hint.getPosition());
            if (offset < open.document().getLength()) {
                minings.add(new Value(new Position(offset, 1), text(hint)));
            }
        }
        return minings;
    }

    private static String text(InlayHint hint) {
        return hint.getLabel().isLeft() ? hint.getLabel().getLeft()
                : hint.getLabel().getRight().stream().map(InlayHintLabelPart::getValue).collect(Collectors.joining());
    }

    /** One value; it takes room in its line, like text. */
    private final class Value extends LineContentCodeMining {
        Value(Position position, String text) {
            super(position, InlayValues.this);
            setLabel(' ' + text.strip() + ' ');
        }
    }
}
