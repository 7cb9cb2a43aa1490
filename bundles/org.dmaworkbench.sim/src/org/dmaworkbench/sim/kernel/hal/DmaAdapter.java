package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__DIRECTION;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__IN_USE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAP_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__ADAPTER_FAILS;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Machine;

/**
 * A DMA adapter with its pool of map registers, as IoGetDmaAdapter returns one (facts kmdf 1.5, 11).
 *
 * @param machine where it lives
 * @param row its row in table DmaAdapter
 */
public record DmaAdapter(Machine machine, int row) {
    /** Returns whether the platform gives adapters at all. */
    public static boolean available(Machine m) {
        return !HalSettings.is(m, HAL__ADAPTER_FAILS);
    }

    /**
     * Makes an adapter.
     *
     * @param enabler row of its enabler
     * @param direction 0 for the only adapter or the one for reads, 1 for the one for writes
     * @return its row
     */
    public static int create(Machine m, int enabler, String name, int direction, long mapRegisters) {
        StateBlock s = m.state();
        int row = s.add(DMA_ADAPTER);
        s.set(DMA_ADAPTER, row, DMA_ADAPTER__NAME, s.names().intern(name));
        s.set(DMA_ADAPTER, row, DMA_ADAPTER__ENABLER, enabler + 1);
        s.set(DMA_ADAPTER, row, DMA_ADAPTER__DIRECTION, direction);
        s.set(DMA_ADAPTER, row, DMA_ADAPTER__MAP_REGISTERS, mapRegisters);
        return row;
    }

    /** Returns a cell. */
    public long get(int column) {
        return machine.state().get(DMA_ADAPTER, row, column);
    }

    /** Sets a cell. */
    public void set(int column, long value) {
        machine.state().set(DMA_ADAPTER, row, column, value);
    }

    /** Returns how many map registers it has. */
    public long mapRegisters() {
        return get(DMA_ADAPTER__MAP_REGISTERS);
    }

    /** Gives registers back; {@link GrantMapRegisters} is to be called next. */
    public void free(long registers) {
        set(DMA_ADAPTER__IN_USE, get(DMA_ADAPTER__IN_USE) - registers);
    }

    /** Takes a waiting request of a transaction out of the line (CancelAdapterChannel). Returns whether there was one. */
    public boolean cancel(int transaction) {
        int request = new MapRegisterLine(this).cancel(transaction);
        if (request >= 0) {
            new MapRegisterRequest(machine, request).free();
        }
        return request >= 0;
    }
}
