package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__ARRIVED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__PRESENTED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DIRECTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.device.ChannelDiagnosis;
import org.dmaworkbench.sim.device.Pci9656;
import org.dmaworkbench.sim.rules.device.M2;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.dma.TransactionState;
import org.dmaworkbench.sim.wdf.io.RequestState;

/** Finds requests that nothing will ever complete, and guesses why (monitor M2 of facts pci9656 6.8). */
final class Outstanding {
    private final Pci9656 chip;

    Outstanding(Pci9656 chip) {
        this.chip = chip;
    }

    /** Records a violation for each outstanding request; nothing becomes runnable by that. */
    boolean record(Machine m) {
        StateBlock state = m.state();
        for (int row = 0; row < state.rows(REQUEST); row++) {
            if (state.isLive(REQUEST, row) && state.get(REQUEST, row, REQUEST__STATE) != RequestState.COMPLETED.ordinal()) {
                String name = state.names().text((int) state.get(REQUEST, row, REQUEST__NAME));
                int transaction = transferring(state, row);
                long programmed = transaction < 0 ? 0 : state.get(TRANSACTION, transaction, TRANSACTION__CAUSE);
                M2.broken(m, name, why(m, row, transaction),
                        state.get(REQUEST, row, REQUEST__ARRIVED), state.get(REQUEST, row, REQUEST__PRESENTED), programmed);
            }
        }
        return false;
    }

    private String why(Machine m, int request, int transaction) {
        StateBlock state = m.state();
        RequestState where = RequestState.of(state.get(REQUEST, request, REQUEST__STATE));
        if (where == RequestState.QUEUED) {
            int queue = (int) state.get(REQUEST, request, REQUEST__QUEUE) - 1;
            return "it waits in " + state.names().text((int) Objects.name(m, (int) state.get(QUEUE, queue, QUEUE__OBJECT) - 1))
                    + " for a request that the driver owns";
        }
        if (transaction >= 0) {
            return ChannelDiagnosis.of(chip, state.get(TRANSACTION, transaction, TRANSACTION__DIRECTION) == 0);
        }
        return "the driver owns it, no transfer is under way and nothing is left that could complete it";
    }

    /** Returns the transaction in Transfer that goes the request's way, or -1. */
    private static int transferring(StateBlock state, int request) {
        long direction = state.get(REQUEST, request, REQUEST__KIND) == AppStep.Kind.READ.ordinal() ? 0 : 1;
        for (int row = 0; row < state.rows(TRANSACTION); row++) {
            if (state.get(TRANSACTION, row, TRANSACTION__STATE) == TransactionState.TRANSFER.ordinal()
                    && state.get(TRANSACTION, row, TRANSACTION__DIRECTION) == direction) {
                return row;
            }
        }
        return -1;
    }
}
