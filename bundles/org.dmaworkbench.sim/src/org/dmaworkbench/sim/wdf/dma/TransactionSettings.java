package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__IMMEDIATE_EXECUTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__SINGLE_TRANSFER;

import org.dmaworkbench.sim.rules.dma.D17;
import org.dmaworkbench.sim.rules.dma.D22;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** Functions that set how a transaction is carried out (facts kmdf 2.9, 2.10, 2.11). */
final class TransactionSettings {
    /** Added to the handle: an address that nothing can be read from, as opaque as the HAL's transfer context. */
    private static final int CONTEXT_MARK = 8;

    private TransactionSettings() { }

    static void register(Ddis ddis) {
        ddis.register("WdfDmaTransactionSetSingleTransferRequirement", TransactionSettings::setSingleTransfer);
        ddis.register("WdfDmaTransactionSetMaximumLength", TransactionSettings::setMaximumLength);
        ddis.register("WdfDmaTransactionSetImmediateExecution", TransactionSettings::setImmediateExecution);
        ddis.register("WdfDmaTransactionWdmGetTransferContext", TransactionSettings::transferContext);
    }

    private static long setSingleTransfer(Machine m, Activation a) {
        Transaction t = Transaction.of(m, a.arg(0));
        TransactionState state = t.state();
        if (!t.usesVersion3()) {
            D22.broken(m, "WdfDmaTransactionSetSingleTransferRequirement needs DMA version 3 and is ignored");
        } else if (state == TransactionState.CREATED || state == TransactionState.RESERVED || state == TransactionState.RELEASED) {
            t.set(TRANSACTION__SINGLE_TRANSFER, flag(a));
        } else {
            D22.broken(m, "WdfDmaTransactionSetSingleTransferRequirement comes too late and is ignored");
        }
        return 0;
    }

    /** Compared with what the map registers allow, not validated, reset by Initialize (facts kmdf 2.10). */
    private static long setMaximumLength(Machine m, Activation a) {
        Transaction t = Transaction.of(m, a.arg(0));
        if (t.state() != TransactionState.INITIALIZED) {
            D17.late(m, t.handle(), t.state().label());
        }
        if (a.arg(1) == 0) {
            D17.zero(m, t.handle());
        }
        if (!t.hasAdapter()) {
            throw WdfBugCheck.crash(m);
        }
        if (Long.compareUnsigned(a.arg(1), t.adapter(DMA_ADAPTER__MAXIMUM_FRAGMENT)) < 0) {
            t.set(TRANSACTION__MAXIMUM_FRAGMENT, a.arg(1));
        }
        return 0;
    }

    /** In a wrong state the driver is told, yet the flag is set. */
    private static long setImmediateExecution(Machine m, Activation a) {
        Transaction t = Transaction.of(m, a.arg(0));
        TransactionState state = t.state();
        if (!t.usesVersion3()) {
            D22.broken(m, "WdfDmaTransactionSetImmediateExecution needs DMA version 3 and is ignored");
            return 0;
        }
        if (state != TransactionState.CREATED && state != TransactionState.INITIALIZED && state != TransactionState.RELEASED) {
            D22.broken(m, "WdfDmaTransactionSetImmediateExecution belongs before Execute and AllocateResources");
        }
        t.set(TRANSACTION__IMMEDIATE_EXECUTION, flag(a));
        return 0;
    }

    private static long transferContext(Machine m, Activation a) {
        Transaction t = Transaction.of(m, a.arg(0));
        TransactionState state = t.state();
        if (!t.usesVersion3() || state == TransactionState.CREATED || state == TransactionState.RELEASED) {
            D22.broken(m, "WdfDmaTransactionWdmGetTransferContext needs DMA version 3 and a transaction in use");
            return 0;
        }
        return t.handle() + CONTEXT_MARK;
    }

    private static long flag(Activation a) {
        return (a.arg(1) & 0xFF) != 0 ? 1 : 0;
    }
}
