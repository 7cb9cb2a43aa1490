package org.dmaworkbench.sim.wdf.file;

import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT__APPLICATION;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT__CLEANED;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT__REQUESTS;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CLASS;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CLEANUP_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__FILE_DESTROY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/** Rows of table FileObject: one for each open handle, if the driver wants to know of them (WdfDeviceInitSetFileObjectConfig). */
public final class FileObjects {
    private static final long OPTIONAL = 0x8000_0000L;
    private static final long NOT_REQUIRED = 1;

    private FileObjects() { }

    /** Returns whether the device has file objects. */
    public static boolean areWanted(StateBlock state) {
        long kind = state.rows(WDF_DEVICE) == 0 ? 0 : state.get(WDF_DEVICE, 0, WDF_DEVICE__FILE_CLASS) & ~OPTIONAL;
        return kind != 0 && kind != NOT_REQUIRED && state.get(WDF_DEVICE, 0, WDF_DEVICE__OBJECT) != 0;
    }

    /** Makes the file object of an application's handle and returns its row. */
    public static int create(Machine m, int application) {
        StateBlock state = m.state();
        int row = state.add(FILE_OBJECT);
        int object = Objects.create(m, ObjectKind.FILE_OBJECT, row, state.get(WDF_DEVICE, 0, WDF_DEVICE__OBJECT), null);
        Objects.callbacks(m, object, state.get(WDF_DEVICE, 0, WDF_DEVICE__FILE_CONTEXT),
                state.get(WDF_DEVICE, 0, WDF_DEVICE__FILE_CLEANUP_CALLBACK), state.get(WDF_DEVICE, 0, WDF_DEVICE__FILE_DESTROY_CALLBACK));
        state.set(FILE_OBJECT, row, FILE_OBJECT__OBJECT, object + 1);
        state.set(FILE_OBJECT, row, FILE_OBJECT__DEVICE, 1);
        state.set(FILE_OBJECT, row, FILE_OBJECT__APPLICATION, application + 1);
        return row;
    }

    /** Returns a file object's handle; the reference is row + 1, 0 is NULL. */
    public static long handle(Machine m, long reference) {
        return reference == 0 ? 0 : Objects.handleOf(m, m.state().get(FILE_OBJECT, (int) reference - 1, FILE_OBJECT__OBJECT));
    }

    /** Counts a request that uses a file object. */
    public static void begin(StateBlock state, long reference) {
        if (reference != 0) {
            state.increment(FILE_OBJECT, (int) reference - 1, FILE_OBJECT__REQUESTS, 1);
        }
    }

    /** A request no longer uses a file object; if its handle is closed and this was the last, the file object ends. */
    public static void end(Machine m, long reference) {
        if (reference == 0) {
            return;
        }
        int file = (int) reference - 1;
        long before = m.state().increment(FILE_OBJECT, file, FILE_OBJECT__REQUESTS, -1);
        if (before == 1 && m.state().get(FILE_OBJECT, file, FILE_OBJECT__CLEANED) != 0) {
            m.newThread(ContextKind.SYSTEM, "close " + m.names().text((int) Objects.name(m, (int) m.state().get(FILE_OBJECT, file, FILE_OBJECT__OBJECT) - 1)), EndFile.INSTANCE, file);
        }
    }
}
