package org.dmaworkbench.sim.schedule;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;

/** The one source of chance of a run, in the state block and seeded by the run's options. */
public final class RandomState {
    private RandomState() { }

    /** Draws a number from 0 to 2^63 - 1: SplitMix64 over the block's random state. */
    public static long next(StateBlock state) {
        long z = state.increment(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__RANDOM, 0x9E37_79B9_7F4A_7C15L) + 0x9E37_79B9_7F4A_7C15L;
        z = (z ^ z >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ z >>> 27) * 0x94D0_49BB_1331_11EBL;
        return (z ^ z >>> 31) >>> 1;
    }
}
