package org.dmaworkbench.lang.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.emf.common.util.URI;

/** The library files, which come with the language and are declared in it. Their URIs are {@code kmdflib:/name.kmdf}. */
public final class LibraryFiles {
    /** Scheme of library URIs. */
    public static final String SCHEME = "kmdflib";

    private static final Map<String, byte[]> CONTENTS = new ConcurrentHashMap<>();
    private static final byte[] ABSENT = {};

    private LibraryFiles() {
    }

    /** Returns whether there is a library file of this module name, such as "wdf". */
    public static boolean exists(String module) {
        return content(module + ".kmdf") != ABSENT;
    }

    /** Returns the URI of a module. */
    public static URI uri(String module) {
        return URI.createURI(SCHEME + ":/" + module + ".kmdf");
    }

    /** Returns whether the URI is one of a library file. */
    public static boolean isLibrary(URI uri) {
        return SCHEME.equals(uri.scheme());
    }

    /** Returns the module name that a library or project URI stands for. */
    public static String module(URI uri) {
        return uri.trimFileExtension().lastSegment();
    }

    /**
     * Returns the bytes of a library file.
     *
     * @param name such as "wdf.kmdf"
     * @throws IOException if there is none of that name
     */
    public static InputStream open(String name) throws IOException {
        byte[] content = content(name);
        if (content == ABSENT) {
            throw new IOException("There is no library file " + name);
        }
        return new java.io.ByteArrayInputStream(content);
    }

    /** Returns the text of a library file, or null if there is none of that name. */
    public static String text(String name) {
        byte[] content = content(name);
        return content == ABSENT ? null : new String(content, StandardCharsets.UTF_8);
    }

    /** Returns names of real WDF and NT functions that no library file declares. */
    public static Set<String> notModelled() {
        return names("known-not-modelled.txt");
    }

    /** Returns names of functions that are declared, but that the simulator cannot carry out yet. */
    public static Set<String> notSimulated() {
        return names("not-simulated-yet.txt");
    }

    private static Set<String> names(String file) {
        String names = text(file);
        return names == null || names.isBlank() ? Set.of() : new TreeSet<>(Arrays.asList(names.strip().split("\\s+")));
    }

    private static byte[] content(String name) {
        return CONTENTS.computeIfAbsent(name, n -> {
            try (InputStream in = n.matches("[\\w.-]+") ? LibraryFiles.class.getResourceAsStream(n) : null) {
                return in == null ? ABSENT : in.readAllBytes();
            } catch (IOException e) {
                return ABSENT;
            }
        });
    }
}
