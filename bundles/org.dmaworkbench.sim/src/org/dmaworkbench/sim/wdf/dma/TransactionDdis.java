package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST_CAPACITY;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__SINGLE_TRANSFER;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.PageMath;
import org.dmaworkbench.sim.kernel.hal.DmaAdapter;
import org.dmaworkbench.sim.kernel.hal.HalCall;
import org.dmaworkbench.sim.kernel.hal.ListSize;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfDmaTransaction* functions (facts kmdf 2.3): creation, queries, and the registration of all the others. */
public final class TransactionDdis {
    private TransactionDdis() { }

    /** Registers them and the routines behind them. */
    public static void register(Ddis ddis) {
        HalRoutines.register(ddis);
        ddis.add(StageList.INSTANCE);
        ddis.add(StartPacket.INSTANCE);
        ddis.add(StagePacket.INSTANCE);
        ddis.add(ReleaseResources.INSTANCE);
        ddis.add(ReleaseForReuse.INSTANCE);
        Lifetimes.of(ddis).disposal(ddis, ObjectKind.DMA_TRANSACTION, DeleteTransaction.INSTANCE).release(ObjectKind.DMA_TRANSACTION, DeleteTransaction::forget);
        ddis.register("WdfDmaTransactionCreate", TransactionDdis::create);
        InitializeDdis.register(ddis);
        ddis.register("WdfDmaTransactionExecute", ExecuteTransaction.INSTANCE);
        completion(ddis, "WdfDmaTransactionDmaCompleted", CompletionKind.FULL);
        completion(ddis, "WdfDmaTransactionDmaCompletedWithLength", CompletionKind.PARTIAL);
        completion(ddis, "WdfDmaTransactionDmaCompletedFinal", CompletionKind.ABORT);
        ddis.register("WdfDmaTransactionRelease", new ReleaseTransaction());
        ReservationDdis.register(ddis);
        ddis.register("WdfDmaTransactionCancel", CancelAllocation::cancel);
        ddis.register("WdfDmaTransactionGetTransferInfo", TransferInfoQuery::get);
        TransactionSettings.register(ddis);
        SystemProfileDdis.register(ddis);
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

    /** Arguments: enabler, attributes, where the handle goes (facts kmdf 2.1). */
    private static long create(Machine m, Activation a) {
        StateBlock state = m.state();
        int enabler = Objects.subject(m, a.arg(0), ObjectKind.DMA_ENABLER);
        WdfBugCheck.required(m, a.arg(2));
        if (Objects.hasParent(m, a.arg(1))) {
            return NtStatus.WDF_PARENT_ASSIGNMENT_NOT_ALLOWED;
        }
        if (HalCall.POOL.injected(m) != 0) {
            return NtStatus.INSUFFICIENT_RESOURCES;
        }
        int row = state.add(TRANSACTION);
        int object = Objects.create(m, ObjectKind.DMA_TRANSACTION, row, state.get(DMA_ENABLER, enabler, DMA_ENABLER__OBJECT), null);
        Objects.attributes(m, object, a.arg(1));
        state.set(TRANSACTION, row, TRANSACTION__OBJECT, object + 1);
        state.set(TRANSACTION, row, TRANSACTION__ENABLER, enabler + 1);
        Transaction t = new Transaction(m, row);
        t.set(TRANSACTION__SINGLE_TRANSFER, t.defaultSingleTransfer());
        t.set(TRANSACTION__LIST_CAPACITY, listCapacity(t));
        t.moveTo(TransactionState.CREATED);
        m.memory().store64(a.arg(2), t.handle());
        a.out("DmaTransaction", t.handle());
        return NtStatus.SUCCESS;
    }

    /** The preallocated list serves either direction; KMDF computes the bytes it must describe in 32 bits (facts kmdf 1.5, case 137). */
    private static long listCapacity(Transaction t) {
        long bytes = 0;
        for (int direction = RequestTransfer.READ; direction <= RequestTransfer.WRITE; direction++) {
            long registers = new DmaAdapter(t.machine(), t.adapterRow(direction)).mapRegisters();
            bytes = Math.max(bytes, ListSize.calculated(registers * PageMath.PAGE & 0xFFFF_FFFFL));
        }
        return bytes;
    }

    private static long request(Machine m, Activation a) {
        long request = Transaction.of(m, a.arg(0)).get(TRANSACTION__REQUEST);
        return request == 0 ? 0 : Objects.handleOf(m, m.state().get(REQUEST, (int) request - 1, REQUEST__OBJECT));
    }
}
