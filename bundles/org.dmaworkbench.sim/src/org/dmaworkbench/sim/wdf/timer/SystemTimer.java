package org.dmaworkbench.sim.wdf.timer;

import static org.dmaworkbench.machine.model.MachinePackage.DPC;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__DPC_RUNNING;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__DUE;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__EVENT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__PERIOD;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__SET;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__WORK_QUEUED;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.DpcQueue;
import org.dmaworkbench.sim.kernel.TimedEventKind;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.Objects;

/** The system's timer behind a WDFTIMER: set, cancelled, due. Times of Windows count 100 ns, those of the machine ns. */
public final class SystemTimer {
    private static final long NS_PER_TICK = 100;
    private static final long NS_PER_MS = 1_000_000;

    private SystemTimer() { }

    /** Sets a timer. Returns whether it was set already. */
    static boolean set(Machine m, int row, long dueTime) {
        boolean was = cancel(m, row);
        long wait = dueTime < 0 ? -dueTime * NS_PER_TICK : Math.max(0, dueTime * NS_PER_TICK - m.time());
        long due = m.time() + wait;
        m.state().set(TIMER, row, TIMER__DUE, due);
        m.state().set(TIMER, row, TIMER__SET, m.trace().emit(Kind.TIMER_SET, m.cause(), name(m, row), due));
        m.state().set(TIMER, row, TIMER__EVENT, m.after(wait, TimedEventKind.TIMER, row));
        return was;
    }

    /** Takes a timer out of the queue. Returns whether it was there. */
    static boolean cancel(Machine m, int row) {
        long event = m.state().get(TIMER, row, TIMER__EVENT);
        m.state().set(TIMER, row, TIMER__EVENT, 0);
        return event != 0 && m.cancel((int) event);
    }

    /** Returns whether no callback of a timer runs or is about to. */
    static boolean isQuiet(StateBlock state, int row) {
        boolean queued = state.get(DPC, (int) state.get(TIMER, row, TIMER__DPC) - 1, DPC__QUEUED) != 0;
        return !queued && state.get(TIMER, row, TIMER__DPC_RUNNING) == 0 && state.get(TIMER, row, TIMER__WORK_QUEUED) == 0;
    }

    /** A timer is due: its DPC is queued, and a periodic timer sets itself again. */
    public static void due(Machine m, long argument) {
        StateBlock state = m.state();
        int row = (int) argument;
        state.set(TIMER, row, TIMER__EVENT, 0);
        if (InVain.givesUp(m)) {
            return;
        }
        long due = state.get(TIMER, row, TIMER__DUE);
        m.access(m.trace().emit(Kind.TIMER_FIRE, state.get(TIMER, row, TIMER__SET), name(m, row), due));
        long period = state.get(TIMER, row, TIMER__PERIOD) * NS_PER_MS;
        if (period != 0) {
            state.set(TIMER, row, TIMER__DUE, due + period);
            state.set(TIMER, row, TIMER__EVENT, m.after(due + period - m.time(), TimedEventKind.TIMER, row));
        }
        DpcQueue.insert(m, (int) state.get(TIMER, row, TIMER__DPC) - 1);
    }

    private static long name(Machine m, int row) {
        return Objects.name(m, (int) m.state().get(TIMER, row, TIMER__OBJECT) - 1);
    }
}
