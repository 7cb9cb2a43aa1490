package org.dmaworkbench.debug.breakpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.debug.DebugIds;
import org.dmaworkbench.debug.session.LineCondition;
import org.dmaworkbench.debug.source.SourceFiles;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IBreakpointManager;
import org.eclipse.debug.core.model.IBreakpoint;

/** The enabled breakpoints of the workspace, as lines of a program's files. */
public final class BreakpointTable {
    private BreakpointTable() { }

    /** Returns the lines (from 1) by file number; empty while all breakpoints are skipped. */
    public static Map<Integer, List<Integer>> of(SourceFiles sources) {
        IBreakpointManager manager = DebugPlugin.getDefault().getBreakpointManager();
        Map<Integer, List<Integer>> lines = new HashMap<>();
        if (!manager.isEnabled()) {
            return lines;
        }
        for (IBreakpoint breakpoint : manager.getBreakpoints(DebugIds.MODEL)) {
            int file = file(breakpoint, sources);
            if (file >= 0 && isEnabled(breakpoint)) {
                lines.computeIfAbsent(file, f -> new ArrayList<>()).add(breakpoint.getMarker().getAttribute(IMarker.LINE_NUMBER, 0));
            }
        }
        return lines;
    }

    /** Returns the conditions of the breakpoints that have one, by file number and line (from 1). */
    public static Map<Integer, Map<Integer, LineCondition>> conditions(SourceFiles sources) {
        Map<Integer, Map<Integer, LineCondition>> conditions = new HashMap<>();
        for (IBreakpoint breakpoint : DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugIds.MODEL)) {
            int file = file(breakpoint, sources);
            if (file >= 0 && breakpoint instanceof LineStop stop && !stop.condition().equals(LineCondition.ALWAYS)) {
                conditions.computeIfAbsent(file, f -> new HashMap<>()).put(stop.getMarker().getAttribute(IMarker.LINE_NUMBER, 0), stop.condition());
            }
        }
        return conditions;
    }

    private static int file(IBreakpoint breakpoint, SourceFiles sources) {
        IMarker marker = breakpoint.getMarker();
        IPath location = marker == null ? null : marker.getResource().getLocation();
        return location == null ? -1 : sources.indexOf(Path.of(location.toOSString()));
    }

    private static boolean isEnabled(IBreakpoint breakpoint) {
        try {
            return breakpoint.isEnabled();
        } catch (CoreException e) {
            return false; // its marker has just been deleted
        }
    }
}
