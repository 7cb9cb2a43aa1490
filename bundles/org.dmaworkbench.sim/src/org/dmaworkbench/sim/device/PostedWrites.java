package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.POSTED_WRITE;
import static org.dmaworkbench.machine.model.MachinePackage.POSTED_WRITE__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.POSTED_WRITE__DUE;
import static org.dmaworkbench.machine.model.MachinePackage.POSTED_WRITE__LANES;
import static org.dmaworkbench.machine.model.MachinePackage.POSTED_WRITE__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.POSTED_WRITE__VALUE;

import org.dmaworkbench.machine.StateBlock;

/**
 * Register writes on their way through bridges (facts pci9656 1.6 ordering, 2.14 B15): they arrive in order, after a delay or when a read
 * pushes them.
 */
final class PostedWrites {
    private final Pci9656 chip;

    PostedWrites(Pci9656 chip) {
        this.chip = chip;
    }

    boolean pending() {
        return chip.machine().state().liveRows(POSTED_WRITE) > 0;
    }

    void add(int offset, long value, long lanes, long delay) {
        StateBlock state = chip.machine().state();
        int row = state.add(POSTED_WRITE);
        state.set(POSTED_WRITE, row, POSTED_WRITE__OFFSET, offset);
        state.set(POSTED_WRITE, row, POSTED_WRITE__VALUE, value);
        state.set(POSTED_WRITE, row, POSTED_WRITE__LANES, lanes);
        state.set(POSTED_WRITE, row, POSTED_WRITE__CAUSE, chip.machine().cause());
        // Nothing overtakes: a write is not earlier than the one before it.
        long due = Math.max(chip.machine().time() + delay, newest(state) + 1);
        state.set(POSTED_WRITE, row, POSTED_WRITE__DUE, due);
        chip.machine().after(due - chip.machine().time(), chip.stepEvent(), ChipEvent.POSTED_WRITE.of(0));
    }

    /** Lets every write arrive that is due by now, or all of them when a read pushes. */
    void arrive(boolean all) {
        StateBlock state = chip.machine().state();
        for (int row = oldest(state); row >= 0; row = oldest(state)) {
            if (!all && state.get(POSTED_WRITE, row, POSTED_WRITE__DUE) > chip.machine().time()) {
                return;
            }
            int offset = (int) state.get(POSTED_WRITE, row, POSTED_WRITE__OFFSET);
            long value = state.get(POSTED_WRITE, row, POSTED_WRITE__VALUE);
            long lanes = state.get(POSTED_WRITE, row, POSTED_WRITE__LANES);
            chip.machine().access(state.get(POSTED_WRITE, row, POSTED_WRITE__CAUSE));
            state.free(POSTED_WRITE, row);
            chip.writeDword(offset, value, lanes);
            chip.machine().access(0);
        }
    }

    private static long newest(StateBlock state) {
        long due = 0;
        for (int row = 0; row < state.rows(POSTED_WRITE); row++) {
            due = state.isLive(POSTED_WRITE, row) ? Math.max(due, state.get(POSTED_WRITE, row, POSTED_WRITE__DUE)) : due;
        }
        return due;
    }

    /** Returns the row of the write that is due first, or -1; no two are due at once. */
    private static int oldest(StateBlock state) {
        int found = -1;
        for (int row = 0; row < state.rows(POSTED_WRITE); row++) {
            if (state.isLive(POSTED_WRITE, row)
                    && (found < 0 || state.get(POSTED_WRITE, row, POSTED_WRITE__DUE) < state.get(POSTED_WRITE, found, POSTED_WRITE__DUE))) {
                found = row;
            }
        }
        return found;
    }
}
