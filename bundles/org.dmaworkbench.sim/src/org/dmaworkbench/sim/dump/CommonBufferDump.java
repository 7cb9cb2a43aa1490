package org.dmaworkbench.sim.dump;

import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER__LOGICAL_ADDRESS;

/** A common buffer: where the processor and where the device finds it. */
final class CommonBufferDump {
    private CommonBufferDump() { }

    static void write(DumpText out, int row) {
        out.line("length", out.get(COMMON_BUFFER, row, COMMON_BUFFER__LENGTH));
        out.hex("virtual address", out.get(COMMON_BUFFER, row, COMMON_BUFFER__ADDRESS));
        out.hex("logical address", out.get(COMMON_BUFFER, row, COMMON_BUFFER__LOGICAL_ADDRESS));
    }
}
