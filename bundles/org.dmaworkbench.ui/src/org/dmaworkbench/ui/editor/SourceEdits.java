package org.dmaworkbench.ui.editor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.server.DocumentUri;
import org.dmaworkbench.ui.server.OpenDocument;
import org.dmaworkbench.ui.server.Positions;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.ltk.core.refactoring.CompositeChange;
import org.eclipse.ltk.core.refactoring.PerformChangeOperation;
import org.eclipse.ltk.core.refactoring.RefactoringCore;
import org.eclipse.ltk.core.refactoring.TextFileChange;
import org.eclipse.text.edits.MalformedTreeException;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.text.undo.DocumentUndoManagerRegistry;
import org.eclipse.text.undo.IDocumentUndoManager;

/** Edits that the server proposes, as changes of documents and files that one undo takes back. */
public final class SourceEdits {
    private SourceEdits() { }

    /** Applies an edit; one of the open document alone at once, one of other files in the background. UI thread only. */
    public static void apply(OpenDocument open, WorkspaceEdit edit, String name) {
        Map<String, List<TextEdit>> edits = byFile(edit);
        if (edits.isEmpty()) {
            return;
        }
        if (edits.keySet().equals(java.util.Set.of(open.uri()))) {
            apply(open.document(), edits.get(open.uri()));
            return;
        }
        Job.create(name, (ICoreRunnable) monitor -> {
            PerformChangeOperation operation = new PerformChangeOperation(change(edit, name, monitor));
            operation.setUndoManager(RefactoringCore.getUndoManager(), name);
            org.eclipse.core.resources.ResourcesPlugin.getWorkspace().run(operation, monitor);
        }).schedule();
    }

    /** Applies edits to a document as one step of its undo history. Returns whether they could be. */
    public static boolean apply(IDocument document, List<TextEdit> edits) {
        IDocumentUndoManager undo = DocumentUndoManagerRegistry.getDocumentUndoManager(document);
        try {
            MultiTextEdit all = edits(document, edits);
            if (undo != null) {
                undo.beginCompoundChange();
            }
            all.apply(document);
            return true;
        } catch (MalformedTreeException | BadLocationException e) {
            Faults.report("The change could not be made.", e);
            return false;
        } finally {
            if (undo != null) {
                undo.endCompoundChange();
            }
        }
    }

    /** Returns an edit of any number of files as a change that can be previewed and undone; not on the UI thread. */
    public static CompositeChange change(WorkspaceEdit edit, String name, IProgressMonitor monitor) throws CoreException {
        CompositeChange change = new CompositeChange(name);
        for (Map.Entry<String, List<TextEdit>> entry : byFile(edit).entrySet()) {
            IFile file = DocumentUri.path(entry.getKey()).flatMap(DocumentUri::workspaceFile).orElse(null);
            if (file == null) {
                throw new CoreException(org.eclipse.core.runtime.Status.error(entry.getKey() + " is no file of the workspace; nothing is changed."));
            }
            ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
            buffers.connect(file.getFullPath(), LocationKind.IFILE, monitor);
            try {
                TextFileChange one = new TextFileChange(file.getName(), file);
                one.setEdit(edits(buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE).getDocument(), entry.getValue()));
                change.add(one);
            } finally {
                buffers.disconnect(file.getFullPath(), LocationKind.IFILE, monitor);
            }
        }
        return change;
    }

    /** Returns the edits of each file. */
    public static Map<String, List<TextEdit>> byFile(WorkspaceEdit edit) {
        Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
        if (edit.getChanges() != null) {
            edit.getChanges().forEach((uri, list) -> edits.computeIfAbsent(DocumentUri.normal(uri), u -> new ArrayList<>()).addAll(list));
        }
        if (edit.getDocumentChanges() != null) {
            edit.getDocumentChanges().stream().filter(c -> c.isLeft()).map(c -> c.getLeft()).forEach(c -> c.getEdits().stream()
                    .filter(e -> e.isLeft()).map(e -> e.getLeft())
                    .forEach(e -> edits.computeIfAbsent(DocumentUri.normal(c.getTextDocument().getUri()), u -> new ArrayList<>()).add(e)));
        }
        return edits;
    }

    private static MultiTextEdit edits(IDocument document, List<TextEdit> edits) {
        MultiTextEdit all = new MultiTextEdit();
        for (TextEdit edit : edits) {
            IRegion region = Positions.region(document, edit.getRange());
            all.addChild(new ReplaceEdit(region.getOffset(), region.getLength(), edit.getNewText()));
        }
        return all;
    }
}
