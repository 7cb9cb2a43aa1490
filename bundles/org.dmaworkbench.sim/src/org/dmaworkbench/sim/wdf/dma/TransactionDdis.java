package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__VERSION;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__SINGLE_TRANSFER;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Violations;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDmaTransaction* functions (facts kmdf 2.3). */
public final class TransactionDdis {
    private TransactionDdis() { }

    /** Registers them and the routines behind them. */
    public static void register(Ddis ddis, Scenario.Host host) {
        ddis.add(StageTransfer.INSTANCE);
        ddis.add(BuildScatterGatherList.INSTANCE);
        ddis.add(ProgramTransfer.INSTANCE);
        ddis.add(ReturnScatterGatherList.INSTANCE);
        ddis.register("WdfDmaTransactionCreate", TransactionDdis::create);
        ddis.register("WdfDmaTransactionInitialize", InitializeTransaction::usingMdl);
        ddis.register("WdfDmaTransactionInitializeUsingRequest", InitializeTransaction::usingRequest);
        ddis.register("WdfDmaTransactionExecute", ExecuteTransaction.INSTANCE);
        completion(ddis, "WdfDmaTransactionDmaCompleted", CompletionKind.FULL);
        completion(ddis, "WdfDmaTransactionDmaCompletedWithLength", CompletionKind.PARTIAL);
        completion(ddis, "WdfDmaTransactionDmaCompletedFinal", CompletionKind.ABORT);
        ddis.register("WdfDmaTransactionRelease", new ReleaseTransaction(host.verifier()));
        ddis.register("WdfDmaTransactionSetSingleTransferRequirement", TransactionDdis::setSingleTransfer);
        ddis.register("WdfDmaTransactionSetMaximumLength", TransactionDdis::setMaximumLength);
        ddis.register("WdfDmaTransactionGetBytesTransferred", (m, a) -> Transaction.of(m, a.arg(0)).get(TRANSACTION__DONE));
        ddis.register("WdfDmaTransactionGetCurrentDmaTransferLength", (m, a) -> Transaction.of(m, a.arg(0)).get(TRANSACTION__CURRENT));
        ddis.register("WdfDmaTransactionGetRequest", TransactionDdis::request);
        ddis.register("WdfDmaTransactionGetDevice", (m, a) -> {
            long device = Transaction.of(m, a.arg(0)).enabler(DMA_ENABLER__DEVICE);
            return Objects.handleOf(m, m.state().get(WDF_DEVICE, (int) device - 1, WDF_DEVICE__OBJECT));
        });
    }

    private static void completion(Ddis ddis, String name, CompletionKind kind) {
        ddis.register(name, new CompleteTransfer(name, kind));
    }

    private static long create(Machine m, Activation a) {
        StateBlock state = m.state();
        int enabler = Objects.subject(m, a.arg(0), ObjectKind.DMA_ENABLER);
        WdfBugCheck.required(m, a.arg(2));
        if (Objects.hasParent(m, a.arg(1))) {
            return NtStatus.WDF_PARENT_ASSIGNMENT_NOT_ALLOWED;
        }
        int row = state.add(TRANSACTION);
        int object = Objects.create(m, ObjectKind.DMA_TRANSACTION, row, state.get(DMA_ENABLER, enabler, DMA_ENABLER__OBJECT), null);
        Objects.attributes(m, object, a.arg(1));
        state.set(TRANSACTION, row, TRANSACTION__OBJECT, object + 1);
        state.set(TRANSACTION, row, TRANSACTION__ENABLER, enabler + 1);
        Transaction t = new Transaction(m, row);
        t.set(TRANSACTION__SINGLE_TRANSFER, t.defaultSingleTransfer());
        t.moveTo(TransactionState.CREATED);
        m.memory().store64(a.arg(2), t.handle());
        a.out("DmaTransaction", t.handle());
        return NtStatus.SUCCESS;
    }

    private static long setSingleTransfer(Machine m, Activation a) {
        Transaction t = Transaction.of(m, a.arg(0));
        TransactionState state = t.state();
        if (t.enabler(DMA_ENABLER__VERSION) != 3) {
            Violations.record(m, "D-22", "WdfDmaTransactionSetSingleTransferRequirement needs DMA version 3 and is ignored");
        } else if (state == TransactionState.CREATED || state == TransactionState.RESERVED || state == TransactionState.RELEASED) {
            t.set(TRANSACTION__SINGLE_TRANSFER, a.arg(1) != 0 ? 1 : 0);
        } else {
            Violations.record(m, "D-22", "WdfDmaTransactionSetSingleTransferRequirement comes too late and is ignored");
        }
        return 0;
    }

    /** Facts kmdf 2.10: compared with what the map registers allow, not validated, reset by Initialize. */
    private static long setMaximumLength(Machine m, Activation a) {
        Transaction t = Transaction.of(m, a.arg(0));
        if (!t.hasAdapter()) {
            Violations.record(m, "D-17", "WdfDmaTransactionSetMaximumLength before Initialize");
            throw WdfBugCheck.crash(m);
        }
        if (Long.compareUnsigned(a.arg(1), t.adapter(DMA_ADAPTER__MAXIMUM_FRAGMENT)) < 0) {
            t.set(TRANSACTION__MAXIMUM_FRAGMENT, a.arg(1));
        }
        return 0;
    }

    private static long request(Machine m, Activation a) {
        long request = Transaction.of(m, a.arg(0)).get(TRANSACTION__REQUEST);
        return request == 0 ? 0 : Objects.handleOf(m, m.state().get(REQUEST, (int) request - 1, REQUEST__OBJECT));
    }
}
