package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.MACHINE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__NEXT_HANDLE_SERIAL;

import org.dmaworkbench.machine.StateBlock;

/** Numbers that are given once in a run. */
final class Serial {
    private Serial() { }

    /** Returns the next number, from 0. */
    static long next(StateBlock state) {
        return state.increment(MACHINE, 0, MACHINE__NEXT_HANDLE_SERIAL, 1);
    }
}
