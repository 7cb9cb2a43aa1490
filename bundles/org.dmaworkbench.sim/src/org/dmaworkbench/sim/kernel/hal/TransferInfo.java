package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.HAL__LENIENT_TRANSFER_INFO;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__MERGE_PAGES;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__TRIM_PACKETS;

import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.kernel.ScatterGather;
import org.dmaworkbench.sim.vm.Machine;

/**
 * What GetDmaTransferInfo says a whole transfer would take (facts kmdf 2.9, 2.11).
 *
 * @param status a failure, or success
 * @param mapRegisters map registers
 * @param elements elements of its list
 */
public record TransferInfo(long status, long mapRegisters, long elements) {
    /** The only version of the structure there is. */
    public static final int VERSION = 1;

    /**
     * Asks.
     *
     * @param version as the caller filled the structure in
     * @param packet whether the adapter maps packets, not lists
     */
    public static TransferInfo of(Machine m, int version, boolean packet, long mdl, long offset, long length) {
        long injected = HalCall.TRANSFER_INFO.injected(m);
        if (injected != 0) {
            return new TransferInfo(injected, 0, 0);
        }
        if (version != VERSION && !HalSettings.is(m, HAL__LENIENT_TRANSFER_INFO)) {
            return new TransferInfo(HalStatus.NOT_SUPPORTED, 0, 0);
        }
        Mdl chain = new Mdl(m.memory());
        int elements = ScatterGather.elements(chain, mdl, offset, length, HalSettings.is(m, HAL__MERGE_PAGES));
        if (elements < 0) {
            return new TransferInfo(HalStatus.BUFFER_TOO_SMALL, 0, 0);
        }
        boolean perMdl = packet && !HalSettings.is(m, HAL__TRIM_PACKETS);
        return new TransferInfo(HalStatus.SUCCESS, AllocateMapRegisters.listRegisters(m, mdl, offset, length),
                perMdl ? ScatterGather.mdls(chain, mdl, offset, length) : elements);
    }
}
