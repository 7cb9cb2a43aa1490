package org.dmaworkbench.lang.preprocessing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The macros that are defined at one place of a text. Copies share what they have in common. */
public final class MacroTable {
    /**
     * One step from the macros at one place to those at a later one.
     *
     * @param name that is defined or undefined
     * @param macro its new definition, or null after #undef
     */
    public record Change(String name, Macro macro) {
    }

    private final MacroTable base;
    private final Map<String, Change> own = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private boolean redefined;

    /** An empty table. */
    public MacroTable() {
        this(null);
    }

    private MacroTable(MacroTable base) {
        this.base = base;
    }

    /** Returns a table that starts with what this one holds, which must not change any more. */
    public MacroTable extend() {
        return new MacroTable(this);
    }

    /** Returns what this table holds now, whatever happens to it later. */
    public MacroTable snapshot() {
        MacroTable copy = new MacroTable(base);
        copy.own.putAll(own);
        return copy;
    }

    /** Returns the definition of the name, or null if it has none. */
    public Macro find(String name) {
        for (MacroTable table = this; table != null; table = table.base) {
            Change change = table.own.get(name);
            if (change != null) {
                return change.macro();
            }
        }
        return null;
    }

    /** Returns whether both tables define the same names by the same definitions. */
    public boolean sameAs(MacroTable other) {
        return base == other.base && own.size() == other.own.size() && own.entrySet().stream().allMatch(e -> {
            Change theirs = other.own.get(e.getKey());
            return theirs != null && same(e.getValue().macro(), theirs.macro());
        });
    }

    private static boolean same(Macro a, Macro b) {
        return a == b || a != null && b != null && a.origin().equals(b.origin()) && a.isConstant() == b.isConstant() && a.sameAs(b);
    }

    /** Returns whether this table itself has defined or undefined the name. */
    public boolean wasChanged(String name) {
        return own.containsKey(name);
    }

    /** Whether some name has had two definitions: then a constant may no longer mean what its definition said. */
    boolean hasRedefinitions() {
        return redefined;
    }

    /** Defines a macro. */
    public void define(Macro macro) {
        apply(new Change(macro.name(), macro));
    }

    /** Forgets a macro. */
    public void undefine(String name) {
        if (find(name) != null) {
            apply(new Change(name, null));
        }
    }

    /** Repeats what another text did. */
    public void applyAll(List<Change> all) {
        all.forEach(this::apply);
    }

    private void apply(Change change) {
        Macro before = find(change.name());
        if (before != change.macro()) {
            redefined |= before != null && before.isConstant();
            own.put(change.name(), change);
        }
        // Also what changes nothing here: whoever repeats the changes may begin with another table.
        changes.add(change);
    }

    /** Returns what happened to this table since it was made, in order. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }
}
