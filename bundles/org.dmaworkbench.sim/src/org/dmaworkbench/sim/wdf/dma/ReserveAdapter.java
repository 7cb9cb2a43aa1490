package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__IMMEDIATE_EXECUTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__NEEDED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__POSITION_OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REMAINING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__RESERVE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__RESERVED;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/**
 * Reserves map registers before a transaction is executed (facts kmdf 2.11). An earlier description of a buffer is forgotten. Arguments: row,
 * direction, number of registers (0: what the initialized transaction takes), callback, its context. Returns a status; the callback runs when
 * the HAL grants.
 */
final class ReserveAdapter implements Routine {
    static final ReserveAdapter INSTANCE = new ReserveAdapter();
    private static final int OLD_IRQL = 0;

    private ReserveAdapter() { }

    @Override public String name() {
        return "FxDmaPacketTransaction::ReserveAdapter";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        Transaction t = new Transaction(m, (int) a.arg(0));
        if (a.pc() != 0) {
            m.setIrql((int) a.slot(OLD_IRQL));
            if (!NtStatus.isSuccess(a.result())) {
                Pending.end(t);
                failed(t);
            }
            a.ret(a.result());
            return;
        }
        checkState(t, a.arg(2));
        t.set(TRANSACTION__ADAPTER, t.adapterRow((int) a.arg(1)) + 1L);
        long count = a.arg(2) == 0 ? needed(t) : a.arg(2);
        if (count == MapRegisterNeed.UNKNOWN) {
            t.reset();
            failed(t);
            a.ret(NtStatus.BUFFER_TOO_SMALL);
            return;
        }
        forgetBuffer(t);
        t.set(TRANSACTION__RESERVED, count);
        t.set(TRANSACTION__RESERVE, a.arg(3));
        t.set(TRANSACTION__CONTEXT, a.arg(4));
        t.moveTo(TransactionState.RESERVED);
        a.slot(OLD_IRQL, m.irql());
        m.setIrql(Math.max(m.irql(), Irql.DISPATCH));
        Pending.begin(t);
        a.pc(1);
        a.call(HalRoutines.ALLOCATE_CHANNEL, t.adapter().row(), t.row(), t.get(TRANSACTION__IMMEDIATE_EXECUTION), count);
    }

    private static void checkState(Transaction t, long count) {
        TransactionState state = t.state();
        boolean fits = state == TransactionState.INITIALIZED || count != 0 && (state == TransactionState.CREATED || state == TransactionState.RELEASED);
        if (!fits || t.get(TRANSACTION__RESERVED) != 0) {
            throw WdfBugCheck.dma(t.machine(), t.handle(), state.ordinal());
        }
    }

    /** Pages are counted over all MDLs although one is mapped at a time. */
    private static long needed(Transaction t) {
        return MapRegisterNeed.of(new Mdl(t.machine().memory()), t.get(TRANSACTION__MDL), t.get(TRANSACTION__OFFSET), t.get(TRANSACTION__LENGTH), Long.MAX_VALUE).need();
    }

    private static void forgetBuffer(Transaction t) {
        t.set(TRANSACTION__MDL, 0);
        t.set(TRANSACTION__OFFSET, 0);
        t.set(TRANSACTION__POSITION_MDL, 0);
        t.set(TRANSACTION__POSITION_OFFSET, 0);
        t.set(TRANSACTION__LENGTH, 0);
        t.set(TRANSACTION__REMAINING, 0);
        t.set(TRANSACTION__NEEDED, 0);
    }

    private static void failed(Transaction t) {
        t.moveTo(TransactionState.TRANSFER_FAILED);
        t.set(TRANSACTION__RESERVED, 0);
        t.set(TRANSACTION__CONTEXT, 0);
        new RequestCoupling(t).releaseButRetain();
    }
}
