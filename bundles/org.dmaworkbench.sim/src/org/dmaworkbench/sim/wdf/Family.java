package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__FIRST_CHILD;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__LAST_CHILD;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__NEXT_SIBLING;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__PARENT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__PREVIOUS_SIBLING;

import org.dmaworkbench.machine.StateBlock;

/** The tree of parents and children (facts kmdf 4.12): children in the order in which they were made. */
public final class Family {
    private Family() { }

    /** Makes an object the youngest child of a parent. */
    static void adopt(StateBlock state, int child, int parent) {
        long last = state.get(WDF_OBJECT, parent, WDF_OBJECT__LAST_CHILD);
        state.set(WDF_OBJECT, child, WDF_OBJECT__PARENT, parent + 1);
        state.set(WDF_OBJECT, child, WDF_OBJECT__PREVIOUS_SIBLING, last);
        link(state, last, WDF_OBJECT__NEXT_SIBLING, parent, WDF_OBJECT__FIRST_CHILD, child + 1);
        state.set(WDF_OBJECT, parent, WDF_OBJECT__LAST_CHILD, child + 1);
    }

    /** Takes an object from its parent, if it has one. */
    public static void leave(StateBlock state, int child) {
        int parent = (int) state.get(WDF_OBJECT, child, WDF_OBJECT__PARENT) - 1;
        if (parent < 0) {
            return;
        }
        long previous = state.get(WDF_OBJECT, child, WDF_OBJECT__PREVIOUS_SIBLING);
        long next = state.get(WDF_OBJECT, child, WDF_OBJECT__NEXT_SIBLING);
        link(state, previous, WDF_OBJECT__NEXT_SIBLING, parent, WDF_OBJECT__FIRST_CHILD, next);
        link(state, next, WDF_OBJECT__PREVIOUS_SIBLING, parent, WDF_OBJECT__LAST_CHILD, previous);
        state.set(WDF_OBJECT, child, WDF_OBJECT__PREVIOUS_SIBLING, 0);
        state.set(WDF_OBJECT, child, WDF_OBJECT__NEXT_SIBLING, 0);
        state.set(WDF_OBJECT, child, WDF_OBJECT__PARENT, 0);
    }

    /** Sets a sibling's link, or at the end of the list the parent's. */
    private static void link(StateBlock state, long sibling, int siblingColumn, int parent, int parentColumn, long to) {
        if (sibling == 0) {
            state.set(WDF_OBJECT, parent, parentColumn, to);
        } else {
            state.set(WDF_OBJECT, (int) sibling - 1, siblingColumn, to);
        }
    }

    /** Returns the row + 1 of an object's first child, or 0. */
    public static long first(StateBlock state, int object) {
        return state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CHILD);
    }

    /** Returns the row + 1 of the child behind one (row + 1), or 0. */
    public static long next(StateBlock state, long child) {
        return state.get(WDF_OBJECT, (int) child - 1, WDF_OBJECT__NEXT_SIBLING);
    }

    /** Returns whether an object's parent, or one above it, is being disposed of, so that the object soon will be. */
    public static boolean ends(StateBlock state, int object) {
        int parent = (int) state.get(WDF_OBJECT, object, WDF_OBJECT__PARENT) - 1;
        return parent >= 0 && (Phase.of(state, parent) != Phase.LIVE || ends(state, parent));
    }
}
