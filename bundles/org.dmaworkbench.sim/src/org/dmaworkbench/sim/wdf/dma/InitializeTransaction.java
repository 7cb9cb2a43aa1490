package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAP_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ELEMENT_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__COMPLETED_TRANSFERS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DIRECTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAM;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAMMED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REMAINING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__SINGLE_TRANSFER;

import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.rules.dma.D01;
import org.dmaworkbench.sim.rules.dma.D12;
import org.dmaworkbench.sim.rules.dma.D19;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/**
 * The part that all Initialize functions share (facts kmdf 2.4, steps 2 to 10): checks in KMDF's order, then describes the transfer. Argument
 * slots are those of {@link #INSTANCE}: row, program, direction, MDL, offset, length. Returns a status; after a failure the transaction is
 * released unless it was already.
 */
final class InitializeTransaction implements Routine {
    static final InitializeTransaction INSTANCE = new InitializeTransaction();
    private static final int STATUS = 0;

    private InitializeTransaction() { }

    @Override public String name() {
        return "FxDmaTransactionBase::Initialize";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(a.slot(STATUS));
            return;
        }
        Transaction t = new Transaction(a.machine(), (int) a.arg(0));
        long status = parameters(t, a.arg(2), a.arg(3), a.arg(4), a.arg(5));
        if (!NtStatus.isSuccess(status)) {
            a.ret(status);
            return;
        }
        TransactionState before = t.state();
        if (before != TransactionState.CREATED && before != TransactionState.RESERVED && before != TransactionState.RELEASED) {
            D01.broken(a.machine(), t.handle(), before.label());
            throw WdfBugCheck.dma(a.machine(), t.handle(), before.ordinal());
        }
        PendingReservation.observe(t);
        // The length is stored through a 32-bit cast.
        describe(t, a.arg(1), a.arg(2), a.arg(3), a.arg(4), a.arg(5) & 0xFFFF_FFFFL);
        status = t.get(TRANSACTION__SINGLE_TRANSFER) != 0 ? SingleTransfer.prepare(t) : t.profile().packet() ? NtStatus.SUCCESS : checkFragments(t);
        if (NtStatus.isSuccess(status)) {
            t.moveTo(TransactionState.INITIALIZED);
            a.ret(status);
        } else {
            a.slot(STATUS, status);
            a.pc(1);
            a.call(ReleaseForReuse.INSTANCE, t.row(), 0);
        }
    }

    private static long parameters(Transaction t, long direction, long mdl, long offset, long length) {
        Mdl chain = new Mdl(t.machine().memory());
        long first = chain.byteCount(mdl);
        if (length == 0 || direction != RequestTransfer.READ && direction != RequestTransfer.WRITE || Long.compareUnsigned(offset, first) >= 0) {
            D12.start(t.machine(), t.handle());
            return NtStatus.INVALID_PARAMETER;
        }
        boolean chains = !t.profile().packet() || t.usesVersion3();
        return !chains && Long.compareUnsigned(length, first - offset) > 0 ? NtStatus.INVALID_PARAMETER : NtStatus.SUCCESS;
    }

    private static void describe(Transaction t, long program, long direction, long mdl, long offset, long length) {
        t.set(TRANSACTION__ADAPTER, t.adapterRow((int) direction) + 1L);
        t.set(TRANSACTION__MAXIMUM_FRAGMENT, t.adapter(DMA_ADAPTER__MAXIMUM_FRAGMENT));
        t.set(TRANSACTION__PROGRAM, program);
        t.set(TRANSACTION__DIRECTION, direction);
        t.set(TRANSACTION__MDL, mdl);
        t.set(TRANSACTION__OFFSET, offset);
        t.set(TRANSACTION__POSITION_MDL, mdl);
        t.set(TRANSACTION__POSITION_OFFSET, offset);
        t.set(TRANSACTION__LENGTH, length);
        t.set(TRANSACTION__REMAINING, length);
        t.set(TRANSACTION__CURRENT, 0);
        t.set(TRANSACTION__DONE, 0);
        t.set(TRANSACTION__PROGRAMMED, 0);
        t.set(TRANSACTION__COMPLETED_TRANSFERS, 0);
    }

    /** Returns how many bytes the chain has from where the transaction begins. */
    private static long bytes(Transaction t) {
        Mdl mdls = new Mdl(t.machine().memory());
        long bytes = -t.get(TRANSACTION__OFFSET);
        for (long mdl = t.get(TRANSACTION__MDL); mdl != 0; mdl = mdls.next(mdl)) {
            bytes += mdls.byteCount(mdl);
        }
        return bytes;
    }

    private static long checkFragments(Transaction t) {
        Machine m = t.machine();
        return switch (FragmentationCheck.of(new Mdl(m.memory()), t.get(TRANSACTION__MDL), t.get(TRANSACTION__OFFSET), t.get(TRANSACTION__LENGTH),
                t.get(TRANSACTION__MAXIMUM_FRAGMENT), t.adapter(DMA_ADAPTER__MAP_REGISTERS), t.enabler(DMA_ENABLER__ELEMENT_LIMIT))) {
            case FITS -> NtStatus.SUCCESS;
            case TOO_FRAGMENTED -> NtStatus.WDF_TOO_FRAGMENTED;
            case BUFFER_TOO_SMALL -> {
                D12.length(m, t.handle(), t.get(TRANSACTION__LENGTH), bytes(t));
                yield NtStatus.BUFFER_TOO_SMALL;
            }
            case LEFT_THE_CHAIN -> {
                D12.length(m, t.handle(), t.get(TRANSACTION__LENGTH), bytes(t));
                throw WdfBugCheck.crash(m);
            }
            case ENDLESS -> {
                D19.noRoom(m, t.handle());
                throw m.error("WdfDmaTransactionInitialize never returns: the longest fragment has 0 bytes");
            }
        };
    }
}
