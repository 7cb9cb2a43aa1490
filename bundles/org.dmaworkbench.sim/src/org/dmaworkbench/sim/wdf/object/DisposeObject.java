package org.dmaworkbench.sim.wdf.object;

import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__CLEANUP_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__NEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__FIRST_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SUBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Family;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Phase;

/**
 * Cleans an object up (facts kmdf 4.12): its children, oldest first, each with its own children before it; then what its kind does;
 * then EvtCleanupCallback of each of its contexts. Argument: row of the object.
 */
public final class DisposeObject implements Routine {
    /** The routine. */
    public static final DisposeObject INSTANCE = new DisposeObject();
    private static final int CHILDREN = 1;
    private static final int SELF = 2;
    private static final int CONTEXTS = 3;
    private static final int NEXT = 0;

    private DisposeObject() { }

    @Override public String name() {
        return "FxObject::DisposeChildrenWorker";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int object = (int) a.arg(0);
        switch (a.pc()) {
            case 0 -> {
                Phase.DISPOSING.set(state, object);
                a.slot(NEXT, Family.first(state, object));
                children(a, m, object);
            }
            case CHILDREN -> children(a, m, object);
            case SELF -> contexts(a, m, object, state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT));
            default -> contexts(a, m, object, a.slot(NEXT));
        }
    }

    private void children(Activation a, Machine m, int object) {
        StateBlock state = m.state();
        for (long child = a.slot(NEXT); child != 0; child = a.slot(NEXT)) {
            a.slot(NEXT, Family.next(state, child));
            if (Phase.of(state, (int) child - 1) == Phase.LIVE) {
                a.pc(CHILDREN);
                a.call(INSTANCE, child - 1);
                return;
            }
        }
        ObjectKind kind = Objects.kind(m, object);
        Routine disposal = Lifetimes.of(m).disposal(kind);
        if (disposal == null) {
            contexts(a, m, object, state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT));
        } else {
            a.pc(SELF);
            a.call(disposal, state.get(WDF_OBJECT, object, WDF_OBJECT__SUBJECT));
        }
    }

    private static void contexts(Activation a, Machine m, int object, long from) {
        StateBlock state = m.state();
        for (long at = from; at != 0;) {
            int row = (int) at - 1;
            at = state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__NEXT);
            long callback = state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__CLEANUP_CALLBACK);
            if (callback != 0) {
                state.set(OBJECT_CONTEXT, row, OBJECT_CONTEXT__CLEANUP_CALLBACK, 0);
                a.slot(NEXT, at);
                a.pc(CONTEXTS);
                a.call(callback, "EvtCleanupCallback", Objects.handle(m, object));
                return;
            }
        }
        Phase.DISPOSED.set(state, object);
        a.ret(0);
    }
}
