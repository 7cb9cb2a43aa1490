package org.dmaworkbench.sim.wdf.timer;

import static org.dmaworkbench.machine.model.MachinePackage.DPC;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__CALLBACK_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__DPC_RUNNING;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__STOPPING;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER__WORK_QUEUED;

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
        boolean queued = state.get(DPC, (int) state.get(TIMER, row, TIMER__DPC) - 1, DPC__QUEUED) != 0;
        if (queued || state.get(TIMER, row, TIMER__DPC_RUNNING) > 0 || state.get(TIMER, row, TIMER__WORK_QUEUED) != 0) {
            a.block(WaitReason.CALLBACK, state.get(TIMER, row, TIMER__OBJECT) - 1);
            return;
        }
        boolean refused = state.get(TIMER, row, TIMER__STOPPING) == TimerDdis.START_REFUSED;
        state.set(TIMER, row, TIMER__STOPPING, 0);
        a.ret(refused ? 1 : a.slot(WAS_SET));
    }
}
