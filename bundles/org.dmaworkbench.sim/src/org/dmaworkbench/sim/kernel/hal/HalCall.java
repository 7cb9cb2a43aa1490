package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.HAL;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__FAIL_CHANNEL;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__FAIL_FLUSH;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__FAIL_LIST;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__FAIL_MAP;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__FAIL_POOL;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__FAIL_REQUEST_MDL;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__FAIL_TRANSFER_INFO;

import org.dmaworkbench.sim.vm.Machine;

/** Kinds of calls that a scenario can make fail once. */
public enum HalCall {
    /** Get- or BuildScatterGatherList[Ex]. */
    LIST(HAL__FAIL_LIST),
    /** AllocateAdapterChannel[Ex]. */
    CHANNEL(HAL__FAIL_CHANNEL),
    /** FlushAdapterBuffers[Ex]. */
    FLUSH(HAL__FAIL_FLUSH),
    /** MapTransferEx; version 2 cannot fail. */
    MAP(HAL__FAIL_MAP),
    /** GetDmaTransferInfo. */
    TRANSFER_INFO(HAL__FAIL_TRANSFER_INFO),
    /** The next nonpaged allocation that the framework makes for a list. */
    POOL(HAL__FAIL_POOL),
    /** The retrieval of a request's MDL. */
    REQUEST_MDL(HAL__FAIL_REQUEST_MDL);

    private final int column;

    HalCall(int column) {
        this.column = column;
    }

    /** Makes the next call of this kind fail. */
    public void fail(Machine m, long status) {
        m.state().set(HAL, 0, column, status);
    }

    /** Returns the status that the call now made must fail with, once; 0 for none. */
    public long injected(Machine m) {
        long status = m.state().get(HAL, 0, column);
        if (status != 0) {
            m.state().set(HAL, 0, column, 0);
        }
        return status;
    }
}
