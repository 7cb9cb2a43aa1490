package org.dmaworkbench.ui.rename;

import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.editor.EditorHandler;
import org.dmaworkbench.ui.editor.WordRegion;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ltk.ui.refactoring.RefactoringWizardOpenOperation;
import org.eclipse.ui.texteditor.ITextEditor;

/** Alt+Shift+R: renames what the name at the caret stands for. */
public final class Rename extends EditorHandler {
    @Override
    protected void execute(ITextEditor editor, OpenDocument open, ITextSelection selection) {
        IRegion word = WordRegion.at(open.document(), selection.getOffset()).orElse(null);
        if (word == null) {
            Faults.say("Put the caret on a name to rename it.");
            return;
        }
        try {
            String name = open.document().get(word.getOffset(), word.getLength());
            RenameRefactoring rename = new RenameRefactoring(open, Positions.of(open.document(), word.getOffset()), name);
            new RefactoringWizardOpenOperation(new RenameWizard(rename)).run(editor.getSite().getShell(), "Rename");
        } catch (BadLocationException e) {
            Faults.say("The text has changed; try again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
