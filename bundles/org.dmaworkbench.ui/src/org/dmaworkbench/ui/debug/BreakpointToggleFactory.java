package org.dmaworkbench.ui.debug;

import java.util.Set;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTarget;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTargetFactory;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IWorkbenchPart;

/** Offers our breakpoints in editors of our files. */
public final class BreakpointToggleFactory implements IToggleBreakpointsTargetFactory {
    private static final String LINE = "org.dmaworkbench.ui.lineBreakpoints";

    @Override
    public Set<String> getToggleTargets(IWorkbenchPart part, ISelection selection) {
        return Set.of(LINE);
    }

    @Override
    public String getDefaultToggleTarget(IWorkbenchPart part, ISelection selection) {
        return LINE;
    }

    @Override
    public String getToggleTargetName(String targetId) {
        return "DMA Workbench Line Breakpoints";
    }

    @Override
    public String getToggleTargetDescription(String targetId) {
        return "Stops the run before the first statement of a line.";
    }

    @Override
    public IToggleBreakpointsTarget createToggleTarget(String targetId) {
        return new BreakpointToggle();
    }
}
