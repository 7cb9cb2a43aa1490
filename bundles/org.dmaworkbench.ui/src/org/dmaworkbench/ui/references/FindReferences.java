package org.dmaworkbench.ui.references;

import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.editor.EditorHandler;
import org.dmaworkbench.ui.editor.WordRegion;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.texteditor.ITextEditor;

/** Ctrl+Shift+G: lists where the name at the caret is used, in the Search view. */
public final class FindReferences extends EditorHandler {
    @Override
    protected void execute(ITextEditor editor, OpenDocument open, ITextSelection selection) {
        IRegion word = WordRegion.at(open.document(), selection.getOffset()).orElse(null);
        if (word == null) {
            Faults.say("Put the caret on a name to find its uses.");
            return;
        }
        try {
            String name = open.document().get(word.getOffset(), word.getLength());
            NewSearchUI.runQueryInBackground(new ReferenceQuery(open, Positions.of(open.document(), word.getOffset()), name));
        } catch (BadLocationException e) {
            Faults.say("The text has changed; try again.");
        }
    }
}
