package org.dmaworkbench.sim.schedule;

import org.dmaworkbench.machine.StateBlock;

/** The earliest actor goes on; actors at the same time are a choice, which the timed event wins, then the lower CPU number. */
public final class RealTimeOrder implements Scheduler {
    @Override public String name() {
        return "real-time";
    }

    @Override public int candidates(long[] times, int count, int[] candidates) {
        long first = Long.MAX_VALUE;
        int n = 0;
        for (int i = 0; i < count; i++) {
            if (times[i] < first) {
                first = times[i];
                n = 0;
            }
            if (times[i] == first) {
                candidates[n++] = i;
            }
        }
        return n;
    }

    @Override public int take(StateBlock state, long choice, int options) {
        return 0;
    }

    @Override public long horizon(StateBlock state, long clock, long others) {
        return others;
    }
}
