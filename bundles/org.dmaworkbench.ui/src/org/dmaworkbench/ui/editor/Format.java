package org.dmaworkbench.ui.editor;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.Sources;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.dmaworkbench.ui.settings.EditorPreferences;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.texteditor.ITextEditor;

/** Ctrl+Shift+F: lays out the selected lines, or the whole document where nothing is selected. */
public final class Format extends EditorHandler {
    @Override
    protected void execute(ITextEditor editor, OpenDocument open, ITextSelection selection) {
        if (!editor.isEditable()) {
            return;
        }
        if (Sources.isC(open.uri()) && !EditorPreferences.isOn(EditorPreferences.FORMAT_C)) {
            Faults.say("Files in C keep their layout; Preferences, DMA Workbench can change that.");
            return;
        }
        long asked = open.stamp();
        edits(open, selection).whenComplete((edits, fault) -> Display.getDefault().asyncExec(() -> {
            if (fault != null) {
                Faults.report("The text could not be formatted.", fault);
            } else if (open.stamp() != asked) {
                Faults.say("The text has changed while it was formatted; format it again.");
            } else if (edits != null && !edits.isEmpty()) {
                SourceEdits.apply(open.document(), List.copyOf(edits));
            }
        }));
    }

    private static CompletableFuture<List<? extends TextEdit>> edits(OpenDocument open, ITextSelection selection) {
        if (selection.getLength() == 0) {
            return LanguageServerHost.get().ask(open, (server, document) -> server.getTextDocumentService()
                    .formatting(new DocumentFormattingParams(document.identifier(), EditorPreferences.formatting())));
        }
        Range range = new Range(Positions.of(open.document(), selection.getOffset()),
                Positions.of(open.document(), selection.getOffset() + selection.getLength()));
        return LanguageServerHost.get().ask(open, (server, document) -> server.getTextDocumentService()
                .rangeFormatting(new DocumentRangeFormattingParams(document.identifier(), EditorPreferences.formatting(), range)));
    }
}
