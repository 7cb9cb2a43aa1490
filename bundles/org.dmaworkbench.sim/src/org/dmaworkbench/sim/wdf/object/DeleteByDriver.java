package org.dmaworkbench.sim.wdf.object;
import org.dmaworkbench.sim.rules.object.DeletedObject;
import org.dmaworkbench.sim.rules.object.ObjectNotDeletable;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__CONTROL_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__DEFAULT_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__INTERNAL_CONTROL_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__READ_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__WRITE_QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SUBJECT;

import java.util.EnumSet;
import java.util.Set;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Family;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Phase;

/** WdfObjectDelete: refused for what the framework deletes itself, without effect on what is being deleted already. */
final class DeleteByDriver implements Routine {
    private static final Set<ObjectKind> FRAMEWORKS = EnumSet.of(ObjectKind.DRIVER, ObjectKind.DEVICE, ObjectKind.REQUEST, ObjectKind.INTERRUPT, ObjectKind.RESOURCE_LIST);

    @Override public String name() {
        return "WdfObjectDelete";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        if (a.pc() != 0) {
            a.ret(0);
            return;
        }
        int object = Objects.remains(m, a.arg(0));
        if (!deletable(state, object, Objects.kind(m, object))) {
            ObjectNotDeletable.broken(m, a.arg(0));
            a.ret(0);
        } else if (Phase.of(state, object) != Phase.LIVE) {
            DeletedObject.ignored(m, "WdfObjectDelete", a.arg(0));
            a.ret(0);
        } else if (Family.ends(state, object)) {
            a.ret(0);
        } else {
            a.pc(1);
            a.call(DeleteObject.INSTANCE, object);
        }
    }

    private static boolean deletable(StateBlock state, int object, ObjectKind kind) {
        return !FRAMEWORKS.contains(kind) && !(kind == ObjectKind.QUEUE && receives(state, state.get(WDF_OBJECT, object, WDF_OBJECT__SUBJECT) + 1));
    }

    /** Returns whether a queue (row + 1) is the default queue or one that the device gives all requests of a type to. */
    private static boolean receives(StateBlock state, long queue) {
        int[] roles = {WDF_DEVICE__DEFAULT_QUEUE, WDF_DEVICE__READ_QUEUE, WDF_DEVICE__WRITE_QUEUE, WDF_DEVICE__CONTROL_QUEUE, WDF_DEVICE__INTERNAL_CONTROL_QUEUE};
        for (int role : roles) {
            if (state.get(WDF_DEVICE, 0, role) == queue) {
                return true;
            }
        }
        return false;
    }
}
