package org.dmaworkbench.ui.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.debug.launch.ProjectCompilation;
import org.dmaworkbench.debug.source.SourceFiles;
import org.eclipse.core.resources.IResource;

/** The scenarios below a project, folder or file. */
final class Scenarios {
    /**
     * A scenario.
     *
     * @param name its name
     * @param file the file it stands in, null if unknown
     * @param line line of its name, from 1
     */
    record Found(String name, Path file, int line) { }

    private Scenarios() { }

    /** Compiles and lists; takes a while, so call it in a job. */
    static List<Found> of(IResource resource) {
        if (resource.getLocation() == null || !resource.exists()) {
            return List.of();
        }
        CompiledProject compiled = ProjectCompilation.of(resource, Map.of());
        return compiled.scenarios().stream().map(s -> new Found(s.name(),
                new SourceFiles(s.files(), compiled.files()).path(s.at().file()).orElse(null), s.at().line())).toList();
    }
}
