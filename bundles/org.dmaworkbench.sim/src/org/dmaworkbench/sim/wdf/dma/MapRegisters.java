package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__IN_USE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAP_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__WAIT_HEAD;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__WAIT_TAIL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__NEXT_WAITING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__WAITING_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__WAITING_MDL;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__WAITING_OFFSET;

import org.dmaworkbench.machine.StateBlock;

/** The map registers of an adapter and the transactions that wait for them, first come first served (facts kmdf 2.12, 11). */
final class MapRegisters {
    private MapRegisters() { }

    /** Returns whether so many registers are free and nobody waits before. */
    static boolean available(Transaction t, int registers) {
        return t.adapter(DMA_ADAPTER__WAIT_HEAD) == 0
                && t.adapter(DMA_ADAPTER__IN_USE) + registers <= t.adapter(DMA_ADAPTER__MAP_REGISTERS);
    }

    /** Takes registers for a piece of the transaction's chain. */
    static void take(Transaction t, int registers, long mdl, long offset, long length) {
        state(t).increment(DMA_ADAPTER, adapter(t), DMA_ADAPTER__IN_USE, registers);
        describe(t, registers, mdl, offset, length);
    }

    /** Puts a transaction at the end of the line. */
    static void await(Transaction t, int registers, long mdl, long offset, long length) {
        describe(t, registers, mdl, offset, length);
        t.set(TRANSACTION__NEXT_WAITING, 0);
        long tail = t.adapter(DMA_ADAPTER__WAIT_TAIL);
        if (tail == 0) {
            state(t).set(DMA_ADAPTER, adapter(t), DMA_ADAPTER__WAIT_HEAD, t.row() + 1);
        } else {
            new Transaction(t.machine(), (int) tail - 1).set(TRANSACTION__NEXT_WAITING, t.row() + 1);
        }
        state(t).set(DMA_ADAPTER, adapter(t), DMA_ADAPTER__WAIT_TAIL, t.row() + 1);
    }

    /** Gives registers back. */
    static void free(StateBlock state, int adapter, long registers) {
        state.increment(DMA_ADAPTER, adapter, DMA_ADAPTER__IN_USE, -registers);
    }

    /** Takes the first waiting transaction out of the line if its registers are free now. Returns its row, or -1. */
    static int grantNext(StateBlock state, int adapter, Transaction any) {
        int row = (int) state.get(DMA_ADAPTER, adapter, DMA_ADAPTER__WAIT_HEAD) - 1;
        if (row < 0) {
            return -1;
        }
        Transaction t = new Transaction(any.machine(), row);
        long registers = t.get(TRANSACTION__LIST_REGISTERS);
        if (state.get(DMA_ADAPTER, adapter, DMA_ADAPTER__IN_USE) + registers > state.get(DMA_ADAPTER, adapter, DMA_ADAPTER__MAP_REGISTERS)) {
            return -1;
        }
        long next = t.get(TRANSACTION__NEXT_WAITING);
        state.set(DMA_ADAPTER, adapter, DMA_ADAPTER__WAIT_HEAD, next);
        if (next == 0) {
            state.set(DMA_ADAPTER, adapter, DMA_ADAPTER__WAIT_TAIL, 0);
        }
        state.increment(DMA_ADAPTER, adapter, DMA_ADAPTER__IN_USE, registers);
        return row;
    }

    private static void describe(Transaction t, int registers, long mdl, long offset, long length) {
        t.set(TRANSACTION__LIST_REGISTERS, registers);
        t.set(TRANSACTION__WAITING_MDL, mdl);
        t.set(TRANSACTION__WAITING_OFFSET, offset);
        t.set(TRANSACTION__WAITING_LENGTH, length);
    }

    private static int adapter(Transaction t) {
        return (int) t.get(TRANSACTION__ADAPTER) - 1;
    }

    private static StateBlock state(Transaction t) {
        return t.machine().state();
    }
}
