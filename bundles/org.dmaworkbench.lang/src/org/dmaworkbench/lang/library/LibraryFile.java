package org.dmaworkbench.lang.library;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The names that a library file declares, read off its text without parsing it: most models need few of the files, and only those are
 * worth a syntax tree. A test holds the result against the syntax tree of every file.
 *
 * @param types names of typedefs, and of structures, unions and enumerations with a body
 * @param values constants, enumerators, functions, variables and devices
 * @param macros text of each definition that begins with {@code #define}, behind that word, by its name
 * @param imports modules that it imports
 */
public record LibraryFile(Set<String> types, Set<String> values, Map<String, String> macros, Set<String> imports) {
    /** Returns the names in a text that is free of errors. */
    static LibraryFile of(String text) {
        return new NameScan(text).scan();
    }

    /** Collects what {@link NameScan} finds. */
    static final class Builder {
        final Set<String> types = new LinkedHashSet<>();
        final Set<String> values = new LinkedHashSet<>();
        final Map<String, String> macros = new LinkedHashMap<>();
        final Set<String> imports = new LinkedHashSet<>();

        LibraryFile build() {
            return new LibraryFile(types, values, macros, imports);
        }
    }
}
