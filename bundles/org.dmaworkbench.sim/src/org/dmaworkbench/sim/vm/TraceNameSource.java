package org.dmaworkbench.sim.vm;

import org.dmaworkbench.machine.Names;
import org.dmaworkbench.sim.trace.Trace;

/** The texts of the trace as the names of the state block, so that both use the same numbers. */
record TraceNameSource(Trace trace) implements Names {
    @Override public int intern(String text) {
        return trace.intern(text);
    }

    @Override public String text(int id) {
        return trace.text(id);
    }
}
