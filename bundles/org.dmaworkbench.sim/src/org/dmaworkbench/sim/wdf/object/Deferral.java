package org.dmaworkbench.sim.wdf.object;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__EXECUTION_LEVEL;

import java.util.EnumSet;
import java.util.Set;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.Constraints;
import org.dmaworkbench.sim.wdf.Family;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/** Objects that must end at PASSIVE_LEVEL; above it a work item disposes of them later (facts kmdf 4.12). */
public final class Deferral {
    private static final Set<ObjectKind> PASSIVE = EnumSet.of(ObjectKind.DRIVER, ObjectKind.DEVICE, ObjectKind.QUEUE, ObjectKind.INTERRUPT, ObjectKind.DMA_ENABLER,
            ObjectKind.COMMON_BUFFER, ObjectKind.TIMER, ObjectKind.WORK_ITEM, ObjectKind.DPC);

    private Deferral() { }

    /** Returns whether the end of an object, its children included, must wait for PASSIVE_LEVEL. */
    public static boolean isNeeded(Machine m, int object) {
        return m.irql() > Irql.PASSIVE && anyPassive(m, object);
    }

    private static boolean anyPassive(Machine m, int object) {
        boolean found = isPassive(m, object);
        StateBlock state = m.state();
        for (long child = Family.first(state, object); child != 0 && !found; child = Family.next(state, child)) {
            found = anyPassive(m, (int) child - 1);
        }
        return found;
    }

    static boolean isPassive(Machine m, int object) {
        return PASSIVE.contains(Objects.kind(m, object)) || m.state().get(WDF_OBJECT, object, WDF_OBJECT__EXECUTION_LEVEL) == Constraints.PASSIVE;
    }
}
