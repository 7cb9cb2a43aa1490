package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.FrameworkLock;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * A view of one WDFINTERRUPT in the state block (facts kmdf 5).
 *
 * @param machine where it lives
 * @param row its row in table Interrupt
 */
public record InterruptObject(Machine machine, int row) {
    /** Returns the interrupt with a handle; bug check 5 if there is none. */
    static InterruptObject of(Machine machine, long handle) {
        return new InterruptObject(machine, Objects.subject(machine, handle, ObjectKind.INTERRUPT));
    }

    /** Returns a cell. */
    public long get(int column) {
        return machine.state().get(INTERRUPT, row, column);
    }

    /** Sets a cell. */
    public void set(int column, long value) {
        machine.state().set(INTERRUPT, row, column, value);
    }

    /** Returns its handle. */
    public long handle() {
        return Objects.handleOf(machine, get(INTERRUPT__OBJECT));
    }

    /** Returns the handle of its device. */
    public long deviceHandle() {
        return Objects.handleOf(machine, machine.state().get(WDF_DEVICE, device(), WDF_DEVICE__OBJECT));
    }

    /** Returns the row of its spin lock. */
    public int lock() {
        return (int) get(INTERRUPT__LOCK) - 1;
    }

    /** Returns row + 1 of the callback lock of its device, 0 if there is none. */
    long deviceLock() {
        return FrameworkLock.of(machine, (int) machine.state().get(WDF_DEVICE, device(), WDF_DEVICE__OBJECT) - 1);
    }

    private int device() {
        return (int) get(INTERRUPT__DEVICE) - 1;
    }
}
