package org.dmaworkbench.debug.breakpoint;

import java.util.Map;
import org.dmaworkbench.debug.DebugIds;
import org.dmaworkbench.debug.session.LineCondition;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRunnable;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.jobs.ISchedulingRule;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.LineBreakpoint;

/** A breakpoint on a line of a model: the run stops before the first statement that starts on it. */
public final class LineStop extends LineBreakpoint {
    /** Marker attribute: a C expression that must not be 0. */
    public static final String CONDITION = "org.dmaworkbench.debug.condition";
    /** Marker attribute: the number of the hit that stops, 0 for every hit. */
    public static final String HITS = "org.dmaworkbench.debug.hits";

    /** Called by the platform when a breakpoint is restored. */
    public LineStop() { }

    /**
     * Makes a breakpoint and registers it with the platform.
     *
     * @param file a model
     * @param line from 1
     */
    public static LineStop create(IResource file, int line) throws CoreException {
        LineStop stop = new LineStop();
        IWorkspaceRunnable work = monitor -> {
            IMarker marker = file.createMarker(DebugIds.LINE_BREAKPOINT, Map.of(
                    IBreakpoint.ENABLED, Boolean.TRUE,
                    IMarker.LINE_NUMBER, line,
                    IBreakpoint.ID, DebugIds.MODEL,
                    IBreakpoint.PERSISTED, Boolean.TRUE,
                    IMarker.MESSAGE, "Line breakpoint: " + file.getName() + " [line: " + line + "]"));
            stop.setMarker(marker);
        };
        file.getWorkspace().run(work, stop.rule(file), 0, null);
        DebugPlugin.getDefault().getBreakpointManager().addBreakpoint(stop);
        return stop;
    }

    /** Returns when it stops. */
    public LineCondition condition() {
        IMarker marker = getMarker();
        return marker == null ? LineCondition.ALWAYS : new LineCondition(marker.getAttribute(CONDITION, ""), marker.getAttribute(HITS, 0));
    }

    /** Sets when it stops. */
    public void setCondition(LineCondition condition) throws CoreException {
        setAttributes(new String[] {CONDITION, HITS}, new Object[] {condition.expression().strip(), condition.hits()});
    }

    private ISchedulingRule rule(IResource file) {
        return getMarkerRule(file);
    }

    @Override
    public String getModelIdentifier() {
        return DebugIds.MODEL;
    }
}
