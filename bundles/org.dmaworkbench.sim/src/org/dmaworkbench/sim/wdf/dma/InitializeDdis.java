package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__MDL;

import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.rules.dma.D13;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfDmaTransactionInitialize, …UsingOffset and …UsingRequest (facts kmdf 2.4): what each checks before the part they share. */
final class InitializeDdis {
    private static final int REQUEST_ROW = 0;

    private InitializeDdis() { }

    static void register(Ddis ddis) {
        ddis.add(InitializeTransaction.INSTANCE);
        ddis.register("WdfDmaTransactionInitialize", new Entry("WdfDmaTransactionInitialize", InitializeDdis::usingMdl));
        ddis.register("WdfDmaTransactionInitializeUsingOffset", new Entry("WdfDmaTransactionInitializeUsingOffset", InitializeDdis::usingOffset));
        ddis.register("WdfDmaTransactionInitializeUsingRequest", new Entry("WdfDmaTransactionInitializeUsingRequest", InitializeDdis::usingRequest));
    }

    private interface Begin {
        void begin(Activation a);
    }

    /** Such a function: begins in its own way and answers what the shared part says. */
    private record Entry(String name, Begin begin) implements Routine {
        @Override public int slots() {
            return 1;
        }

        @Override public void resume(Activation a) {
            if (a.pc() == 0) {
                a.pc(1);
                begin.begin(a);
                return;
            }
            if (a.slot(REQUEST_ROW) != 0 && NtStatus.isSuccess(a.result())) {
                // No reference yet: it is taken by Execute (facts kmdf 2.13).
                new RequestCoupling(Transaction.of(a.machine(), a.arg(0))).attach((int) a.slot(REQUEST_ROW) - 1);
            }
            a.ret(a.result());
        }
    }

    /** Arguments: transaction, program, direction, MDL, address, length. */
    private static void usingMdl(Activation a) {
        Machine m = a.machine();
        Transaction t = Transaction.of(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(1));
        WdfBugCheck.required(m, a.arg(3));
        long offset = a.arg(4) - new Mdl(m.memory()).virtualAddress(a.arg(3));
        a.call(InitializeTransaction.INSTANCE, t.row(), a.arg(1), a.arg(2), a.arg(3), offset, a.arg(5));
    }

    /** Arguments: transaction, program, direction, MDL, offset, length. */
    private static void usingOffset(Activation a) {
        Machine m = a.machine();
        if (a.arg(3) == 0) {
            // The address is computed before anything is checked (case 138).
            throw WdfBugCheck.crash(m);
        }
        Transaction t = Transaction.of(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(1));
        a.call(InitializeTransaction.INSTANCE, t.row(), a.arg(1), a.arg(2), a.arg(3), a.arg(4), a.arg(5));
    }

    /** Arguments: transaction, request, program, direction. */
    private static void usingRequest(Activation a) {
        Machine m = a.machine();
        Transaction t = Transaction.of(m, a.arg(0));
        WdfBugCheck.required(m, a.arg(2));
        long direction = a.arg(3);
        if (direction != RequestTransfer.READ && direction != RequestTransfer.WRITE) {
            a.ret(NtStatus.INVALID_PARAMETER);
            return;
        }
        int request = Objects.subject(m, a.arg(1), ObjectKind.REQUEST);
        long length = RequestTransfer.length(m.state(), request, direction);
        if (length == RequestTransfer.WRONG_DIRECTION) {
            D13.broken(m, a.arg(0), a.arg(1));
            a.ret(NtStatus.INVALID_DEVICE_REQUEST);
            return;
        }
        long status = RequestTransfer.mdlStatus(m, request);
        long mdl = NtStatus.isSuccess(status) ? Mdl.address(m, (int) m.state().get(REQUEST, request, REQUEST__MDL) - 1) : 0;
        if (NtStatus.isSuccess(status) && length == 0) {
            status = NtStatus.INVALID_DEVICE_REQUEST;
        } else if (NtStatus.isSuccess(status) && t.profile().packet() && !t.usesVersion3() && length > new Mdl(m.memory()).byteCount(mdl)) {
            status = NtStatus.INVALID_PARAMETER;
        }
        if (!NtStatus.isSuccess(status)) {
            a.ret(status);
            return;
        }
        a.slot(REQUEST_ROW, request + 1L);
        a.call(InitializeTransaction.INSTANCE, t.row(), a.arg(2), direction, mdl, 0, length);
    }
}
