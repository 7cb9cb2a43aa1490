package org.dmaworkbench.debug.launch;

import org.dmaworkbench.debug.DebugIds;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;

/** Launch failures. Each names the file, the line, the cause and the next action. */
final class LaunchFailure {
    private LaunchFailure() { }

    /** Returns an exception that the platform shows to the user. */
    static CoreException of(String where, String cause, String nextAction) {
        return of(where, cause, nextAction, null);
    }

    /** The same, with the fault behind it for the Error Log. */
    static CoreException of(String where, String cause, String nextAction, Throwable fault) {
        String message = (where.isEmpty() ? "" : where + ": ") + cause + (cause.endsWith(".") ? " " : ". ") + nextAction;
        return new CoreException(new Status(IStatus.ERROR, DebugIds.BUNDLE, message, fault));
    }
}
