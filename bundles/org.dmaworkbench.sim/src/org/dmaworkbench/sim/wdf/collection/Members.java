package org.dmaworkbench.sim.wdf.collection;

import static org.dmaworkbench.machine.model.MachinePackage.COLLECTION;
import static org.dmaworkbench.machine.model.MachinePackage.COLLECTION_ITEM;
import static org.dmaworkbench.machine.model.MachinePackage.COLLECTION_ITEM__MEMBER;
import static org.dmaworkbench.machine.model.MachinePackage.COLLECTION_ITEM__NEXT;
import static org.dmaworkbench.machine.model.MachinePackage.COLLECTION__COUNT;
import static org.dmaworkbench.machine.model.MachinePackage.COLLECTION__FIRST;
import static org.dmaworkbench.machine.model.MachinePackage.COLLECTION__LAST;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.Objects;

/** The list behind a collection. */
final class Members {
    private Members() { }

    static void append(Machine m, int collection, int object) {
        StateBlock state = m.state();
        int item = state.add(COLLECTION_ITEM);
        state.set(COLLECTION_ITEM, item, COLLECTION_ITEM__MEMBER, object + 1);
        long last = state.get(COLLECTION, collection, COLLECTION__LAST);
        if (last == 0) {
            state.set(COLLECTION, collection, COLLECTION__FIRST, item + 1);
        } else {
            state.set(COLLECTION_ITEM, (int) last - 1, COLLECTION_ITEM__NEXT, item + 1);
        }
        state.set(COLLECTION, collection, COLLECTION__LAST, item + 1);
        state.increment(COLLECTION, collection, COLLECTION__COUNT, 1);
    }

    /** Returns the handle of the member at an index, 0 beyond the end. */
    static long at(Machine m, int collection, long index) {
        int item = item(m.state(), collection, index);
        return item < 0 ? 0 : Objects.handleOf(m, m.state().get(COLLECTION_ITEM, item, COLLECTION_ITEM__MEMBER));
    }

    private static int item(StateBlock state, int collection, long index) {
        int item = (int) state.get(COLLECTION, collection, COLLECTION__FIRST) - 1;
        for (long i = 0; i < index && item >= 0; i++) {
            item = (int) state.get(COLLECTION_ITEM, item, COLLECTION_ITEM__NEXT) - 1;
        }
        return index < 0 ? -1 : item;
    }

    /** Removes the first occurrence of an object, if there is one. */
    static void remove(Machine m, int collection, int object) {
        StateBlock state = m.state();
        int before = -1;
        int item = (int) state.get(COLLECTION, collection, COLLECTION__FIRST) - 1;
        while (item >= 0 && state.get(COLLECTION_ITEM, item, COLLECTION_ITEM__MEMBER) != object + 1) {
            before = item;
            item = (int) state.get(COLLECTION_ITEM, item, COLLECTION_ITEM__NEXT) - 1;
        }
        unlink(state, collection, before, item);
    }

    /** Removes the member at an index, if there is one. */
    static void removeAt(Machine m, int collection, long index) {
        unlink(m.state(), collection, item(m.state(), collection, index - 1), item(m.state(), collection, index));
    }

    private static void unlink(StateBlock state, int collection, int before, int item) {
        if (item < 0) {
            return;
        }
        long next = state.get(COLLECTION_ITEM, item, COLLECTION_ITEM__NEXT);
        if (before < 0) {
            state.set(COLLECTION, collection, COLLECTION__FIRST, next);
        } else {
            state.set(COLLECTION_ITEM, before, COLLECTION_ITEM__NEXT, next);
        }
        if (next == 0) {
            state.set(COLLECTION, collection, COLLECTION__LAST, before + 1);
        }
        state.increment(COLLECTION, collection, COLLECTION__COUNT, -1);
        state.free(COLLECTION_ITEM, item);
    }
}
