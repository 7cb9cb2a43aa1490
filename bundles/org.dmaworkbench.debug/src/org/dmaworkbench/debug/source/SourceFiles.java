package org.dmaworkbench.debug.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

/** The sources of a program or scenario: from a file's number to what an editor can open. */
public final class SourceFiles {
    private final List<String> names;
    private final List<Path> paths;

    /**
     * @param names files as the program knows them
     * @param paths all files that were compiled, absolute
     */
    public SourceFiles(List<String> names, List<Path> paths) {
        this.names = List.copyOf(names);
        this.paths = List.copyOf(paths);
    }

    /** Returns the number of a file of the disk in the program, or -1. */
    public int indexOf(Path file) {
        for (int i = 0; i < names.size(); i++) {
            if (path(i).filter(file::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the file of the disk with this number; nothing for the library. */
    public Optional<Path> path(int index) {
        if (index < 0 || index >= names.size() || LibraryFile.isLibrary(names.get(index))) {
            return Optional.empty();
        }
        Path name = Path.of(names.get(index));
        return name.isAbsolute() ? Optional.of(name) : paths.stream().filter(p -> p.endsWith(name)).findFirst();
    }

    /** Returns what an editor opens: an {@link IFile}, or a {@link LibraryFile}. */
    public Optional<Object> source(int index) {
        if (index >= 0 && index < names.size() && LibraryFile.isLibrary(names.get(index))) {
            return LibraryFile.ofUri(names.get(index)).map(Object.class::cast);
        }
        return path(index).flatMap(SourceFiles::workspaceFile).map(Object.class::cast);
    }

    /** Returns the short name of a file for labels. */
    public String name(int index) {
        return index < 0 || index >= names.size() ? "" : names.get(index).substring(Math.max(names.get(index).lastIndexOf('/'), names.get(index).lastIndexOf(':')) + 1);
    }

    private static Optional<IFile> workspaceFile(Path path) {
        for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri())) {
            if (file.exists()) {
                return Optional.of(file);
            }
        }
        return Optional.ofNullable(ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(path)));
    }
}
