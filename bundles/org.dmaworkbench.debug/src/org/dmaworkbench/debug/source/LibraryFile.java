package org.dmaworkbench.debug.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.dmaworkbench.debug.DebugIds;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.eclipse.core.resources.IStorage;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.core.runtime.Status;

/** A library file of the language, to be read but not changed. It lives inside the language's bundle. */
public final class LibraryFile extends PlatformObject implements IStorage {
    private static final String PREFIX = "library:";
    private static final String ENDING = ".kmdf";

    private final String name;

    private LibraryFile(String name) {
        this.name = name;
    }

    /** Returns whether a program's file name names a library file. */
    public static boolean isLibrary(String name) {
        return name.startsWith(PREFIX);
    }

    /** Returns the library file that a URI or a program's file name names, if there is one. */
    public static Optional<LibraryFile> ofUri(String uri) {
        String last = uri.substring(Math.max(uri.lastIndexOf('/'), uri.lastIndexOf(':')) + 1);
        return exists(last) ? Optional.of(new LibraryFile(last)) : Optional.empty();
    }

    @Override
    public InputStream getContents() throws CoreException {
        try {
            return LibraryFiles.open(name);
        } catch (IOException e) {
            throw new CoreException(new Status(IStatus.ERROR, DebugIds.BUNDLE, "The library file " + name + " cannot be read.", e));
        }
    }

    @Override
    public IPath getFullPath() {
        return null; // not in the workspace
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isReadOnly() {
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LibraryFile file && file.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    private static boolean exists(String name) {
        return name.endsWith(ENDING) && LibraryFiles.exists(name.substring(0, name.length() - ENDING.length()));
    }
}
