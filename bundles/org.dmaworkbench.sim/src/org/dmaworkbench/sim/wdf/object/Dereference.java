package org.dmaworkbench.sim.wdf.object;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__PARENT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Phase;
import org.dmaworkbench.sim.wdf.WdfBugCheck;

/** WdfObjectDereference: the reference of the creation is not the driver's to give back, that is bug check 7 (facts kmdf 4.12). */
final class Dereference implements Routine {
    @Override public String name() {
        return "WdfObjectDereferenceActual";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        if (a.pc() != 0) {
            a.ret(0);
            return;
        }
        int object = Objects.remains(m, a.arg(0));
        if (Objects.references(state, object) == 1 && !isGivenBack(state, object)) {
            throw WdfBugCheck.stop(m, WdfBugCheck.OBJECT_ERROR, a.arg(0), 0);
        }
        RequestMemory.count(state, object, -1);
        a.pc(1);
        a.call(DropReference.INSTANCE, object);
    }

    /** Returns whether an object has given back the reference of its creation: it is cleaned up and has no parent any more. */
    private static boolean isGivenBack(StateBlock state, int object) {
        return Phase.of(state, object) == Phase.DISPOSED && state.get(WDF_OBJECT, object, WDF_OBJECT__PARENT) == 0;
    }
}
