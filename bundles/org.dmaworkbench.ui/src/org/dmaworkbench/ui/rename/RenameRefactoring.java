package org.dmaworkbench.ui.rename;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.dmaworkbench.ui.editor.SourceEdits;
import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.Change;
import org.eclipse.ltk.core.refactoring.Refactoring;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;

/** Renames what a name stands for, in all files of the project. The server finds the places; the platform previews and undoes. */
public final class RenameRefactoring extends Refactoring {
    private static final long PATIENCE_S = 30;

    private final OpenDocument open;
    private final Position place;
    private final String oldName;
    private String newName;
    private WorkspaceEdit edit;

    /** @param place where the name stands */
    public RenameRefactoring(OpenDocument open, Position place, String oldName) {
        this.open = open;
        this.place = place;
        this.oldName = oldName;
        this.newName = oldName;
    }

    /** Sets what it is to be called; returns whether that is a name and another one. */
    public RefactoringStatus rename(String name) {
        newName = name;
        if (!name.matches("[A-Za-z_]\\w*")) {
            return RefactoringStatus.createFatalErrorStatus("A name consists of letters, digits and _ and does not begin with a digit.");
        }
        return name.equals(oldName) ? RefactoringStatus.createFatalErrorStatus("That is what it is called already.") : new RefactoringStatus();
    }

    /** Returns what it is called now. */
    public String oldName() {
        return oldName;
    }

    @Override
    public String getName() {
        return "Rename " + oldName;
    }

    @Override
    public RefactoringStatus checkInitialConditions(IProgressMonitor monitor) {
        return new RefactoringStatus();
    }

    /** Asks the server. Runs on a thread of the dialog's, never on the UI thread. */
    @Override
    public RefactoringStatus checkFinalConditions(IProgressMonitor monitor) throws OperationCanceledException {
        try {
            edit = LanguageServerHost.get().ask(open, (server, document) -> server.getTextDocumentService()
                    .rename(new RenameParams(document.identifier(), place, newName))).get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationCanceledException();
        } catch (ExecutionException e) {
            return RefactoringStatus.createFatalErrorStatus(e.getCause().getMessage());
        } catch (TimeoutException e) {
            return RefactoringStatus.createFatalErrorStatus("The language server did not answer in " + PATIENCE_S + " s; try again.");
        }
        return edit == null || SourceEdits.byFile(edit).isEmpty()
                ? RefactoringStatus.createFatalErrorStatus("'" + oldName + "' cannot be renamed: it is declared in the library or is no name.")
                : new RefactoringStatus();
    }

    @Override
    public Change createChange(IProgressMonitor monitor) throws CoreException {
        return SourceEdits.change(edit, "Rename " + oldName + " to " + newName, monitor);
    }
}
