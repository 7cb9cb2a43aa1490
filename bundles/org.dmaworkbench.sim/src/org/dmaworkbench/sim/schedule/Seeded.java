package org.dmaworkbench.sim.schedule;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;

/**
 * Picks pseudo-randomly among the actors within {@value #WINDOW} ns of the earliest, and lets a CPU run for a random
 * stretch of at most {@value #STRETCH} ns before it asks again. An actor not picked counts as stalled: it goes on no
 * earlier than those that overtook it.
 */
public final class Seeded implements Scheduler {
    private static final long WINDOW = 5_000;
    private static final long STRETCH = 256;

    @Override public String name() {
        return "seeded";
    }

    @Override public int candidates(long[] times, int count, int[] candidates) {
        long first = Long.MAX_VALUE;
        int earliest = 0;
        for (int i = 0; i < count; i++) {
            if (times[i] < first) {
                first = times[i];
                earliest = i;
            }
        }
        candidates[0] = earliest;
        int n = 1;
        for (int i = 0; i < count; i++) {
            if (i != earliest && times[i] - first <= WINDOW) {
                candidates[n++] = i;
            }
        }
        return n;
    }

    @Override public int take(StateBlock state, long choice, int options) {
        return (int) Long.remainderUnsigned(RandomState.next(state), options);
    }

    @Override public long horizon(StateBlock state, long clock, long others) {
        return others == Long.MAX_VALUE || others - clock > WINDOW ? others
                : state.get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__HORIZON);
    }

    @Override public void taken(StateBlock state, long clock) {
        state.set(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__HORIZON, clock + 1 + Long.remainderUnsigned(RandomState.next(state), STRETCH));
    }
}
