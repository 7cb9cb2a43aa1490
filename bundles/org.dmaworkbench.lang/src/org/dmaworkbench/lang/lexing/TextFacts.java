package org.dmaworkbench.lang.lexing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dmaworkbench.lang.preprocessing.Inclusion;
import org.dmaworkbench.lang.preprocessing.IncludeName;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.dmaworkbench.lang.preprocessing.MacroUse;
import org.dmaworkbench.lang.preprocessing.Packing;
import org.dmaworkbench.lang.preprocessing.Pragma;

/**
 * What lines beginning with # and macros did to a text, by offsets in it: what the syntax tree does not show.
 *
 * @param uses macros that were replaced, in order of the text, those among arguments included
 * @param inactive text that conditions left out
 * @param macros macros that the text defines, in order, constants of the syntax tree included
 * @param included the lines beginning with #include and what they brought
 * @param pragmas pragmas that mean something to others
 * @param givenUp names of macros of which a use could not be replaced
 */
public record TextFacts(List<MacroUse> uses, List<Region> inactive, List<Macro> macros, List<Included> included, List<Pragma> pragmas,
        Set<String> givenUp) {
    /** Facts about a text that has no lines beginning with #. */
    public static final TextFacts NONE = new TextFacts(List.of(), List.of(), List.of(), List.of(), List.of(), Set.of());

    /** A part of the text. */
    public record Region(int offset, int length) {
    }

    /**
     * An #include.
     *
     * @param offset of the name with its quotes
     * @param length of that name
     */
    public record Included(IncludeName name, int offset, int length, Inclusion brought) {
    }

    /** Returns the innermost use whose name stands at an offset. */
    public Optional<MacroUse> useAt(int offset) {
        return uses.stream().filter(use -> use.isNameAt(offset)).findFirst();
    }

    /** Returns the outermost use that covers an offset. */
    public Optional<MacroUse> around(int offset) {
        return uses.stream().filter(use -> use.offset() <= offset && offset < use.end()).findFirst();
    }

    static final class Builder {
        private final Map<Integer, MacroUse> uses = new TreeMap<>();
        private final List<Region> inactive = new ArrayList<>();
        private final List<Macro> macros = new ArrayList<>();
        private final List<Included> included = new ArrayList<>();
        private final List<Pragma> pragmas = new ArrayList<>();
        private final Packing packing = new Packing();
        private final Set<String> givenUp = new HashSet<>();
        private boolean once;

        void used(MacroUse use) {
            uses.merge(use.offset(), use, (a, b) -> a.length() >= b.length() ? a : b);
        }

        void inactive(int offset, int length) {
            inactive.add(new Region(offset, length));
        }

        void defined(Macro macro) {
            macros.add(macro);
        }

        List<Macro> macros() {
            return macros;
        }

        void included(Included line) {
            included.add(line);
        }

        void pragma(Pragma pragma) {
            pragmas.add(pragma);
        }

        void givenUp(String name) {
            givenUp.add(name);
        }

        void once() {
            once = true;
        }

        boolean isOnce() {
            return once;
        }

        Packing packing() {
            return packing;
        }

        TextFacts build() {
            return new TextFacts(List.copyOf(uses.values()), List.copyOf(inactive), List.copyOf(macros), List.copyOf(included), List.copyOf(pragmas),
                    Set.copyOf(givenUp));
        }
    }
}
