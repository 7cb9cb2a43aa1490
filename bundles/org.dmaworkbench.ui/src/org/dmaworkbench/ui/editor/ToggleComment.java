package org.dmaworkbench.ui.editor;

import org.dmaworkbench.ui.Faults;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

/** Puts // before every selected line, or takes it away when all of them have it. */
public final class ToggleComment extends AbstractHandler {
    private static final String MARK = "//";

    @Override
    public Object execute(ExecutionEvent event) {
        if (HandlerUtil.getActiveEditor(event) instanceof ITextEditor editor && editor.isEditable()
                && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
            IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
            try {
                toggle(document, selection.getStartLine(), selection.getEndLine());
            } catch (BadLocationException e) {
                Faults.report("The lines could not be commented.", e);
            }
        }
        return null;
    }

    /** Toggles the lines {@code first} to {@code last}, counted from 0. Blank lines stay blank. */
    static void toggle(IDocument document, int first, int last) throws BadLocationException {
        boolean remove = true;
        for (int line = first; line <= last; line++) {
            String text = text(document, line);
            remove &= text.isBlank() || text.stripLeading().startsWith(MARK);
        }
        for (int line = first; line <= last; line++) {
            String text = text(document, line);
            if (!text.isBlank()) {
                int indent = text.length() - text.stripLeading().length();
                document.replace(document.getLineOffset(line) + indent, remove ? MARK.length() : 0, remove ? "" : MARK);
            }
        }
    }

    private static String text(IDocument document, int line) throws BadLocationException {
        IRegion region = document.getLineInformation(line);
        return document.get(region.getOffset(), region.getLength());
    }
}
