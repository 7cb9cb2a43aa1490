package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__BOUNCE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DIRECTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_OFFSET;

import org.dmaworkbench.sim.kernel.hal.ChannelFlush;
import org.dmaworkbench.sim.wdf.NtStatus;

/** The flush at the end of a packet transfer (facts kmdf 2.7 step 4, 2.8 item 6). Version 2 knows only that it failed. */
final class PacketFlush {
    private PacketFlush() { }

    /** Flushes the current fragment. Returns a status. */
    static long of(Transaction t) {
        long status = ChannelFlush.of(t.machine(), (int) t.get(TRANSACTION__BOUNCE) - 1, t.get(TRANSACTION__MDL), t.get(TRANSACTION__POSITION_OFFSET),
                t.get(TRANSACTION__CURRENT), t.get(TRANSACTION__DIRECTION) != 0);
        ReleaseResources.dropBounce(t);
        return NtStatus.isSuccess(status) || t.usesVersion3() ? status : NtStatus.UNSUCCESSFUL;
    }
}
