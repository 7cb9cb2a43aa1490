package org.dmaworkbench.compiler;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dmaworkbench.lang.resource.SourceFiles;
import org.dmaworkbench.lang.settings.ProjectDefines;

/** The files that a list of paths stands for. A scenario brings the models of its project with it. */
final class ProjectFiles {
    private static final int DEEPEST = 16;
    private static final int HIGHEST = 3;
    private static final int MOST = 20_000;

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
            Stream<Path> near = isCommon(project) && !saysSo(project) ? children(project).sorted() : below(project).stream();
            near.filter(ProjectFiles::isModel).forEach(models::add);
        } else {
            diagnostics.add(Diagnostic.ofFile(path, Diagnostic.Severity.ERROR, ProjectCodes.WRONG_KIND,
                    "'" + path.getFileName() + "' is neither a model (.kmdf, .c, .h) nor a scenario (.scenario)"));
        }
    }

    private void folder(Path folder) {
        root(folder);
        int problems = diagnostics.size();
        List<Path> all = below(folder);
        all.stream().filter(ProjectFiles::isModel).forEach(models::add);
        all.stream().filter(ProjectFiles::isScenario).forEach(scenarios::add);
        if (problems == diagnostics.size() && all.stream().noneMatch(ProjectFiles::isModel)) {
            diagnostics.add(Diagnostic.ofFile(folder, Diagnostic.Severity.ERROR, ProjectCodes.NO_MODEL,
                    "There is no .kmdf, .c or .h file in '" + folder + "'"));
        }
    }

    private void root(Path folder) {
        if (root == null) {
            root = folder;
        }
    }

    /**
     * Returns the project of a scenario: the nearest of its folder and the two above it that says it is one ({@code .project},
     * {@code dmaw.defines}) or holds models. A folder of everybody's, such as the one for temporary files, must say so: models that happen to
     * lie in it make no project of all that is below.
     */
    private static Path projectOf(Path file) {
        Path folder = file.getParent();
        for (int i = 0; i < HIGHEST && folder != null; i++, folder = folder.getParent()) {
            if (saysSo(folder) || (i == 0 || !isCommon(folder)) && children(folder).anyMatch(ProjectFiles::isModel)) {
                return folder;
            }
        }
        return file.getParent();
    }

    private static boolean saysSo(Path folder) {
        return Files.exists(folder.resolve(".project")) || Files.exists(folder.resolve(ProjectDefines.FILE));
    }

    private static boolean isCommon(Path folder) {
        return folder.getParent() == null || Stream.of("java.io.tmpdir", "user.home").map(System::getProperty).filter(p -> p != null)
                .anyMatch(p -> folder.equals(Path.of(p).toAbsolutePath().normalize()));
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** Returns the files below a folder in order; hidden folders are not entered, and too many files are a diagnostic. */
    private List<Path> below(Path folder) {
        Set<Path> found = new TreeSet<>();
        boolean[] tooMany = new boolean[1];
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, new SimpleFileVisitor<>() {
                private int seen;

                @Override
                public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                    return !dir.equals(folder) && dir.getFileName().toString().startsWith(".") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    tooMany[0] = ++seen > MOST;
                    if (attributes.isRegularFile() && (isModel(file) || isScenario(file))) {
                        found.add(file);
                    }
                    return tooMany[0] ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            return List.of();
        }
        if (tooMany[0]) {
            diagnostics.add(Diagnostic.ofFile(folder, Diagnostic.Severity.ERROR, ProjectCodes.TOO_LARGE,
                    "'" + folder + "' holds more than " + MOST + " files: it is no project"));
            return List.of();
        }
        return List.copyOf(found);
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
