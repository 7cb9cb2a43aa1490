package org.dmaworkbench.ui;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/** Where our own faults go: details to the Error Log, one line to the user. */
public final class Faults {
    private static final ILog LOG = ILog.of(Faults.class);

    private Faults() { }

    /** Records a fault of ours; the user sees {@code line} in the status line of the active editor. */
    public static void report(String line, Throwable cause) {
        IStatus detail = cause instanceof CoreException core ? core.getStatus() : null;
        LOG.log(new Status(detail == null ? IStatus.ERROR : Math.max(detail.getSeverity(), IStatus.WARNING), Ids.BUNDLE, line, cause));
        say(line);
    }

    /** Shows one line in the status line of the active editor, from any thread. */
    public static void say(String line) {
        Display display = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getDisplay() : null;
        if (display == null || display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
            IEditorPart editor = window == null || window.getActivePage() == null ? null : window.getActivePage().getActiveEditor();
            if (editor != null) {
                editor.getEditorSite().getActionBars().getStatusLineManager().setErrorMessage(line);
            }
        });
    }
}
