package org.dmaworkbench.sim.dump;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.Callbacks;
import org.dmaworkbench.sim.wdf.Objects;

/** Text of dumps: a heading per object, and below it lines of name and value whose values stand in one column. */
final class DumpText {
    private static final int VALUES = 30;
    private final Machine m;
    private final List<String> lines = new ArrayList<>();

    DumpText(Machine m) {
        this.m = m;
    }

    Machine machine() {
        return m;
    }

    long get(int table, int row, int column) {
        return m.state().get(table, row, column);
    }

    /** Begins an object. */
    void heading(String text) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(text);
    }

    void line(String name, String value) {
        lines.add(("  " + name + " ".repeat(Math.max(1, VALUES - 2 - name.length())) + value).stripTrailing());
    }

    void line(String name, long value) {
        line(name, Long.toString(value));
    }

    void flag(String name, long value) {
        line(name, value == 0 ? "no" : "yes");
    }

    void hex(String name, long value) {
        line(name, hex(value));
    }

    static String hex(long value) {
        return String.format(value >>> 32 == 0 ? "0x%08X" : "0x%016X", value);
    }

    /** Adds a callback by name; nothing if none is registered. */
    void callback(String name, long address) {
        if (address != 0) {
            line(name, Callbacks.functionName(m, address));
        }
    }

    /** Adds an object that a column refers to (row in WdfObject + 1); nothing for none. */
    void object(String name, long reference) {
        if (reference != 0) {
            line(name, objectName(reference));
        }
    }

    String objectName(long reference) {
        return reference == 0 ? "none" : text(Objects.name(m, (int) reference - 1));
    }

    String text(long id) {
        return m.state().names().text((int) id);
    }

    /** Returns the lines so far. */
    List<String> lines() {
        return lines;
    }

    /** Returns the word with a number, or the number where there is none. */
    static String word(long number, String... words) {
        return number >= 0 && number < words.length && !words[(int) number].isEmpty() ? words[(int) number] : Long.toString(number);
    }
}
