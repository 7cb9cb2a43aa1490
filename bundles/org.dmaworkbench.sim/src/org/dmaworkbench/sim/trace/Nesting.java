package org.dmaworkbench.sim.trace;

import java.util.HashMap;
import java.util.Map;

/**
 * How deep each execution context is in callbacks and calls. A context that interrupts another (an ISR, a DPC) starts
 * below what it interrupts, where a kernel debugger would show it.
 */
final class Nesting {
    private static final class Depth {
        int base;
        int own;
    }

    private final Map<Integer, Depth> contexts = new HashMap<>();
    private final Map<Integer, Depth> lastOnCpu = new HashMap<>();

    /** Returns the indentation of an event of this context on this CPU. */
    int of(int ctx, String name, int cpu) {
        Depth d = contexts.computeIfAbsent(ctx, c -> new Depth());
        Depth below = lastOnCpu.get(cpu);
        if (d.own == 0) {
            boolean interrupts = name.startsWith("isr ") || name.startsWith("dpc ");
            d.base = interrupts && below != null && below != d && below.own > 0 ? below.base + below.own : 0;
        }
        return d.base + d.own;
    }

    /** Enters a callback or call. */
    void enter(int ctx, int cpu) {
        Depth d = contexts.computeIfAbsent(ctx, c -> new Depth());
        d.own++;
        lastOnCpu.put(cpu, d);
    }

    /** Leaves the innermost callback or call. */
    void leave(int ctx) {
        Depth d = contexts.get(ctx);
        if (d != null && d.own > 0) {
            d.own--;
        }
    }
}
