package org.dmaworkbench.compiler.body;

import org.dmaworkbench.lang.library.LibraryFiles;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

/** Tells library files from files of the user's project. */
public final class SourceKinds {
    private SourceKinds() { }

    /** Returns whether an object is declared in a library file. */
    public static boolean isLibrary(EObject object) {
        return object.eResource() != null && isLibrary(object.eResource());
    }

    /** Returns whether a resource is a library file. */
    public static boolean isLibrary(Resource resource) {
        return resource.getURI() != null && LibraryFiles.isLibrary(resource.getURI());
    }
}
