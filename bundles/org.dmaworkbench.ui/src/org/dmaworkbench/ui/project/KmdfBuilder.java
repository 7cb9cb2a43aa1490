package org.dmaworkbench.ui.project;

import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.debug.launch.ProjectCompilation;
import org.dmaworkbench.ui.Ids;
import org.dmaworkbench.ui.Sources;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;

/** Compiles a project's models and scenarios after a save and keeps its problem markers. */
public final class KmdfBuilder extends IncrementalProjectBuilder {
    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
        IResourceDelta delta = kind == FULL_BUILD || kind == CLEAN_BUILD ? null : getDelta(getProject());
        if (delta == null || concerns(delta)) {
            SubMonitor progress = SubMonitor.convert(monitor, "Checking " + getProject().getName(), 2);
            CompiledProject compiled = ProjectCompilation.of(getProject(), Map.of());
            progress.worked(1);
            if (!progress.isCanceled()) {
                ProblemMarkers.replace(getProject(), compiled);
            }
        }
        return new IProject[0];
    }

    @Override
    protected void clean(IProgressMonitor monitor) throws CoreException {
        getProject().deleteMarkers(Ids.PROBLEM, true, IResource.DEPTH_INFINITE);
    }

    private static boolean concerns(IResourceDelta delta) throws CoreException {
        boolean[] found = {false};
        delta.accept(change -> {
            boolean content = change.getKind() != IResourceDelta.CHANGED || (change.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.ENCODING)) != 0;
            found[0] |= content && Sources.concernsBuild(change.getResource());
            return !found[0];
        });
        return found[0];
    }
}
