package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAP_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ELEMENT_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FLAGS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__MAXIMUM_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST_CAPACITY;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__RESERVED;

import org.dmaworkbench.sim.kernel.hal.HalCall;
import org.dmaworkbench.sim.kernel.hal.ListSize;
import org.dmaworkbench.sim.kernel.hal.TransferInfo;
import org.dmaworkbench.sim.wdf.NtStatus;

/** Prepares a transaction that must be one transfer (facts kmdf 2.9): the HAL is asked what it takes, and every limit is compared. */
final class SingleTransfer {
    private SingleTransfer() { }

    /** Checks a transaction whose buffer is described. Returns a status. */
    static long prepare(Transaction t) {
        t.set(TRANSACTION__MAXIMUM_FRAGMENT, t.enabler(DMA_ENABLER__MAXIMUM_LENGTH));
        if (t.get(TRANSACTION__LENGTH) > t.get(TRANSACTION__MAXIMUM_FRAGMENT)) {
            return NtStatus.WDF_TOO_MANY_TRANSFERS;
        }
        boolean packet = t.profile().packet();
        TransferInfo info = TransferInfo.of(t.machine(), TransferInfo.VERSION, packet, t.get(TRANSACTION__MDL), t.get(TRANSACTION__OFFSET), t.get(TRANSACTION__LENGTH));
        if (!NtStatus.isSuccess(info.status())) {
            return info.status();
        }
        long reserved = t.get(TRANSACTION__RESERVED);
        if (info.mapRegisters() > (reserved != 0 ? reserved : t.adapter(DMA_ADAPTER__MAP_REGISTERS))) {
            return NtStatus.WDF_NOT_ENOUGH_MAP_REGISTERS;
        }
        if (info.elements() > t.enabler(DMA_ENABLER__ELEMENT_LIMIT) || packet && info.elements() > 1) {
            return NtStatus.WDF_TOO_FRAGMENTED;
        }
        boolean preallocated = !packet && (t.enabler(DMA_ENABLER__FLAGS) & EnablerConfig.NO_LIST_PREALLOCATION) == 0;
        return preallocated ? enlarge(t, ListSize.of(info.elements())) : NtStatus.SUCCESS;
    }

    private static long enlarge(Transaction t, long bytes) {
        if (bytes > t.get(TRANSACTION__LIST_CAPACITY)) {
            if (HalCall.POOL.injected(t.machine()) != 0) {
                return NtStatus.INSUFFICIENT_RESOURCES;
            }
            t.set(TRANSACTION__LIST_CAPACITY, bytes);
        }
        return NtStatus.SUCCESS;
    }
}
