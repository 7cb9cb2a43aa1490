package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__CHANNEL;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__TRANSACTION;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Machine;

/**
 * A request for map registers: for the list of a piece of a buffer, or for a channel.
 *
 * @param machine where it lives
 * @param row its row in table MapRegisterRequest
 */
public record MapRegisterRequest(Machine machine, int row) {
    static MapRegisterRequest create(DmaAdapter adapter, int transaction, boolean channel, long registers) {
        Machine m = adapter.machine();
        StateBlock s = m.state();
        int row = s.add(MAP_REGISTER_REQUEST);
        s.set(MAP_REGISTER_REQUEST, row, MAP_REGISTER_REQUEST__ADAPTER, adapter.row() + 1);
        s.set(MAP_REGISTER_REQUEST, row, MAP_REGISTER_REQUEST__TRANSACTION, transaction + 1);
        s.set(MAP_REGISTER_REQUEST, row, MAP_REGISTER_REQUEST__CHANNEL, channel ? 1 : 0);
        s.set(MAP_REGISTER_REQUEST, row, MAP_REGISTER_REQUEST__REGISTERS, registers);
        s.set(MAP_REGISTER_REQUEST, row, MAP_REGISTER_REQUEST__CAUSE, m.cause());
        return new MapRegisterRequest(m, row);
    }

    void describe(long mdl, long offset, long length) {
        StateBlock s = machine.state();
        s.set(MAP_REGISTER_REQUEST, row, MAP_REGISTER_REQUEST__MDL, mdl);
        s.set(MAP_REGISTER_REQUEST, row, MAP_REGISTER_REQUEST__OFFSET, offset);
        s.set(MAP_REGISTER_REQUEST, row, MAP_REGISTER_REQUEST__LENGTH, length);
    }

    private long get(int column) {
        return machine.state().get(MAP_REGISTER_REQUEST, row, column);
    }

    /** Returns the row of the transaction that asked. */
    public int transaction() {
        return (int) get(MAP_REGISTER_REQUEST__TRANSACTION) - 1;
    }

    /** Returns whether a channel was asked for, not a list. */
    public boolean isChannel() {
        return get(MAP_REGISTER_REQUEST__CHANNEL) != 0;
    }

    /** Returns how many map registers were asked for. */
    public long registers() {
        return get(MAP_REGISTER_REQUEST__REGISTERS);
    }

    /** Returns the MDL in which the piece begins. */
    public long mdl() {
        return get(MAP_REGISTER_REQUEST__MDL);
    }

    /** Returns the bytes from the start of that MDL to the piece. */
    public long offset() {
        return get(MAP_REGISTER_REQUEST__OFFSET);
    }

    /** Returns the bytes of the piece. */
    public long length() {
        return get(MAP_REGISTER_REQUEST__LENGTH);
    }

    /** Returns the trace number of the call that asked. */
    long cause() {
        return get(MAP_REGISTER_REQUEST__CAUSE);
    }

    void free() {
        machine.state().free(MAP_REGISTER_REQUEST, row);
    }
}
