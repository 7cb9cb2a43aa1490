package org.dmaworkbench.lang.library;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which library file declares which name. Models see all files of {@link #implicit()} without importing them; thanks to this index only
 * those whose names a model uses are parsed.
 */
public final class LibraryIndex {
    /** Files whose imports are the implicit files, the lowest layer first. */
    private static final List<String> LAYERS = List.of("nt", "wdf");

    /** Files that describe hardware; models import them by name. */
    private static final List<String> HARDWARE = List.of("pci9656", "pci9056", "pci9054", "pci9080");

    private static final Map<String, Optional<LibraryFile>> FILES = new ConcurrentHashMap<>();

    private LibraryIndex() {
    }

    /** The implicit files, read once. */
    private static final class Implicit {
        static final List<String> MODULES = modules();
        static final Set<String> TYPES = new LinkedHashSet<>();
        static final Map<String, List<String>> DECLARING = new LinkedHashMap<>();
        static final Map<String, String> MACROS = new LinkedHashMap<>();

        static {
            for (String module : MODULES) {
                LibraryFile file = file(module).orElseThrow();
                TYPES.addAll(file.types());
                file.types().forEach(name -> declare(name, module));
                file.values().forEach(name -> declare(name, module));
                file.macros().forEach(MACROS::putIfAbsent);
            }
        }

        private static void declare(String name, String module) {
            List<String> modules = DECLARING.computeIfAbsent(name, n -> new ArrayList<>(1));
            if (!modules.contains(module)) {
                modules.add(module);
            }
        }

        private static List<String> modules() {
            Set<String> modules = new LinkedHashSet<>();
            for (String layer : LAYERS) {
                modules.addAll(file(layer).orElseThrow().imports());
                modules.add(layer);
            }
            return List.copyOf(modules);
        }
    }

    /** Returns the names of a library file, if there is such a module. */
    public static Optional<LibraryFile> file(String module) {
        Optional<LibraryFile> known = FILES.get(module);
        if (known == null) {
            known = Optional.ofNullable(LibraryFiles.text(module + ".kmdf")).map(LibraryFile::of);
            FILES.put(module, known);
        }
        return known;
    }

    /** Returns the modules that every model sees without an import, the lowest layer first. */
    public static List<String> implicit() {
        return Implicit.MODULES;
    }

    /** Returns the modules that a model sees only when it imports them. */
    public static List<String> importable() {
        return HARDWARE;
    }

    /** Returns whether importing a module makes a name known: it or a file that it imports declares it. */
    public static boolean declares(String module, String name) {
        LibraryFile file = file(module).orElse(null);
        return file != null && (file.types().contains(name) || file.values().contains(name)
                || file.imports().stream().anyMatch(imported -> !isImplicit(imported) && declares(imported, name)));
    }

    /** Returns whether every model sees this module without an import. */
    public static boolean isImplicit(String module) {
        return Implicit.MODULES.contains(module);
    }

    /** Returns the names of types that every model sees before its first line. */
    public static Set<String> types() {
        return Collections.unmodifiableSet(Implicit.TYPES);
    }

    /** Returns the implicit modules that declare a name, be it of a type or of a value. */
    public static List<String> declaring(String name) {
        return Implicit.DECLARING.getOrDefault(name, List.of());
    }

    /** Returns the macros that every model sees, each as the text behind {@code #define}, such as {@code "PAGE_SIZE 0x1000"}. */
    public static Map<String, String> macros() {
        return Collections.unmodifiableMap(Implicit.MACROS);
    }
}
