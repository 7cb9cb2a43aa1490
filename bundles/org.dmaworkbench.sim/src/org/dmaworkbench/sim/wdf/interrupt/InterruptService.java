package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ISR;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LINE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.InterruptLine;
import org.dmaworkbench.sim.rules.device.M15;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * Serves the interrupt line: calls EvtInterruptIsr of each connected interrupt, under its lock, until one claims (facts kmdf 5.3). Runs at
 * the device's IRQL, or in a thread for an interrupt that is handled at passive level. Argument: row of the line.
 */
public final class InterruptService implements Routine {
    /** The routine. */
    public static final InterruptService INSTANCE = new InterruptService();

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
        InterruptObject interrupt = new InterruptObject(m, (int) a.slot(NEXT));
        switch (a.pc()) {
            case 0 -> next(a, m, 0);
            case LOCKED -> {
                a.pc(RETURNED);
                a.call(interrupt.get(INTERRUPT__ISR), "EvtInterruptIsr", interrupt.handle(), 0);
            }
            default -> {
                interrupt.release();
                if (a.result() != 0) {
                    m.serveNeighbours();
                    end(a, m, InterruptLine.Answer.CLAIMED);
                } else {
                    next(a, m, (int) a.slot(NEXT) + 1);
                }
            }
        }
    }

    private static void next(Activation a, Machine m, int from) {
        StateBlock state = m.state();
        for (int row = from; row < state.rows(INTERRUPT); row++) {
            if (state.isLive(INTERRUPT, row) && state.get(INTERRUPT, row, INTERRUPT__LINE) == a.arg(0) + 1 && new InterruptObject(m, row).isConnected()) {
                a.slot(NEXT, row);
                a.pc(LOCKED);
                new InterruptObject(m, row).acquire(a);
                return;
            }
        }
        // Nobody was asked at all while an interrupt is being connected; it is asked as soon as it is.
        end(a, m, m.serveNeighbours() ? InterruptLine.Answer.CLAIMED : a.pc() == 0 ? InterruptLine.Answer.NOBODY_ASKED : InterruptLine.Answer.UNCLAIMED);
    }

    private static void end(Activation a, Machine m, InterruptLine.Answer answer) {
        int line = (int) a.arg(0);
        String storm = InterruptLine.serviced(m, line, answer);
        if (storm != null) {
            M15.broken(m, storm, InterruptLine.cause(m, line));
            m.error("interrupt storm: " + storm);
        }
        a.ret(0);
    }
}
