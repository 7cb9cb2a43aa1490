package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.COMMON_BUFFER__LOGICAL_ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__STATE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.hal.ElementList;

/**
 * Which memory devices may touch now (facts pci9656 6.8 M6): common buffers as long as they live, and the elements of a transaction's
 * list from its programming until the list goes back. The lists themselves say it, so nothing is kept beside them.
 */
public final class LentMemory {
    private LentMemory() { }

    /** Returns whether every byte of a stretch of bus addresses is lent. Of packets nobody keeps a list: while one is under way all is. */
    public static boolean covers(StateBlock state, long address, long length) {
        long at = address;
        while (at - address < length) {
            long end = end(state, at);
            if (end == at) {
                return false;
            }
            at = end;
        }
        return true;
    }

    /** Returns where the lent stretch with an address in it ends, or the address itself. */
    private static long end(StateBlock state, long address) {
        for (int row = 0; row < state.rows(TRANSACTION); row++) {
            long list = state.get(TRANSACTION, row, TRANSACTION__LIST);
            if (list != 0) {
                long end = ElementList.end(state.memory(), state.memory().regions().base((int) list - 1), address);
                if (end != address) {
                    return end;
                }
            } else if (state.get(TRANSACTION, row, TRANSACTION__STATE) == TransactionState.TRANSFER.ordinal()) {
                return Long.MAX_VALUE;
            }
        }
        for (int row = 0; row < state.rows(COMMON_BUFFER); row++) {
            long base = state.get(COMMON_BUFFER, row, COMMON_BUFFER__LOGICAL_ADDRESS);
            long length = state.get(COMMON_BUFFER, row, COMMON_BUFFER__LENGTH);
            if (address - base >= 0 && address - base < length) {
                return base + length;
            }
        }
        return address;
    }
}
