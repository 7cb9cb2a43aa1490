package org.dmaworkbench.machine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names kept in memory; append-only, shared by a state block and all its copies. */
public final class NameTable implements Names {
    private final List<String> texts = new ArrayList<>(List.of(""));
    private final Map<String, Integer> ids = new HashMap<>(Map.of("", 0));

    @Override public int intern(String text) {
        return ids.computeIfAbsent(text, t -> {
            texts.add(t);
            return texts.size() - 1;
        });
    }

    @Override public String text(int id) {
        return id >= 0 && id < texts.size() ? texts.get(id) : "";
    }
}
