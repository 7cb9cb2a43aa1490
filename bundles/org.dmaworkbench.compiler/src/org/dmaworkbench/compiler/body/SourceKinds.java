package org.dmaworkbench.compiler.body;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;

/** Tells library files from files of the user's project. */
public final class SourceKinds {
    private static final String LIBRARY = "/org/dmaworkbench/lang/library/";

    private SourceKinds() { }

    /** Returns whether an object is declared in a library file. */
    public static boolean isLibrary(EObject object) {
        return object.eResource() != null && isLibrary(object.eResource());
    }

    /** Returns whether a resource is a library file. */
    public static boolean isLibrary(Resource resource) {
        URI uri = resource.getURI();
        return uri != null && ("dmaw".equals(uri.scheme()) || "classpath".equals(uri.scheme()) || uri.toString().contains(LIBRARY));
    }
}
