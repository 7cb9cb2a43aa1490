package org.dmaworkbench.sim.wdf;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__PARENT;

import org.dmaworkbench.sim.vm.Machine;

/**
 * The callback lock that AutomaticSerialization gives a timer, DPC, work item or interrupt: that of its parent (facts kmdf 4.11).
 *
 * @param status of the create function as far as this goes
 * @param lock row + 1 of the lock, or 0 for none
 */
public record Serialization(long status, long lock) {
    /**
     * Returns the lock for a new object.
     *
     * @param parent row of the parent object
     * @param automatic whether AutomaticSerialization is set
     * @param passive whether the callback runs at PASSIVE_LEVEL
     */
    public static Serialization of(Machine m, int parent, boolean automatic, boolean passive) {
        if (Constraints.nearest(m, parent, ObjectKind.DEVICE) < 0) {
            return new Serialization(NtStatus.INVALID_DEVICE_REQUEST, 0);
        }
        if (!automatic) {
            return new Serialization(NtStatus.SUCCESS, 0);
        }
        int owner = parent;
        while (!hasCallbacks(m, owner)) {
            owner = (int) m.state().get(WDF_OBJECT, owner, WDF_OBJECT__PARENT) - 1;
        }
        long lock = FrameworkLock.of(m, owner);
        if (lock != 0 && (Constraints.level(m, owner) == Constraints.PASSIVE) != passive) {
            return new Serialization(NtStatus.WDF_INCOMPATIBLE_EXECUTION_LEVEL, 0);
        }
        return new Serialization(NtStatus.SUCCESS, lock);
    }

    private static boolean hasCallbacks(Machine m, int object) {
        return switch (ObjectKind.of(m.state().get(WDF_OBJECT, object, WDF_OBJECT__KIND))) {
            case DEVICE, QUEUE -> true;
            default -> false;
        };
    }
}
