package org.dmaworkbench.sim.wdf.timer;

import static org.dmaworkbench.machine.model.MachinePackage.TIMER;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__PASSIVE;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__WORK_QUEUED;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * What the DPC of an expired timer does: runs the callback, or for a passive-level timer queues a work item unless the last one has not
 * ended yet (facts kmdf 8.3). Argument: row of the timer.
 */
public final class TimerDpc implements Routine {
    /** The routine. */
    public static final TimerDpc INSTANCE = new TimerDpc();

    private TimerDpc() { }

    @Override public String name() {
        return "FxTimer::_FxTimerDpcThunk";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int row = (int) a.arg(0);
        if (a.pc() == 0 && state.get(TIMER, row, TIMER__PASSIVE) == 0) {
            a.pc(1);
            a.call(RunTimer.INSTANCE, row);
            return;
        }
        if (a.pc() == 0 && state.get(TIMER, row, TIMER__WORK_QUEUED) == 0) {
            state.set(TIMER, row, TIMER__WORK_QUEUED, 1);
            String name = m.names().text((int) Objects.name(m, (int) state.get(TIMER, row, TIMER__OBJECT) - 1));
            m.newThread(ContextKind.WORKITEM, "timer " + name, RunPassiveTimer.INSTANCE, row);
        }
        a.ret(0);
    }
}
