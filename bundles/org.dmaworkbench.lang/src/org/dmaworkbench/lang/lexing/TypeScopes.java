package org.dmaworkbench.lang.lexing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which names are types, by block: an inner variable hides an outer type of its name. */
final class TypeScopes {
    private final Deque<Map<String, Boolean>> scopes = new ArrayDeque<>();
    private final Set<String> imported;
    private final Predicate<String> constant;
    private Map<String, Boolean> parameters = new HashMap<>();

    /**
     * Scopes of a file.
     *
     * @param imported names of types known before its first line
     * @param constant whether a macro of this name is a constant, which is never a type
     */
    TypeScopes(Set<String> imported, Predicate<String> constant) {
        this.imported = imported;
        this.constant = constant;
        scopes.push(new HashMap<>());
    }

    boolean isType(String name) {
        Boolean parameter = parameters.get(name);
        if (parameter != null) {
            return parameter;
        }
        for (Map<String, Boolean> scope : scopes) {
            Boolean known = scope.get(name);
            if (known != null) {
                return known;
            }
        }
        return imported.contains(name);
    }

    /** Whether the name stands for a value that a macro defines. */
    boolean isConstant(String name) {
        return constant.test(name);
    }

    /** Names of types declared at file level so far. */
    Set<String> fileTypes() {
        Set<String> names = new LinkedHashSet<>();
        scopes.getLast().forEach((name, type) -> {
            if (type) {
                names.add(name);
            }
        });
        return names;
    }

    void declareType(String name) {
        scopes.peek().put(name, true);
    }

    void declareFileType(String name) {
        scopes.getLast().put(name, true);
    }

    void addImported(Set<String> names) {
        imported.addAll(names);
    }

    /** A variable; only worth remembering when it hides a type. */
    void declareVariable(String name, boolean parameter) {
        if (isType(name)) {
            (parameter ? parameters : scopes.peek()).put(name, false);
        }
    }

    /** Opens a block; parameters seen before it belong to it. */
    void open() {
        scopes.push(parameters);
        parameters = new HashMap<>();
    }

    void close() {
        if (scopes.size() > 1) {
            scopes.pop();
        }
    }

    /** Forgets parameters of a prototype. */
    void endOfPrototype() {
        if (!parameters.isEmpty()) {
            parameters = new HashMap<>();
        }
    }
}
