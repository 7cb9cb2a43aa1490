package org.dmaworkbench.sim.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Interned texts, and which of them names which object. Numbers are given in order of first use, from 1; 0 is the empty text.
 * Nothing is ever taken back. With a file behind it whatever is new is in the file before anybody knows its number.
 */
final class TextTable {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final Map<Long, Integer> objects = new HashMap<>();
    private final TraceFileWriter file;

    /** Makes a table with the empty text; {@code file} may be null. */
    TextTable(TraceFileWriter file) {
        this.file = file;
        ids.put("", 0);
    }

    synchronized int intern(String text) {
        Integer known = ids.get(text);
        return known != null ? known : add(text);
    }

    private int add(String text) {
        if (file != null) {
            file.text(text);
        }
        int id = texts.size();
        texts.add(text);
        ids.put(text, id);
        return id;
    }

    /** Returns a text by its number. */
    synchronized String text(int id) {
        return texts.get(id);
    }

    synchronized void nameObject(long handle, int text) {
        Integer before = objects.put(handle, text);
        if (file != null && (before == null || before != text)) {
            file.object(handle, text);
        }
    }

    synchronized String objectName(long handle) {
        Integer id = objects.get(handle);
        return id == null ? null : texts.get(id);
    }
}
