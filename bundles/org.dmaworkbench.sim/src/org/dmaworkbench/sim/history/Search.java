package org.dmaworkbench.sim.history;

import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Stops;

/** Remembers the last position that a watch wants before a tick, without ever stopping. */
final class Search implements Stops {
    private final Watch watch;
    private final Machine m;
    private final long before;
    private long found = -1;

    Search(Watch watch, Machine m, long before) {
        this.watch = watch;
        this.m = m;
        this.before = before;
    }

    long found() {
        return found;
    }

    @Override public int[] words(int[] code, int[] start) {
        return watch.words(code, start);
    }

    @Override public boolean stopsAt(int context, int function, int pc, long executed) {
        long tick = m.ticks() + executed;
        if (tick < before && watch.stopsAt(context, function, pc, executed)) {
            found = tick;
        }
        return false;
    }
}
