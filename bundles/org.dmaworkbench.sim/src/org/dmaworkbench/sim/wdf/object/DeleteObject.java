package org.dmaworkbench.sim.wdf.object;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Family;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Phase;

/** Deletes an object with its children: cleanup of all of them first, then their references of creation go. Argument: row of the object. */
public final class DeleteObject implements Routine {
    /** The routine. */
    public static final DeleteObject INSTANCE = new DeleteObject();
    private static final int CLEANED = 1;
    private static final int RELEASED = 2;

    private DeleteObject() { }

    @Override public String name() {
        return "FxObject::DeleteObject";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        int object = (int) a.arg(0);
        switch (a.pc()) {
            case 0 -> {
                Family.leave(state, object);
                if (Deferral.isNeeded(m, object)) {
                    later(m, object);
                    a.ret(0);
                    return;
                }
                a.pc(CLEANED);
                a.call(DisposeObject.INSTANCE, object);
            }
            case CLEANED -> {
                a.pc(RELEASED);
                a.call(ReleaseObject.INSTANCE, object);
            }
            default -> a.ret(0);
        }
    }

    /** Leaves the deletion of an object that has no parent to a work item. */
    public static void later(Machine m, int object) {
        Phase.DISPOSING.set(m.state(), object);
        m.newThread(ContextKind.WORKITEM, "dispose " + m.names().text((int) Objects.name(m, object)), INSTANCE, object);
    }
}
