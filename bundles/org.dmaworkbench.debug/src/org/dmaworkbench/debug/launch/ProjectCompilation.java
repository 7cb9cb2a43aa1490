package org.dmaworkbench.debug.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.dmaworkbench.lang.settings.ProjectDefines;
import org.eclipse.core.resources.IResource;

/** Compiles resources of the workspace with the preprocessor names of their project. */
public final class ProjectCompilation {
    private ProjectCompilation() { }

    /**
     * Compiles a project, a folder or a file. Takes as long as compiling does; never call it on the UI thread.
     *
     * @param resource an existing resource on the local disk
     * @param defines further names, which win over the project's
     */
    public static CompiledProject of(IResource resource, Map<String, String> defines) {
        return ProjectCompiler.compile(List.of(Path.of(resource.getLocation().toOSString())), effective(resource, defines));
    }

    /** Returns the names that hold for a resource: its project's and, winning over them, further ones. */
    public static Map<String, String> effective(IResource resource, Map<String, String> defines) {
        return resource.getProject() == null || resource.getProject().getLocation() == null ? defines
                : ProjectDefines.merge(ProjectDefines.read(Path.of(resource.getProject().getLocation().toOSString())), defines);
    }
}
