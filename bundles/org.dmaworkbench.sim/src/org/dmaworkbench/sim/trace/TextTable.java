package org.dmaworkbench.sim.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Interned texts. Ids are given in order of first use, from 1; id 0 is the empty text. Texts are never taken back. */
final class TextTable {
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> texts = new ArrayList<>(List.of(""));

    TextTable() {
        ids.put("", 0);
    }

    synchronized int intern(String text) {
        Integer known = ids.get(text);
        if (known != null) {
            return known;
        }
        int id = texts.size();
        texts.add(text);
        ids.put(text, id);
        return id;
    }

    synchronized String text(int id) {
        return texts.get(id);
    }
}
