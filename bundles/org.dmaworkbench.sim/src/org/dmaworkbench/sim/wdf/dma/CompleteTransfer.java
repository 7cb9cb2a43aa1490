package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__COMPLETED_TRANSFERS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAMMED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REMAINING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__SINGLE_TRANSFER;

import org.dmaworkbench.sim.rules.dma.D03;
import org.dmaworkbench.sim.rules.dma.D04;
import org.dmaworkbench.sim.rules.dma.D11;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/**
 * WdfDmaTransactionDmaCompleted, …WithLength and …Final (facts kmdf 2.7): counts, gives the mapping of the fragment back, and ends the
 * transaction or stages its next transfer. Returns TRUE when the transaction is over.
 */
final class CompleteTransfer implements Routine {
    private static final int MAPPING_RETURNED = 1;
    private static final int STAGED = 2;
    private static final int RESOURCES_RELEASED = 3;
    private static final int ROW = 0;
    private static final int NEXT = 1;
    private static final int STATUS = 2;
    private static final long TRUE = 1;
    private static final long FALSE = 0;
    private static final CompletionArithmetic.Next[] NEXTS = CompletionArithmetic.Next.values();

    private final String name;
    private final CompletionKind kind;

    CompleteTransfer(String name, CompletionKind kind) {
        this.name = name;
        this.kind = kind;
    }

    @Override public String name() {
        return name;
    }

    @Override public int slots() {
        return 3;
    }

    @Override public void resume(Activation a) {
        switch (a.pc()) {
            case 0 -> count(a);
            case MAPPING_RETURNED -> goOn(a);
            case STAGED -> staged(a);
            default -> over(a);
        }
    }

    private void count(Activation a) {
        Machine m = a.machine();
        Transaction t = Transaction.of(m, a.arg(0));
        WdfBugCheck.required(m, statusAddress(a));
        if (t.state() != TransactionState.TRANSFER) {
            D03.broken(m, a.arg(0), t.state().label());
            throw WdfBugCheck.dma(m, a.arg(0), t.state().ordinal());
        }
        long length = kind == CompletionKind.FULL ? 0 : a.arg(1);
        long before = t.get(TRANSACTION__CURRENT);
        CompletionArithmetic c = CompletionArithmetic.of(kind, length, t.get(TRANSACTION__DONE),
                t.get(TRANSACTION__REMAINING), before, t.get(TRANSACTION__SINGLE_TRANSFER) != 0);
        t.set(TRANSACTION__DONE, c.done());
        t.set(TRANSACTION__REMAINING, c.remaining());
        t.set(TRANSACTION__CURRENT, c.current());
        observe(m, t, c, length, before);
        a.slot(ROW, t.row());
        a.slot(NEXT, c.next().ordinal());
        if (c.next() == CompletionArithmetic.Next.INVALID_LENGTH) {
            end(a, NtStatus.INVALID_PARAMETER);
        } else if (t.profile().packet()) {
            long status = PacketFlush.of(t);
            if (NtStatus.isSuccess(status)) {
                goOn(a);
            } else {
                end(a, status);
            }
        } else {
            a.pc(MAPPING_RETURNED);
            a.call(ReleaseResources.INSTANCE, t.row(), 0, 1);
        }
    }

    private static void observe(Machine m, Transaction t, CompletionArithmetic c, long length, long before) {
        t.set(TRANSACTION__COMPLETED_TRANSFERS, t.get(TRANSACTION__COMPLETED_TRANSFERS) + 1);
        if (t.get(TRANSACTION__COMPLETED_TRANSFERS) > t.get(TRANSACTION__PROGRAMMED)) {
            D04.notProgrammed(m, t.handle(), t.get(TRANSACTION__COMPLETED_TRANSFERS), t.get(TRANSACTION__PROGRAMMED));
        }
        if (c.next() == CompletionArithmetic.Next.INVALID_LENGTH) {
            D11.broken(m, t.handle(), length, before);
        }
    }

    private void goOn(Activation a) {
        switch (NEXTS[(int) a.slot(NEXT)]) {
            case INVALID_LENGTH -> end(a, NtStatus.INVALID_PARAMETER);
            case TOO_MANY_TRANSFERS -> end(a, NtStatus.WDF_TOO_MANY_TRANSFERS);
            case FINISHED -> end(a, NtStatus.SUCCESS);
            case STAGE -> {
                Transaction t = new Transaction(a.machine(), (int) a.slot(ROW));
                a.pc(STAGED);
                a.call(t.profile().packet() ? StagePacket.INSTANCE : StageList.INSTANCE, t.row());
            }
        }
    }

    private void staged(Activation a) {
        if (NtStatus.isSuccess(a.result())) {
            answer(a, NtStatus.MORE_PROCESSING_REQUIRED, FALSE);
        } else {
            end(a, a.result());
        }
    }

    private void end(Activation a, long status) {
        Transaction t = new Transaction(a.machine(), (int) a.slot(ROW));
        t.moveTo(NtStatus.isSuccess(status) ? TransactionState.TRANSFER_COMPLETED : TransactionState.TRANSFER_FAILED);
        a.slot(STATUS, status);
        a.pc(RESOURCES_RELEASED);
        a.call(ReleaseResources.INSTANCE, t.row(), 0, 0);
    }

    private void over(Activation a) {
        Transaction t = new Transaction(a.machine(), (int) a.slot(ROW));
        new RequestCoupling(t).releaseButRetain();
        t.set(TRANSACTION__CURRENT, 0);
        answer(a, a.slot(STATUS), TRUE);
    }

    private void answer(Activation a, long status, long over) {
        a.machine().memory().store32(statusAddress(a), status);
        a.out("Status", status);
        a.ret(over);
    }

    private long statusAddress(Activation a) {
        return kind == CompletionKind.FULL ? a.arg(1) : a.arg(2);
    }
}
