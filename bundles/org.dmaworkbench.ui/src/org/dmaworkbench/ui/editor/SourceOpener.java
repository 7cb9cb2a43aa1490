package org.dmaworkbench.ui.editor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dmaworkbench.debug.source.LibraryFile;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.Ids;
import org.dmaworkbench.ui.server.DocumentUri;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;

/** Opens a place in a source: a workspace file, another file of the disk, or a library file (read-only). UI thread only. */
public final class SourceOpener {
    private SourceOpener() { }

    /** Opens a place named by the server. Returns whether an editor is open. */
    public static boolean open(IWorkbenchPage page, String uri, Range range) {
        Optional<IEditorInput> input = input(uri);
        if (input.isEmpty()) {
            Faults.say("The source " + uri + " cannot be found.");
            return false;
        }
        return open(page, input.get(), range);
    }

    /** Opens a line (from 1) of an editor input. */
    public static boolean open(IWorkbenchPage page, IEditorInput input, int line) {
        Position start = new Position(Math.max(0, line - 1), 0);
        return open(page, input, new Range(start, start));
    }

    private static boolean open(IWorkbenchPage page, IEditorInput input, Range range) {
        try {
            IEditorPart part = page.openEditor(input, Ids.GENERIC_EDITOR, true,
                    IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID);
            if (part instanceof ITextEditor editor) {
                IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
                IRegion region = Positions.region(document, range);
                editor.selectAndReveal(region.getOffset(), region.getLength());
            }
            return true;
        } catch (PartInitException e) {
            Faults.report("The editor for " + input.getName() + " cannot be opened.", e);
            return false;
        }
    }

    /** Returns the editor input of a source the server names. */
    public static Optional<IEditorInput> input(String uri) {
        Optional<Path> path = DocumentUri.path(uri);
        if (path.isPresent()) {
            Optional<IFile> file = DocumentUri.workspaceFile(path.get());
            if (file.isPresent()) {
                return Optional.of(new FileEditorInput(file.get()));
            }
            return Files.exists(path.get())
                    ? Optional.of(new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(path.get().toUri()))) : Optional.empty();
        }
        return LibraryFile.ofUri(uri).map(LibraryInput::new);
    }
}
