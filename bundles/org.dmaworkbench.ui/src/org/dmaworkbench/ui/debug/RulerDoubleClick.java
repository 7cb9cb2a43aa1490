package org.dmaworkbench.ui.debug;

import org.dmaworkbench.ui.Sources;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.debug.ui.actions.RulerToggleBreakpointActionDelegate;
import org.eclipse.jface.action.IAction;
import org.eclipse.ui.IEditorPart;

/** A double click in the ruler of a model toggles a breakpoint. In editors of other files the platform's action stays. */
public final class RulerDoubleClick extends RulerToggleBreakpointActionDelegate {
    @Override
    public void setActiveEditor(IAction callerAction, IEditorPart targetEditor) {
        super.setActiveEditor(callerAction, isModel(targetEditor) ? targetEditor : null);
    }

    private static boolean isModel(IEditorPart editor) {
        IFile file = editor == null ? null : Adapters.adapt(editor.getEditorInput(), IFile.class);
        return file != null && Sources.isModel(file) && Sources.isServed(file);
    }
}
