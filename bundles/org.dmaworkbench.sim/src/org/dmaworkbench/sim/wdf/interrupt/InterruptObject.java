package org.dmaworkbench.sim.wdf.interrupt;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CONNECTED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__PASSIVE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.kernel.WaitLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
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
        return Objects.handleOf(machine, machine.state().get(WDF_DEVICE, (int) get(INTERRUPT__DEVICE) - 1, WDF_DEVICE__OBJECT));
    }

    /** Returns whether it is handled at PASSIVE_LEVEL, under a wait lock. */
    public boolean isPassive() {
        return get(INTERRUPT__PASSIVE) != 0;
    }

    /** Returns whether the framework lets the service routine be called. */
    public boolean isConnected() {
        return get(INTERRUPT__CONNECTED) != 0;
    }

    /** Returns whether the running context holds its lock. */
    public boolean holdsLock() {
        return SpinLock.ownedByCaller(machine, lock());
    }

    /** Takes its lock, at the device's IRQL or by waiting; the routine goes on at its label. */
    public void acquire(Activation a) {
        if (isPassive()) {
            a.call(WaitLock.ACQUIRE, lock(), WaitLock.FOREVER);
        } else {
            a.call(SpinLock.ACQUIRE, lock(), Irql.DEVICE);
        }
    }

    /** Gives its lock back. */
    public void release() {
        if (isPassive()) {
            WaitLock.release(machine, lock());
        } else {
            SpinLock.release(machine, lock());
        }
    }

    /** Returns the row of its lock. */
    int lock() {
        return (int) get(INTERRUPT__LOCK) - 1;
    }
}
