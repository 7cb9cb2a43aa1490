package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ENABLE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ENABLE_FAILED;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FILL;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FILL_FAILED;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__SELF_MANAGED_IO_START;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.Objects;

/** Powers DMA enablers up: Fill, Enable, SelfManagedIoStart of each in creation order, until one fails (facts kmdf 1.7). */
final class PowerUpEnablers implements Routine {
    static final PowerUpEnablers INSTANCE = new PowerUpEnablers();
    private static final int STEP = 0;
    private static final int[] COLUMNS = {DMA_ENABLER__FILL, DMA_ENABLER__ENABLE, DMA_ENABLER__SELF_MANAGED_IO_START};
    private static final String[] ROLES = {"EvtDmaEnablerFill", "EvtDmaEnablerEnable", "EvtDmaEnablerSelfManagedIoStart"};

    private PowerUpEnablers() { }

    @Override public String name() {
        return "FxDmaEnabler::PowerUp";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        int step = (int) a.slot(STEP);
        if (a.pc() != 0) {
            if (!NtStatus.isSuccess(a.result())) {
                markFailed(state, step);
                a.ret(a.result());
                return;
            }
            step++;
        }
        for (; step < COLUMNS.length * state.rows(DMA_ENABLER); step++) {
            int enabler = step / COLUMNS.length;
            long callback = state.get(DMA_ENABLER, enabler, COLUMNS[step % COLUMNS.length]);
            if (callback != 0) {
                a.slot(STEP, step);
                a.pc(1);
                a.call(callback, ROLES[step % COLUMNS.length], Objects.handleOf(a.machine(), state.get(DMA_ENABLER, enabler, DMA_ENABLER__OBJECT)));
                return;
            }
        }
        a.ret(NtStatus.SUCCESS);
    }

    /** Failures of the first two are remembered for every later power-down. */
    private static void markFailed(StateBlock state, int step) {
        int enabler = step / COLUMNS.length;
        if (step % COLUMNS.length == 0) {
            state.set(DMA_ENABLER, enabler, DMA_ENABLER__FILL_FAILED, 1);
        } else if (step % COLUMNS.length == 1) {
            state.set(DMA_ENABLER, enabler, DMA_ENABLER__ENABLE_FAILED, 1);
        }
    }
}
