package org.dmaworkbench.sim.scenario;

import java.util.List;

/** Compares two lists of lines and shows the place where they part. */
final class SequenceDiff {
    private static final int CONTEXT = 2;
    private static final int SHOWN = 4;

    private SequenceDiff() { }

    /** Returns a finding: equal, or the first difference with a few lines around it. */
    static Finding of(String what, List<String> expected, List<String> found) {
        int i = 0;
        while (i < expected.size() && i < found.size() && expected.get(i).equals(found.get(i))) {
            i++;
        }
        if (i == expected.size() && i == found.size()) {
            return new Finding(true, i + " " + what);
        }
        StringBuilder s = new StringBuilder("  " + what + " " + (i + 1) + " of " + expected.size() + " expected, " + found.size() + " found");
        for (int k = Math.max(0, i - CONTEXT); k < i; k++) {
            s.append("\n  ").append(expected.get(k));
        }
        append(s, "\n- ", expected, i);
        append(s, "\n+ ", found, i);
        return new Finding(false, s.toString());
    }

    private static void append(StringBuilder s, String mark, List<String> lines, int from) {
        if (from >= lines.size()) {
            s.append(mark).append("(nothing more)");
        }
        for (int k = from; k < Math.min(lines.size(), from + SHOWN); k++) {
            s.append(mark).append(lines.get(k));
        }
    }
}
