package org.dmaworkbench.sim.wdf.timer;

import static org.dmaworkbench.machine.model.MachinePackage.TIMER;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__CALLBACK_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__STOPPING;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.rules.kernel.TimerStopInCallback;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Verifier;

/** WdfTimerStop: with Wait it returns when callbacks that run have ended; starts meanwhile are refused (facts kmdf 8.3). */
final class StopTimer implements Routine {
    static final StopTimer INSTANCE = new StopTimer();
    private static final int WAS_SET = 0;

    private StopTimer() { }

    @Override public String name() {
        return "WdfTimerStop";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int row = TimerDdis.row(m, a.arg(0));
        if (a.pc() == 0) {
            if (a.arg(1) == 0) {
                Verifier.above(m, Irql.DISPATCH, "WdfTimerStop");
                a.ret(SystemTimer.cancel(m, row) ? 1 : 0);
                return;
            }
            if (Verifier.above(m, Irql.PASSIVE, "WdfTimerStop with Wait")) {
                a.ret(0);
                return;
            }
            if (state.get(TIMER, row, TIMER__CALLBACK_CONTEXT) == a.context() + 1) {
                TimerStopInCallback.broken(m, a.arg(0));
                a.ret(0);
                return;
            }
            state.set(TIMER, row, TIMER__STOPPING, 1);
            a.slot(WAS_SET, SystemTimer.cancel(m, row) ? 1 : 0);
            a.pc(1);
        }
        if (!SystemTimer.isQuiet(state, row)) {
            a.block(WaitReason.CALLBACK, state.get(TIMER, row, TIMER__OBJECT) - 1);
            return;
        }
        boolean refused = state.get(TIMER, row, TIMER__STOPPING) == TimerDdis.START_REFUSED;
        state.set(TIMER, row, TIMER__STOPPING, 0);
        a.ret(refused ? 1 : a.slot(WAS_SET));
    }
}
