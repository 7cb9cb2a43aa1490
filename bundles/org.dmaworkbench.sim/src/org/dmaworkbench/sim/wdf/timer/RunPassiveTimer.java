package org.dmaworkbench.sim.wdf.timer;

import static org.dmaworkbench.machine.model.MachinePackage.TIMER;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__WORK_QUEUED;

import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/** Runs EvtTimerFunc of a passive-level timer in a work item, which counts as queued until the callback has ended. Argument: row of the timer. */
final class RunPassiveTimer implements Routine {
    static final RunPassiveTimer INSTANCE = new RunPassiveTimer();

    private RunPassiveTimer() { }

    @Override public String name() {
        return "FxTimer::_FxTimerWorkItemCallback";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        int row = (int) a.arg(0);
        if (a.pc() == 0) {
            a.pc(1);
            a.call(RunTimer.INSTANCE, row);
            return;
        }
        m.state().set(TIMER, row, TIMER__WORK_QUEUED, 0);
        m.wake(WaitReason.CALLBACK, m.state().get(TIMER, row, TIMER__OBJECT) - 1);
        a.ret(0);
    }
}
