package org.dmaworkbench.ui.editor;

import java.util.Optional;
import org.dmaworkbench.ui.Ids;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.texteditor.ITextEditor;

/** Finds the editors of a document and makes our key bindings valid in them, and nowhere else. */
public final class EditorContexts {
    private EditorContexts() { }

    /** Makes our bindings valid in the editor that shows the document; done later, when the editor is complete. */
    static void activate(IDocument document) {
        PlatformUI.getWorkbench().getDisplay().asyncExec(() -> editor(document).ifPresent(editor -> {
            IContextService contexts = editor.getSite().getService(IContextService.class);
            if (contexts != null) {
                contexts.activateContext(Ids.EDITOR_CONTEXT); // site service: active while the part is, gone with it
            }
        }));
    }

    /** Returns the editor that shows the document; UI thread only. */
    public static Optional<ITextEditor> editor(IDocument document) {
        if (!PlatformUI.isWorkbenchRunning()) {
            return Optional.empty();
        }
        for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
            for (IWorkbenchPage page : window.getPages()) {
                for (IEditorReference reference : page.getEditorReferences()) {
                    IEditorPart part = reference.getEditor(false);
                    if (part instanceof ITextEditor text && text.getDocumentProvider() != null
                            && text.getDocumentProvider().getDocument(text.getEditorInput()) == document) {
                        return Optional.of(text);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
