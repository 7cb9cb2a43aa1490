package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OFFSET;

import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.kernel.PageMath;
import org.dmaworkbench.sim.kernel.hal.TransferInfo;
import org.dmaworkbench.sim.rules.dma.D25;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDmaTransactionGetTransferInfo (facts kmdf 2.11): what the whole transfer would take, by the HAL or, on version 2, by counting pages. */
final class TransferInfoQuery {
    /** KMDF leaves the version of the structure 0; a HAL that insists answers nothing, and nothing is reported. */
    private static final int VERSION_LEFT_OUT = 0;

    private TransferInfoQuery() { }

    /** Arguments: transaction, where the map registers go, where the elements go; either may be NULL. */
    static long get(Machine m, Activation a) {
        Transaction t = Transaction.of(m, a.arg(0));
        if (t.state() != TransactionState.INITIALIZED) {
            D25.broken(m, a.arg(0), t.state().label());
            throw WdfBugCheck.dma(m, a.arg(0), t.state().ordinal());
        }
        long mdl = t.get(TRANSACTION__MDL);
        long offset = t.get(TRANSACTION__OFFSET);
        long length = t.get(TRANSACTION__LENGTH);
        if (t.usesVersion3()) {
            TransferInfo info = TransferInfo.of(m, VERSION_LEFT_OUT, t.profile().packet(), mdl, offset, length);
            answer(m, a, info.mapRegisters(), info.elements());
        } else {
            long pages = pages(new Mdl(m.memory()), mdl, offset, length);
            answer(m, a, pages, pages);
        }
        return 0;
    }

    private static void answer(Machine m, Activation a, long registers, long elements) {
        if (a.arg(1) != 0) {
            m.memory().store32(a.arg(1), registers);
            a.out("MapRegisterCount", registers);
        }
        if (a.arg(2) != 0) {
            m.memory().store32(a.arg(2), elements);
            a.out("ScatterGatherElementCount", elements);
        }
    }

    /**
     * Counts pages. The offset is meant for the start of the chain, but is subtracted from every MDL that is longer; from a shorter one that
     * MDL's length is subtracted instead, as if the start were not found yet.
     */
    private static long pages(Mdl chain, long first, long startOffset, long length) {
        long offset = startOffset;
        long rest = length;
        long count = 0;
        for (long mdl = first; rest != 0 && mdl != 0; mdl = chain.next(mdl)) {
            long bytes = chain.byteCount(mdl);
            if (bytes <= offset) {
                offset -= bytes;
            } else {
                long here = Math.min(rest, bytes - offset);
                count += PageMath.spanned(PageMath.offset(chain.byteOffset(mdl) + offset), here);
                rest -= here;
            }
        }
        return count;
    }
}
