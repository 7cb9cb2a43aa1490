package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__UNCLAIMED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CONNECTED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ISR;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.InterruptLine;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.rules.device.M15;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * Serves the interrupt line: calls EvtInterruptIsr of each connected interrupt, under its lock, until one claims (facts kmdf 5.3).
 * Argument: row of the line.
 */
public final class InterruptService implements Routine {
    /** The routine. */
    public static final InterruptService INSTANCE = new InterruptService();

    /** Rounds in a row that nobody claims before the run is stopped as an interrupt storm. */
    private static final int STORM = 100;
    private static final int NEXT = 0;
    private static final int LOCKED = 1;
    private static final int RETURNED = 2;

    private InterruptService() { }

    @Override public String name() {
        return "FxInterrupt::_InterruptThunk";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        switch (a.pc()) {
            case 0 -> next(a, m, 0);
            case LOCKED -> {
                InterruptObject interrupt = new InterruptObject(m, (int) a.slot(NEXT));
                a.pc(RETURNED);
                a.call(interrupt.get(INTERRUPT__ISR), "EvtInterruptIsr", interrupt.handle(), 0);
            }
            default -> {
                SpinLock.release(m, new InterruptObject(m, (int) a.slot(NEXT)).lock());
                if (a.result() != 0) {
                    m.state().set(INTERRUPT_LINE, (int) a.arg(0), INTERRUPT_LINE__UNCLAIMED, 0);
                    end(a, m);
                } else {
                    next(a, m, (int) a.slot(NEXT) + 1);
                }
            }
        }
    }

    private static void next(Activation a, Machine m, int from) {
        StateBlock state = m.state();
        for (int row = from; row < state.rows(INTERRUPT); row++) {
            if (state.isLive(INTERRUPT, row) && state.get(INTERRUPT, row, INTERRUPT__CONNECTED) != 0) {
                a.slot(NEXT, row);
                a.pc(LOCKED);
                a.call(SpinLock.ACQUIRE, new InterruptObject(m, row).lock(), Irql.DEVICE);
                return;
            }
        }
        int line = (int) a.arg(0);
        if (state.increment(INTERRUPT_LINE, line, INTERRUPT_LINE__UNCLAIMED, 1) + 1 >= STORM) {
            M15.broken(m, state.get(INTERRUPT_LINE, line, INTERRUPT_LINE__CAUSE));
            m.error("interrupt storm: " + STORM + " interrupts in a row that no driver claims");
        }
        end(a, m);
    }

    private static void end(Activation a, Machine m) {
        InterruptLine.serviced(m, (int) a.arg(0));
        a.ret(0);
    }
}
