package org.dmaworkbench.sim.wdf.pnp;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__TEMPORARY;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.object.DeleteObject;

/** Deletes the interrupts that were made in EvtDevicePrepareHardware, the last one first (facts kmdf 5.1). */
final class DeleteInterrupts implements Routine {
    static final DeleteInterrupts INSTANCE = new DeleteInterrupts();

    private DeleteInterrupts() { }

    static boolean isPresent(StateBlock state) {
        for (int row = 0; row < state.rows(INTERRUPT); row++) {
            if (isTemporary(state, row)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTemporary(StateBlock state, int row) {
        return state.isLive(INTERRUPT, row) && state.get(INTERRUPT, row, INTERRUPT__TEMPORARY) != 0;
    }

    @Override public String name() {
        return "FxInterrupt::OnPostReleaseHardware";
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        for (int row = state.rows(INTERRUPT) - 1; row >= 0; row--) {
            if (isTemporary(state, row)) {
                state.set(INTERRUPT, row, INTERRUPT__TEMPORARY, 0);
                a.call(DeleteObject.INSTANCE, state.get(INTERRUPT, row, INTERRUPT__OBJECT) - 1);
                return;
            }
        }
        a.ret(NtStatus.SUCCESS);
    }
}
