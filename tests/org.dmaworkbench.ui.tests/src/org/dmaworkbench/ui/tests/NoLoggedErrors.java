package org.dmaworkbench.ui.tests;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test during which one of our plug-ins, or the platform on our behalf, wrote an error to the Error Log. */
public final class NoLoggedErrors implements BeforeEachCallback, AfterEachCallback {
    private final List<IStatus> errors = new CopyOnWriteArrayList<>();
    private final ILogListener listener = (status, plugin) -> {
        if (status.getSeverity() == IStatus.ERROR && concernsUs(status)) {
            errors.add(status);
        }
    };

    @Override
    public void beforeEach(ExtensionContext context) {
        Platform.addLogListener(listener);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Platform.removeLogListener(listener);
        if (!errors.isEmpty()) {
            AssertionError failure = new AssertionError("the Error Log has " + errors.size() + " new errors, the first: " + errors.get(0));
            failure.initCause(errors.get(0).getException());
            errors.clear();
            throw failure;
        }
    }

    private static boolean concernsUs(IStatus status) {
        if (status.getPlugin().startsWith("org.dmaworkbench")) {
            return true;
        }
        for (Throwable cause = status.getException(); cause != null; cause = cause.getCause()) {
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("org.dmaworkbench") && !frame.getClassName().contains(".tests.")) {
                    return true;
                }
            }
        }
        return status.getMessage().contains("org.dmaworkbench");
    }
}
