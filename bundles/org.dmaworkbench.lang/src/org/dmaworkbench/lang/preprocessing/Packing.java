package org.dmaworkbench.lang.preprocessing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The state that {@code #pragma pack} changes: how closely members of structures are laid out. */
public final class Packing {
    private record Saved(String label, int pack) {
    }

    private final Deque<Saved> saved = new ArrayDeque<>();
    private int pack;

    /** Returns the largest alignment of members in bytes, 0 for the usual. */
    public int pack() {
        return pack;
    }

    /** Does what the pragma says; returns a problem or "". */
    public String apply(Pragma pragma) {
        List<String> words = pragma.words();
        int value = -1;
        String label = "";
        for (String word : words) {
            if (word.matches("\\d+")) {
                value = Integer.parseInt(word.length() > 3 ? "999" : word);
            } else if (!word.equals("push") && !word.equals("pop")) {
                label = word;
            }
        }
        if (value >= 0 && value != 1 && value != 2 && value != 4 && value != 8 && value != 16) {
            return "packing is 1, 2, 4, 8 or 16 bytes";
        }
        if (words.contains("push")) {
            saved.push(new Saved(label, pack));
        } else if (words.contains("pop")) {
            if (saved.isEmpty()) {
                return "pack(pop) without pack(push)";
            }
            pop(label);
        } else if (value < 0 && !words.contains("show")) {
            pack = 0;
        }
        if (value > 0) {
            pack = value;
        }
        return "";
    }

    private void pop(String label) {
        while (!saved.isEmpty()) {
            Saved top = saved.pop();
            pack = top.pack();
            if (label.isEmpty() || top.label().equals(label)) {
                return;
            }
        }
    }
}
