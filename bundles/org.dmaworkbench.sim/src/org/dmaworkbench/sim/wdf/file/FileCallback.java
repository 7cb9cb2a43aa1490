package org.dmaworkbench.sim.wdf.file;

import static org.dmaworkbench.machine.model.MachinePackage.LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.LOCK__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CLEANUP;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CLOSE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CREATE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.kernel.WaitLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.CallbackLock;
import org.dmaworkbench.sim.wdf.FrameworkLock;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * Calls a file callback at PASSIVE_LEVEL, under the device's callback lock if that is one of that level (facts kmdf 4.11). Arguments: row
 * of the file object, row of the request or -1. Without a callback nothing happens.
 */
public final class FileCallback implements Routine {
    /** EvtDeviceFileCreate. */
    public static final FileCallback CREATE = new FileCallback("EvtDeviceFileCreate", WDF_DEVICE__FILE_CREATE);
    /** EvtFileCleanup. */
    public static final FileCallback CLEANUP = new FileCallback("EvtFileCleanup", WDF_DEVICE__FILE_CLEANUP);
    static final FileCallback CLOSE = new FileCallback("EvtFileClose", WDF_DEVICE__FILE_CLOSE);
    private static final int LOCKED = 1;
    private static final int RETURNED = 2;

    private final String role;
    private final int column;

    private FileCallback(String role, int column) {
        this.role = role;
        this.column = column;
    }

    @Override public String name() {
        return "FxPkgGeneral, " + role;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        StateBlock state = m.state();
        long lock = lock(m);
        if (a.pc() == RETURNED) {
            CallbackLock.release(m, lock);
            a.ret(0);
        } else if (state.get(WDF_DEVICE, 0, column) == 0) {
            a.ret(0);
        } else if (a.pc() == 0 && lock != 0) {
            a.pc(LOCKED);
            CallbackLock.acquire(a, lock);
        } else {
            a.pc(RETURNED);
            long file = FileObjects.handle(m, a.arg(0) + 1);
            if (this == CREATE) {
                a.call(state.get(WDF_DEVICE, 0, column), role, Objects.handleOf(m, state.get(WDF_DEVICE, 0, WDF_DEVICE__OBJECT)),
                        Objects.handleOf(m, state.get(REQUEST, (int) a.arg(1), REQUEST__OBJECT)), file);
            } else {
                a.call(state.get(WDF_DEVICE, 0, column), role, file);
            }
        }
    }

    private static long lock(Machine m) {
        long lock = FrameworkLock.of(m, (int) m.state().get(WDF_DEVICE, 0, WDF_DEVICE__OBJECT) - 1);
        return lock != 0 && m.state().get(LOCK, (int) lock - 1, LOCK__KIND) == WaitLock.KIND ? lock : 0;
    }
}
