package org.dmaworkbench.sim.wdf.timer;

import static org.dmaworkbench.machine.model.MachinePackage.TIMER;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__CALLBACK_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__DPC_RUNNING;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__OBJECT;

import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.object.SerializedCallback;

/** Runs EvtTimerFunc in the timer's DPC. Argument: row of the timer. */
final class RunTimer extends SerializedCallback {
    static final RunTimer INSTANCE = new RunTimer();

    private RunTimer() {
        super(TIMER, TIMER__OBJECT, TIMER__CALLBACK, TIMER__LOCK, TIMER__DPC_RUNNING, "EvtTimerFunc");
    }

    @Override public String name() {
        return "FxTimer::TimerHandler";
    }

    @Override protected void begin(Machine m, int row) {
        m.state().set(TIMER, row, TIMER__CALLBACK_CONTEXT, m.context() + 1);
    }

    @Override protected void end(Machine m, int row) {
        m.state().set(TIMER, row, TIMER__CALLBACK_CONTEXT, 0);
    }
}
