package org.dmaworkbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.ProjectCompiler;

/** What the user named on the command line, compiled. */
final class Sources {
    private Sources() { }

    /** Compiles folders and files; a path that cannot be one is wrong usage. */
    static CompiledProject compile(List<Path> paths, Map<String, String> defines) {
        paths.forEach(Sources::examine);
        return ProjectCompiler.compile(paths, defines);
    }

    private static void examine(Path path) {
        if (!Files.exists(path)) {
            throw new WrongUsage(path + ": no such file or folder");
        }
        if (!Files.isReadable(path)) {
            throw new WrongUsage(path + ": cannot be read; check its permissions");
        }
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        if (!Files.isDirectory(path) && !name.endsWith(".kmdf") && !name.endsWith(".scenario")) {
            throw new WrongUsage(path + ": is neither a folder nor a .kmdf or .scenario file");
        }
    }
}
