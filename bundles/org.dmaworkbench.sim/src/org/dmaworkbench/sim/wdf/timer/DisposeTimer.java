package org.dmaworkbench.sim.wdf.timer;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.rules.kernel.TimerStopInCallback;

import static org.dmaworkbench.machine.model.MachinePackage.TIMER;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__CALLBACK_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/** The end of a timer: it is taken out of the queue, and callbacks under way end first (facts kmdf 8.3). Argument: row of the timer. */
final class DisposeTimer implements Routine {
    @Override public String name() {
        return "FxTimer::Dispose";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int row = (int) a.arg(0);
        if (a.pc() == 0) {
            SystemTimer.cancel(m, row);
            a.pc(1);
            if (state.get(TIMER, row, TIMER__CALLBACK_CONTEXT) == a.context() + 1) {
                TimerStopInCallback.deleted(m, Objects.handleOf(m, state.get(TIMER, row, TIMER__OBJECT)));
                a.ret(0);
                return;
            }
        }
        if (SystemTimer.isQuiet(state, row)) {
            a.ret(0);
        } else {
            a.block(WaitReason.CALLBACK, state.get(TIMER, row, TIMER__OBJECT) - 1);
        }
    }
}
