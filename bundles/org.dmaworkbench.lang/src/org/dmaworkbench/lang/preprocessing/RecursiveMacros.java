package org.dmaworkbench.lang.preprocessing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds macros of one file whose text leads back to them. C allows that and stops at the name, which is hardly ever meant; only a macro that is nothing
 * but its own name is a custom, by which a header says that it declares that name.
 */
public final class RecursiveMacros {
    private record Step(Macro macro, List<Macro> uses, int[] next) {
    }

    private final Map<String, Macro> macros = new HashMap<>();
    private final Set<Macro> done = new HashSet<>();
    private final Set<Macro> found = new LinkedHashSet<>();
    private final List<Step> path = new ArrayList<>();

    private RecursiveMacros(List<Macro> all) {
        all.stream().filter(macro -> !macro.hasParameters()).forEach(macro -> macros.put(macro.name(), macro));
    }

    /** Returns the macros without parameters that are defined by themselves, directly or not. */
    public static Set<Macro> among(List<Macro> macros) {
        RecursiveMacros search = new RecursiveMacros(macros);
        macros.forEach(search::from);
        return search.found;
    }

    private void from(Macro first) {
        if (macros.get(first.name()) != first || !done.add(first)) {
            return;
        }
        path.add(step(first));
        while (!path.isEmpty()) {
            Step step = path.get(path.size() - 1);
            if (step.next()[0] == step.uses().size()) {
                path.remove(path.size() - 1);
                continue;
            }
            Macro used = step.uses().get(step.next()[0]++);
            int at = indexOnPath(used);
            if (at >= 0) {
                path.subList(at, path.size()).forEach(s -> found.add(s.macro()));
            } else if (done.add(used)) {
                path.add(step(used));
            }
        }
    }

    private int indexOnPath(Macro macro) {
        for (int i = path.size() - 1; i >= 0; i--) {
            if (path.get(i).macro() == macro) {
                return i;
            }
        }
        return -1;
    }

    private Step step(Macro macro) {
        List<Macro> uses = new ArrayList<>();
        boolean itself = macro.body().size() == 1 && macro.body().get(0).text().equals(macro.name());
        for (Piece piece : macro.body()) {
            Macro used = piece.isName() && !itself ? macros.get(piece.text()) : null;
            if (used != null) {
                uses.add(used);
            }
        }
        return new Step(macro, uses, new int[1]);
    }
}
