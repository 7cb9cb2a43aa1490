package org.dmaworkbench.sim.wdf.object;

import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__CLEANUP_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__DESTROY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__NEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__FIRST_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__REFERENCES;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SUBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * Takes a reference from an object; with the last one its memory goes: EvtDestroyCallback of each context, behind a cleanup callback that
 * has not run yet, then the object (facts kmdf 4.12). Argument: row of the object.
 */
public final class DropReference implements Routine {
    /** The routine. */
    public static final DropReference INSTANCE = new DropReference();
    private static final int CALLBACKS = 1;

    private DropReference() { }

    @Override public String name() {
        return "FxObject::Release";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int object = (int) a.arg(0);
        if (a.pc() == 0) {
            if (state.increment(WDF_OBJECT, object, WDF_OBJECT__REFERENCES, -1) > 1) {
                a.ret(0);
                return;
            }
            a.pc(CALLBACKS);
            if (m.irql() > Irql.PASSIVE && Deferral.isPassive(m, object)) {
                // The same step once more, in a thread that may wait: with its one reference back, which nobody else can take.
                state.set(WDF_OBJECT, object, WDF_OBJECT__REFERENCES, 1);
                m.newThread(ContextKind.WORKITEM, "destroy " + m.names().text((int) Objects.name(m, object)), INSTANCE, object);
                a.ret(0);
                return;
            }
        }
        callback(a, m, object);
    }

    private static void callback(Activation a, Machine m, int object) {
        StateBlock state = m.state();
        for (long at = state.get(WDF_OBJECT, object, WDF_OBJECT__FIRST_CONTEXT); at != 0;) {
            int row = (int) at - 1;
            if (call(a, m, object, row, OBJECT_CONTEXT__CLEANUP_CALLBACK, "EvtCleanupCallback")
                    || call(a, m, object, row, OBJECT_CONTEXT__DESTROY_CALLBACK, "EvtDestroyCallback")) {
                return;
            }
            at = state.get(OBJECT_CONTEXT, row, OBJECT_CONTEXT__NEXT);
        }
        Lifetimes.of(m).release(Objects.kind(m, object)).free(m, (int) state.get(WDF_OBJECT, object, WDF_OBJECT__SUBJECT));
        Objects.free(m, object);
        a.ret(0);
    }

    private static boolean call(Activation a, Machine m, int object, int context, int column, String role) {
        long callback = m.state().get(OBJECT_CONTEXT, context, column);
        if (callback == 0) {
            return false;
        }
        m.state().set(OBJECT_CONTEXT, context, column, 0);
        a.call(callback, role, Objects.handle(m, object));
        return true;
    }
}
