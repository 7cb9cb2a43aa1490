package org.dmaworkbench.sim.wdf.dma;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__IN_USE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAP_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__PROFILE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__IRP_REFERENCES;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ALLOCATED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__COMPLETED_TRANSFERS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__LIST_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAP_BASE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__PROGRAMMED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REMAINING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REQUEST_USE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.VIOLATION;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.hal.ElementList;

/**
 * What must be true of all DMA between any two statements of a driver that breaks no contract (facts kmdf 11). Tests ask; nothing here
 * changes the state. After a recorded violation the source itself leaves these rules, so nothing is asked any more.
 */
public final class DmaInvariants {
    private static final long REFERENCED = 1;
    private final StateBlock state;
    private final List<String> broken = new ArrayList<>();

    private DmaInvariants(StateBlock state) {
        this.state = state;
    }

    /** Returns the rules that do not hold now, in words; empty is good. */
    public static List<String> broken(StateBlock state) {
        if (state.rows(TRANSACTION) == 0 || state.rows(VIOLATION) > 0) {
            return List.of();
        }
        DmaInvariants i = new DmaInvariants(state);
        long[] references = new long[state.rows(REQUEST)];
        long registers = 0;
        for (int t = 0; t < state.rows(TRANSACTION); t++) {
            if (state.isLive(TRANSACTION, t)) {
                i.counters(t);
                registers += i.registers(t);
                if (i.get(t, TRANSACTION__REQUEST) != 0 && i.get(t, TRANSACTION__REQUEST_USE) == REFERENCED) {
                    references[(int) i.get(t, TRANSACTION__REQUEST) - 1]++;
                }
            }
        }
        i.adapters(registers);
        for (int r = 0; r < references.length; r++) {
            if (references[r] > 0 && state.get(REQUEST, r, REQUEST__IRP_REFERENCES) < references[r]) {
                i.broken.add("request " + r + " has fewer references than transactions that execute for it");
            }
        }
        return i.broken;
    }

    private long get(int t, int column) {
        return state.get(TRANSACTION, t, column);
    }

    private boolean packet(int t) {
        return DmaProfile.of(state.get(DMA_ENABLER, (int) get(t, TRANSACTION__ENABLER) - 1, DMA_ENABLER__PROFILE)).packet();
    }

    private void counters(int t) {
        if (get(t, TRANSACTION__STATE) != TransactionState.TRANSFER.ordinal()) {
            return;
        }
        long done = get(t, TRANSACTION__DONE);
        long length = get(t, TRANSACTION__LENGTH);
        if (done < 0 || done > length) {
            broken.add("transaction " + t + " has done " + done + " of " + length);
        }
        boolean programmed = get(t, TRANSACTION__PROGRAMMED) > get(t, TRANSACTION__COMPLETED_TRANSFERS);
        if (programmed && done + get(t, TRANSACTION__CURRENT) + get(t, TRANSACTION__REMAINING) != length) {
            broken.add("transaction " + t + ": " + done + " done + " + get(t, TRANSACTION__CURRENT) + " in flight + " + get(t, TRANSACTION__REMAINING) + " to come are not " + length);
        }
        long list = get(t, TRANSACTION__LIST);
        if (programmed && list != 0 && ElementList.bytes(state.memory(), state.memory().regions().base((int) list - 1)) != get(t, TRANSACTION__CURRENT)) {
            broken.add("transaction " + t + ": the elements are not as long as the transfer");
        }
    }

    private long registers(int t) {
        if (packet(t)) {
            return get(t, TRANSACTION__MAP_BASE) != 0 ? get(t, TRANSACTION__ALLOCATED) : 0;
        }
        return get(t, TRANSACTION__LIST) != 0 ? get(t, TRANSACTION__LIST_REGISTERS) : 0;
    }

    private void adapters(long granted) {
        long used = 0;
        for (int a = 0; a < state.rows(DMA_ADAPTER); a++) {
            long inUse = state.get(DMA_ADAPTER, a, DMA_ADAPTER__IN_USE);
            used += inUse;
            if (inUse < 0 || inUse > state.get(DMA_ADAPTER, a, DMA_ADAPTER__MAP_REGISTERS)) {
                broken.add("adapter " + a + " has " + inUse + " map registers in use");
            }
        }
        if (used != granted) {
            broken.add(used + " map registers are in use, " + granted + " were granted");
        }
    }
}
