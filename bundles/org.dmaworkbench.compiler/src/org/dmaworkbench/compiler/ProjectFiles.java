package org.dmaworkbench.compiler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dmaworkbench.lang.resource.SourceFiles;

/** The files that a list of paths stands for. A scenario brings the models of its project with it. */
final class ProjectFiles {
    private static final int DEEPEST = 16;
    private static final int HIGHEST = 3;

    private final Set<Path> models = new LinkedHashSet<>();
    private final Set<Path> scenarios = new LinkedHashSet<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private Path root;

    ProjectFiles(List<Path> paths) {
        for (Path path : paths) {
            add(path.toAbsolutePath().normalize());
        }
    }

    private void add(Path path) {
        if (!Files.exists(path)) {
            diagnostics.add(Diagnostic.ofFile(path, Diagnostic.Severity.ERROR, ProjectCodes.MISSING_FILE,
                    "There is no file or folder '" + path + "'"));
        } else if (Files.isDirectory(path)) {
            folder(path);
        } else if (isModel(path)) {
            root(path.getParent());
            models.add(path);
        } else if (isScenario(path)) {
            scenarios.add(path);
            Path project = projectOf(path);
            root(project);
            below(project).filter(ProjectFiles::isModel).forEach(models::add);
        } else {
            diagnostics.add(Diagnostic.ofFile(path, Diagnostic.Severity.ERROR, ProjectCodes.WRONG_KIND,
                    "'" + path.getFileName() + "' is neither a model (.kmdf, .c, .h) nor a scenario (.scenario)"));
        }
    }

    private void folder(Path folder) {
        root(folder);
        List<Path> all = below(folder).toList();
        all.stream().filter(ProjectFiles::isModel).forEach(models::add);
        all.stream().filter(ProjectFiles::isScenario).forEach(scenarios::add);
        if (all.stream().noneMatch(ProjectFiles::isModel)) {
            diagnostics.add(Diagnostic.ofFile(folder, Diagnostic.Severity.ERROR, ProjectCodes.NO_MODEL,
                    "There is no .kmdf, .c or .h file in '" + folder + "'"));
        }
    }

    private void root(Path folder) {
        if (root == null) {
            root = folder;
        }
    }

    /** Returns the nearest folder upwards that is a project or holds models, else the file's own. */
    private static Path projectOf(Path file) {
        Path folder = file.getParent();
        for (int i = 0; i < HIGHEST && folder != null; i++, folder = folder.getParent()) {
            boolean project = Files.exists(folder.resolve(".project"));
            if (project || children(folder).anyMatch(ProjectFiles::isModel)) {
                return folder;
            }
        }
        return file.getParent();
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> found = Files.walk(folder, DEEPEST)) {
            return found.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    private static boolean isModel(Path path) {
        return SourceFiles.isModel(path.getFileName().toString());
    }

    private static boolean isScenario(Path path) {
        return path.getFileName().toString().endsWith(".scenario");
    }

    /** Returns the models, in order of path within each folder. */
    List<Path> models() {
        return List.copyOf(models);
    }

    /** Returns the scenario files that were asked for. */
    List<Path> scenarios() {
        return List.copyOf(scenarios);
    }

    /** Returns what was wrong with the paths. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Returns the folder that file names in programs are relative to. */
    Path root() {
        return root;
    }
}
