package org.dmaworkbench.sim.wdf.object;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Family;
import org.dmaworkbench.sim.wdf.Phase;

/** Gives back the reference of an object's creation once it is cleaned up, those of its children before it. Argument: row of the object. */
public final class ReleaseObject implements Routine {
    /** The routine. */
    public static final ReleaseObject INSTANCE = new ReleaseObject();
    private static final int RELEASED = 1;

    private ReleaseObject() { }

    @Override public String name() {
        return "FxObject::DeletedAndDisposedWorkerLocked";
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        int object = (int) a.arg(0);
        if (a.pc() == RELEASED) {
            a.ret(0);
            return;
        }
        for (long child = Family.first(state, object); child != 0; child = Family.first(state, object)) {
            Family.leave(state, (int) child - 1);
            if (Phase.of(state, (int) child - 1) == Phase.DISPOSED) {
                a.call(INSTANCE, child - 1);
                return;
            }
        }
        a.pc(RELEASED);
        a.call(DropReference.INSTANCE, object);
    }
}
