package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;

import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.interrupt.ConnectInterrupt;

/** Connects all interrupts in creation order until one fails, or disconnects all in reverse (facts kmdf 7.1 step 4, 7.2 step 6). */
final class ConnectInterrupts implements Routine {
    static final ConnectInterrupts CONNECT = new ConnectInterrupts(ConnectInterrupt.CONNECT);
    static final ConnectInterrupts DISCONNECT = new ConnectInterrupts(ConnectInterrupt.DISCONNECT);
    private static final int DONE = 0;
    private static final int STATUS = 1;

    private final ConnectInterrupt each;

    private ConnectInterrupts(ConnectInterrupt each) {
        this.each = each;
    }

    @Override public String name() {
        return each.name() + " (all)";
    }

    @Override public int slots() {
        return 2;
    }

    @Override public void resume(Activation a) {
        int rows = a.machine().state().rows(INTERRUPT);
        if (a.pc() != 0) {
            if (!NtStatus.isSuccess(a.result())) {
                a.slot(STATUS, a.result());
            }
            a.slot(DONE, a.slot(DONE) + 1);
        }
        boolean connects = each == ConnectInterrupt.CONNECT;
        if (a.slot(DONE) == rows || connects && !NtStatus.isSuccess(a.slot(STATUS))) {
            a.ret(a.slot(STATUS));
            return;
        }
        long row = connects ? a.slot(DONE) : rows - 1 - a.slot(DONE);
        a.pc(1);
        if (a.machine().state().isLive(INTERRUPT, (int) row)) {
            a.call(each, row);
        } else {
            a.call(Skip.INSTANCE);
        }
    }
}
