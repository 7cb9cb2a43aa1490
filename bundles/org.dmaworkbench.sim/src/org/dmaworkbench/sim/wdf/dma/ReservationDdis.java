package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.rules.dma.D22;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDmaTransactionAllocateResources and …FreeResources (facts kmdf 2.11): only packet profiles of version 3 can reserve. */
final class ReservationDdis {
    private ReservationDdis() { }

    static void register(Ddis ddis) {
        ddis.add(ReserveAdapter.INSTANCE);
        ddis.register("WdfDmaTransactionAllocateResources", new Allocate());
        ddis.register("WdfDmaTransactionFreeResources", new Free());
    }

    private static boolean reservable(Transaction t, String function) {
        if (t.usesVersion3() && t.profile().packet()) {
            return true;
        }
        D22.broken(t.machine(), function + " needs DMA version 3 and a packet profile");
        return false;
    }

    /** Arguments: transaction, direction, count, callback, context. */
    private static final class Allocate implements Routine {
        @Override public String name() {
            return "WdfDmaTransactionAllocateResources";
        }

        @Override public void resume(Activation a) {
            if (a.pc() != 0) {
                a.ret(a.result());
                return;
            }
            Machine m = a.machine();
            Transaction t = Transaction.of(m, a.arg(0));
            if (!reservable(t, name())) {
                a.ret(NtStatus.INVALID_DEVICE_REQUEST);
            } else if (a.arg(1) != RequestTransfer.READ && a.arg(1) != RequestTransfer.WRITE) {
                D22.broken(m, name() + " with a direction that does not exist");
                a.ret(NtStatus.INVALID_PARAMETER);
            } else {
                WdfBugCheck.required(m, a.arg(3));
                a.pc(1);
                a.call(ReserveAdapter.INSTANCE, t.row(), a.arg(1), a.arg(2), a.arg(3), a.arg(4));
            }
        }
    }

    /** Argument: transaction. */
    private static final class Free implements Routine {
        @Override public String name() {
            return "WdfDmaTransactionFreeResources";
        }

        @Override public void resume(Activation a) {
            if (a.pc() != 0) {
                a.ret(0);
                return;
            }
            Transaction t = Transaction.of(a.machine(), a.arg(0));
            if (!reservable(t, name())) {
                a.ret(0);
                return;
            }
            TransactionState state = t.state();
            if (state == TransactionState.CREATED || state == TransactionState.TRANSFER) {
                throw WdfBugCheck.dma(a.machine(), t.handle(), state.ordinal());
            }
            a.pc(1);
            a.call(ReleaseForReuse.INSTANCE, t.row(), 1);
        }
    }
}
