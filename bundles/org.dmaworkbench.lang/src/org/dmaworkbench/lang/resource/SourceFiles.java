package org.dmaworkbench.lang.resource;

import java.util.List;
import java.util.Locale;
import org.eclipse.emf.common.util.URI;

/** Which files hold models, by their endings. */
public final class SourceFiles {
    /** Endings of models without the dot: our own, C source, C header. */
    public static final List<String> EXTENSIONS = List.of("kmdf", "c", "h");

    private SourceFiles() {
    }

    /** Returns whether a file of this name is a model. */
    public static boolean isModel(String name) {
        return EXTENSIONS.contains(extension(name));
    }

    /** Returns whether the file is a model. */
    public static boolean isModel(URI uri) {
        return uri.lastSegment() != null && isModel(uri.lastSegment());
    }

    /** Returns whether the file is read where others include it, not for itself. */
    public static boolean isHeader(URI uri) {
        return uri.lastSegment() != null && extension(uri.lastSegment()).equals("h");
    }

    /** Returns whether the file is C source. */
    public static boolean isC(URI uri) {
        return uri.lastSegment() != null && extension(uri.lastSegment()).equals("c");
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
