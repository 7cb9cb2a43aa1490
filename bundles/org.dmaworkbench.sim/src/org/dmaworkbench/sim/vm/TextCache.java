package org.dmaworkbench.sim.vm;

import org.dmaworkbench.sim.trace.Trace;

/** Text ids of the few constant strings that routines name again and again; compares references before it asks the trace. */
final class TextCache {
    private final Trace trace;
    private final String[] texts = new String[64];
    private final int[] ids = new int[64];
    private int count;

    TextCache(Trace trace) {
        this.trace = trace;
    }

    int id(String text) {
        for (int i = 0; i < count; i++) {
            if (texts[i] == text) {
                return ids[i];
            }
        }
        int id = trace.intern(text);
        if (count < texts.length) {
            texts[count] = text;
            ids[count++] = id;
        }
        return id;
    }
}
