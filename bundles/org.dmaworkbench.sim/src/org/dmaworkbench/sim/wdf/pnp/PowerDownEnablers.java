package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__DISABLE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ENABLE_FAILED;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FILL_FAILED;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FLUSH;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__SELF_MANAGED_IO_STOP;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * Powers DMA enablers down: SelfManagedIoStop, Disable, Flush of each in creation order, never stopping early; what a failed power-up
 * has left out is skipped for ever (facts kmdf 1.7). Returns the first failure.
 */
final class PowerDownEnablers implements Routine {
    static final PowerDownEnablers INSTANCE = new PowerDownEnablers();
    private static final int STEP = 0;
    private static final int STATUS = 1;
    private static final int[] COLUMNS = {DMA_ENABLER__SELF_MANAGED_IO_STOP, DMA_ENABLER__DISABLE, DMA_ENABLER__FLUSH};
    private static final String[] ROLES = {"EvtDmaEnablerSelfManagedIoStop", "EvtDmaEnablerDisable", "EvtDmaEnablerFlush"};

    private PowerDownEnablers() { }

    @Override public String name() {
        return "FxDmaEnabler::PowerDown";
    }

    @Override public int slots() {
        return 2;
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        int step = (int) a.slot(STEP);
        if (a.pc() != 0) {
            if (!NtStatus.isSuccess(a.result()) && NtStatus.isSuccess(a.slot(STATUS))) {
                a.slot(STATUS, a.result());
            }
            step++;
        }
        while (step < COLUMNS.length * state.rows(DMA_ENABLER) && isSkipped(state, step)) {
            step++;
        }
        if (step == COLUMNS.length * state.rows(DMA_ENABLER)) {
            a.ret(a.slot(STATUS));
            return;
        }
        int enabler = step / COLUMNS.length;
        a.slot(STEP, step);
        a.pc(1);
        a.call(state.get(DMA_ENABLER, enabler, COLUMNS[step % COLUMNS.length]), ROLES[step % COLUMNS.length],
                Objects.handleOf(a.machine(), state.get(DMA_ENABLER, enabler, DMA_ENABLER__OBJECT)));
    }

    private static boolean isSkipped(StateBlock state, int step) {
        int enabler = step / COLUMNS.length;
        boolean fillFailed = state.get(DMA_ENABLER, enabler, DMA_ENABLER__FILL_FAILED) != 0;
        boolean enableFailed = state.get(DMA_ENABLER, enabler, DMA_ENABLER__ENABLE_FAILED) != 0;
        return state.get(DMA_ENABLER, enabler, COLUMNS[step % COLUMNS.length]) == 0
                || switch (COLUMNS[step % COLUMNS.length]) {
                    case DMA_ENABLER__DISABLE -> fillFailed;
                    case DMA_ENABLER__FLUSH -> fillFailed || enableFailed;
                    default -> false;
                };
    }
}
