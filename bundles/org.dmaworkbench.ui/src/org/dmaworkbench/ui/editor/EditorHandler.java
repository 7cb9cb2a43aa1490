package org.dmaworkbench.ui.editor;

import org.dmaworkbench.ui.server.LanguageServerHost;
import org.dmaworkbench.ui.server.OpenDocument;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** A command on the document that the active editor shows. */
public abstract class EditorHandler extends AbstractHandler {
    @Override
    public final Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            LanguageServerHost.get().find(editor.getDocumentProvider().getDocument(editor.getEditorInput()))
                    .ifPresent(open -> execute(editor, open, selection));
        }
        return null;
    }

    /** Does it. UI thread; must not wait for the server. */
    protected abstract void execute(ITextEditor editor, OpenDocument open, ITextSelection selection);
}
