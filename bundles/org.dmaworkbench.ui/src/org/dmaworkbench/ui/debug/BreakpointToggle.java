package org.dmaworkbench.ui.debug;

import java.util.Map;
import java.util.OptionalInt;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.debug.launch.ProjectCompilation;
import org.dmaworkbench.debug.DebugIds;
import org.dmaworkbench.debug.breakpoint.LineStop;
import org.dmaworkbench.debug.session.StopPoints;
import org.dmaworkbench.debug.source.SourceFiles;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.ui.Faults;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.ui.actions.IToggleBreakpointsTarget;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.texteditor.ITextEditor;

/**
 * Sets and removes line breakpoints. A breakpoint moves to the next line with a statement; where there is none, nothing is
 * set and the status line says why. Finding the line compiles the project, so it is done in the background.
 */
public final class BreakpointToggle implements IToggleBreakpointsTarget {
    @Override
    public void toggleLineBreakpoints(IWorkbenchPart part, ISelection selection) {
        if (part instanceof ITextEditor editor && selection instanceof ITextSelection text) {
            IFile file = Adapters.adapt(editor.getEditorInput(), IFile.class);
            if (file == null) {
                Faults.say("Breakpoints can be set in files of the workspace only.");
                return;
            }
            int line = text.getStartLine() + 1;
            Job.create("Breakpoint", (ICoreRunnable) monitor -> toggle(file, line)).schedule();
        }
    }

    @Override
    public boolean canToggleLineBreakpoints(IWorkbenchPart part, ISelection selection) {
        return part instanceof ITextEditor;
    }

    @Override
    public void toggleMethodBreakpoints(IWorkbenchPart part, ISelection selection) { }

    @Override
    public boolean canToggleMethodBreakpoints(IWorkbenchPart part, ISelection selection) {
        return false;
    }

    @Override
    public void toggleWatchpoints(IWorkbenchPart part, ISelection selection) { }

    @Override
    public boolean canToggleWatchpoints(IWorkbenchPart part, ISelection selection) {
        return false;
    }

    private static void toggle(IFile file, int line) throws CoreException {
        if (remove(file, line)) {
            return;
        }
        OptionalInt valid = snap(file, line);
        if (valid.isEmpty()) {
            Faults.say("There is no statement at or below line " + line + " of " + file.getName() + ": a breakpoint would never be reached.");
        } else if (valid.getAsInt() == line || !has(file, valid.getAsInt())) {
            LineStop.create(file, valid.getAsInt());
        }
    }

    private static boolean remove(IFile file, int line) throws CoreException {
        for (IBreakpoint breakpoint : DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugIds.MODEL)) {
            if (isAt(breakpoint, file, line)) {
                breakpoint.delete();
                return true;
            }
        }
        return false;
    }

    private static boolean has(IFile file, int line) {
        for (IBreakpoint breakpoint : DebugPlugin.getDefault().getBreakpointManager().getBreakpoints(DebugIds.MODEL)) {
            if (isAt(breakpoint, file, line)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(IBreakpoint breakpoint, IFile file, int line) {
        IMarker marker = breakpoint.getMarker();
        return marker != null && file.equals(marker.getResource()) && marker.getAttribute(IMarker.LINE_NUMBER, 0) == line;
    }

    private static OptionalInt snap(IFile file, int line) {
        CompiledProject compiled = ProjectCompilation.of(file.getProject(), Map.of());
        for (Program program : compiled.programs()) {
            int index = new SourceFiles(program.files(), compiled.files()).indexOf(file.getLocation().toPath());
            if (index >= 0) {
                return new StopPoints(program).snap(index, line);
            }
        }
        return OptionalInt.of(line); // the model has errors: it is checked again when it is launched
    }
}
