package org.dmaworkbench.sim.history;

import org.dmaworkbench.sim.vm.Stops;

/** Picks positions on a replay: the code it marks, and which of the marked instructions it wants. */
public interface Watch extends Stops {
    /** Returns whether this position is wanted; the last one that is counts. */
    @Override boolean stopsAt(int context, int function, int pc, long executed);
}
