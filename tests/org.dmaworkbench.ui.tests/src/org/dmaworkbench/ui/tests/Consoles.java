package org.dmaworkbench.ui.tests;

import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.ui.console.TextConsole;

/** Consoles of runs. */
final class Consoles {
    private Consoles() { }

    static TextConsole of(IProcess process) {
        return (TextConsole) Ui.await("a console", () -> DebugUITools.getConsole(process));
    }
}
