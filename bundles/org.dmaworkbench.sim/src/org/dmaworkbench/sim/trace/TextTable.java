package org.dmaworkbench.sim.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Interned texts, and which of them names which object. Numbers are given in order of first use, from 1; 0 is the empty text.
 * No text is ever taken back. With a file behind it whatever is new is in the file before anybody knows its number. Names that
 * only count, "#1", "#2" and so on, are not kept at all, as their number tells them: a run has one for each request.
 */
final class TextTable {
    private static final int COUNTED = 1 << 30;
    private static final int MAX_DIGITS = 9;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final Map<Long, Integer> objects = new HashMap<>();
    private final TraceFileWriter file;

    /** Makes a table with the empty text; {@code file} may be null. */
    TextTable(TraceFileWriter file) {
        this.file = file;
        ids.put("", 0);
    }

    int intern(String text) {
        int number = number(text);
        return number > 0 ? COUNTED + number : enter(text);
    }

    /** Returns n for "#n" written without leading zeros, 0 for any other text. */
    private static int number(String text) {
        if (text.length() < 2 || text.length() > MAX_DIGITS || text.charAt(0) != '#' || text.charAt(1) == '0') {
            return 0;
        }
        int n = 0;
        for (int i = 1; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            n = 10 * n + digit;
        }
        return n;
    }

    private synchronized int enter(String text) {
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
    String text(int id) {
        return id > COUNTED ? "#" + (id - COUNTED) : entered(id);
    }

    private synchronized String entered(int id) {
        return texts.get(id);
    }

    synchronized void nameObject(long handle, int text) {
        Integer before = objects.put(handle, text);
        if (file != null && (before == null || before != text)) {
            file.object(handle, text);
        }
    }

    synchronized void forgetObject(long handle) {
        objects.remove(handle);
    }

    synchronized String objectName(long handle) {
        Integer id = objects.get(handle);
        return id == null ? null : text(id);
    }
}
