package org.dmaworkbench.sim.history;

import org.dmaworkbench.machine.StateBlock;

/**
 * The machine as it was.
 *
 * @param tick position in the run
 * @param events size of the trace then
 * @param state copy of the block; shares memory pages with the machine and with other snapshots
 * @param bytes memory it holds beyond shared pages, roughly
 * @param edit what somebody changed to make it, so that no replay leads to it, or null
 */
record Snapshot(long tick, long events, StateBlock state, long bytes, String edit) {
    boolean isEdited() {
        return edit != null;
    }
}
