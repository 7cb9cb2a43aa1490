package org.dmaworkbench.sim.kernel.hal;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__BUSY;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__IN_USE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__WAIT_HEAD;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__WAIT_TAIL;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__GRANT_DELAY;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__HELD;
import static org.dmaworkbench.machine.model.MachinePackage.HAL__NULL_MAP_BASE;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__CHANNEL;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__DUE;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__NEXT;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.MAP_REGISTER_REQUEST__TRANSACTION;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.TimedEventKind;
import org.dmaworkbench.sim.vm.Machine;

/**
 * The line of requests for the map registers of one adapter: first come, first served (facts kmdf 2.12, 11).
 *
 * @param adapter whose registers they are
 */
record MapRegisterLine(DmaAdapter adapter) {
    /** Returns whether a request for so many registers is granted inside the call that makes it. */
    boolean grantsNow(long registers) {
        Machine m = adapter.machine();
        return adapter.get(DMA_ADAPTER__WAIT_HEAD) == 0 && HalSettings.get(m, HAL__GRANT_DELAY) == 0 && serves(registers);
    }

    private boolean serves(long registers) {
        return adapter.get(DMA_ADAPTER__BUSY) == 0 && !HalSettings.is(adapter.machine(), HAL__HELD)
                && adapter.get(DMA_ADAPTER__IN_USE) + registers <= adapter.mapRegisters();
    }

    /** Takes the registers of a request. */
    void take(int request) {
        adapter.set(DMA_ADAPTER__IN_USE, adapter.get(DMA_ADAPTER__IN_USE) + taken(request));
    }

    /** Returns how many registers of the pool a request takes: none for a channel with a NULL register base. */
    private long taken(int request) {
        return taken(adapter.machine(), get(request, MAP_REGISTER_REQUEST__CHANNEL) != 0, get(request, MAP_REGISTER_REQUEST__REGISTERS));
    }

    static long taken(Machine m, boolean channel, long registers) {
        return channel && HalSettings.is(m, HAL__NULL_MAP_BASE) ? 0 : registers;
    }

    /** Puts a request at the end of the line. */
    void append(int request) {
        Machine m = adapter.machine();
        long delay = HalSettings.get(m, HAL__GRANT_DELAY);
        if (delay != 0) {
            set(request, MAP_REGISTER_REQUEST__DUE, m.time() + delay);
            m.after(delay, TimedEventKind.MAP_REGISTER_GRANT, adapter.row());
        }
        set(request, MAP_REGISTER_REQUEST__NEXT, 0);
        long tail = adapter.get(DMA_ADAPTER__WAIT_TAIL);
        if (tail == 0) {
            adapter.set(DMA_ADAPTER__WAIT_HEAD, request + 1);
        } else {
            set((int) tail - 1, MAP_REGISTER_REQUEST__NEXT, request + 1);
        }
        adapter.set(DMA_ADAPTER__WAIT_TAIL, request + 1);
    }

    /** Takes the first request out of the line and its registers out of the pool, if it can be granted now. Returns its row, or -1. */
    int takeFirst() {
        int first = (int) adapter.get(DMA_ADAPTER__WAIT_HEAD) - 1;
        if (first < 0 || get(first, MAP_REGISTER_REQUEST__DUE) > adapter.machine().time() || !serves(taken(first))) {
            return -1;
        }
        remove(first, -1);
        take(first);
        return first;
    }

    /** Takes the first request of a transaction out of the line. Returns its row, or -1 if it has none there. */
    int cancel(int transaction) {
        int before = -1;
        for (int r = (int) adapter.get(DMA_ADAPTER__WAIT_HEAD) - 1; r >= 0; r = (int) get(r, MAP_REGISTER_REQUEST__NEXT) - 1) {
            if (get(r, MAP_REGISTER_REQUEST__TRANSACTION) == transaction + 1L) {
                remove(r, before);
                return r;
            }
            before = r;
        }
        return -1;
    }

    private void remove(int request, int before) {
        long next = get(request, MAP_REGISTER_REQUEST__NEXT);
        if (before < 0) {
            adapter.set(DMA_ADAPTER__WAIT_HEAD, next);
        } else {
            set(before, MAP_REGISTER_REQUEST__NEXT, next);
        }
        if (next == 0) {
            adapter.set(DMA_ADAPTER__WAIT_TAIL, before + 1);
        }
    }

    private long get(int request, int column) {
        return state().get(MAP_REGISTER_REQUEST, request, column);
    }

    private void set(int request, int column, long value) {
        state().set(MAP_REGISTER_REQUEST, request, column, value);
    }

    private StateBlock state() {
        return adapter.machine().state();
    }
}
