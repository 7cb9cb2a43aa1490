package org.dmaworkbench.ui.server;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.IDocument;

/** The name of a document in the language of the server. Two spellings of one file's URI are made equal. */
public final class DocumentUri {
    private DocumentUri() { }

    /** Returns the URI of the file behind a document, or nothing where there is no file (library text, history, compare). */
    public static Optional<String> of(IDocument document) {
        ITextFileBuffer buffer = document == null ? null : FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
        IFileStore store = buffer == null ? null : buffer.getFileStore();
        return store == null ? Optional.empty() : Optional.of(normal(store.toURI().toString()));
    }

    /** Returns the URI of a workspace file. */
    public static String of(IFile file) {
        return normal(file.getLocationURI().toString());
    }

    /** Returns the one spelling that is compared: {@code file:///} and an absolute path, where it is a file. */
    public static String normal(String uri) {
        return path(uri).map(p -> p.toUri().toString()).orElse(uri);
    }

    /** Returns the file a URI names. */
    public static Optional<Path> path(String uri) {
        if (!uri.startsWith("file:")) {
            return Optional.empty();
        }
        try {
            String absolute = uri.startsWith("file://") ? uri : "file://" + uri.substring("file:".length());
            return Optional.of(Path.of(URI.create(absolute)).toAbsolutePath().normalize());
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Returns the workspace file with this location; of several (linked folders) the one with the shortest path. */
    public static Optional<IFile> workspaceFile(Path path) {
        IFile found = null;
        for (IFile file : ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(path.toUri())) {
            if (file.exists() && (found == null || file.getFullPath().segmentCount() < found.getFullPath().segmentCount())) {
                found = file;
            }
        }
        return Optional.ofNullable(found != null ? found
                : ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(IPath.fromPath(path)));
    }
}
