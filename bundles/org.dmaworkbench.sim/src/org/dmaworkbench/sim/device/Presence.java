package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.BAR;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__ABSENT;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.BAR__REGION;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Machine;

/** Whether the device still answers on the bus: once it is gone every read gives all ones and every write is lost (facts kmdf 7.4). */
public final class Presence {
    private Presence() { }

    /** Takes the device away. Its memory reads as ones from now on, and its DMA channels stand still. */
    public static void end(Machine m) {
        StateBlock state = m.state();
        for (int bar = 0; bar < state.rows(BAR); bar++) {
            state.set(BAR, bar, BAR__ABSENT, 1);
            int region = (int) state.get(BAR, bar, BAR__REGION) - 1;
            if (region >= 0) {
                m.memory().fill(m.memory().regions().base(region), state.get(BAR, bar, BAR__LENGTH), 0xFF);
            }
        }
    }

    /** Returns whether it is gone. */
    static boolean isGone(StateBlock state) {
        return state.rows(BAR) > 0 && state.get(BAR, 0, BAR__ABSENT) != 0;
    }

    /** Returns what a read of a device that is gone gives: every bit set. */
    public static long allOnes(int bytes) {
        return bytes == Long.BYTES ? -1 : (1L << Byte.SIZE * bytes) - 1;
    }
}
