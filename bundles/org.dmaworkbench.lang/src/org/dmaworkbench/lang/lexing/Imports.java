package org.dmaworkbench.lang.lexing;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;

/** The modules that a text imports, in its order; the types of each become known where it is imported. */
final class Imports {
    private final Set<String> modules = new LinkedHashSet<>();
    private final Function<String, Set<String>> types;

    Imports(Function<String, Set<String>> types) {
        this.types = types;
    }

    void add(String module, TypeScopes scopes) {
        if (modules.add(module)) {
            scopes.addImported(types.apply(module));
        }
    }

    Set<String> modules() {
        return modules;
    }
}
