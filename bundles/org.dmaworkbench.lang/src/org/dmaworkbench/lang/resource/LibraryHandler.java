package org.dmaworkbench.lang.resource;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.URIHandler;
import org.eclipse.emf.ecore.resource.impl.URIHandlerImpl;

/** Lets a resource set load library files. */
final class LibraryHandler extends URIHandlerImpl {
    /** Makes the library known to a resource set. */
    static void install(ResourceSet set) {
        for (URIHandler handler : set.getURIConverter().getURIHandlers()) {
            if (handler instanceof LibraryHandler) {
                return;
            }
        }
        set.getURIConverter().getURIHandlers().add(0, new LibraryHandler());
    }

    @Override
    public boolean canHandle(URI uri) {
        return LibraryFiles.isLibrary(uri);
    }

    @Override
    public InputStream createInputStream(URI uri, Map<?, ?> options) throws IOException {
        return LibraryFiles.open(uri.lastSegment());
    }

    @Override
    public boolean exists(URI uri, Map<?, ?> options) {
        return LibraryFiles.exists(LibraryFiles.module(uri));
    }
}
