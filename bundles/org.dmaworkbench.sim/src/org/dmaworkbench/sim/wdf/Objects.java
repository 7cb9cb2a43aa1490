package org.dmaworkbench.sim.wdf;
import org.dmaworkbench.sim.rules.object.DeletedObject;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__REQUEST_CLEANUP;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__REQUEST_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__REQUEST_DESTROY;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__EXECUTION_LEVEL;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__HANDLE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__PARENT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__REFERENCES;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SUBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SYNCHRONIZATION_SCOPE;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Framework objects and their handles (facts kmdf 4.12). A handle is a number that no memory stands behind; it names a row of
 * table WdfObject, whose column subject is the row in the table of the object's kind.
 */
public final class Objects {
    private static final long FIRST_HANDLE = 0x5_7000_0000_0000L;
    /** Bits 23:4 are the row. */
    private static final int ROW_SHIFT = 4;
    private static final int ROW_BITS = 20;
    /** Bits 43:24 say which object that used the row it is, so that a stale handle is noticed. */
    private static final int SERIAL_SHIFT = ROW_SHIFT + ROW_BITS;

    private Objects() { }

    /**
     * Makes an object.
     *
     * @param subject row in the table of its kind, -1 for a kind without one
     * @param parent row + 1 of its parent, or 0
     * @param name name for views, or null for one made of kind and number
     * @return its row
     */
    public static int create(Machine m, ObjectKind kind, int subject, long parent, String name) {
        StateBlock state = m.state();
        int row = state.add(WDF_OBJECT);
        long handle = FIRST_HANDLE | (Serial.next(state) & 0xF_FFFF) << SERIAL_SHIFT | (long) row << ROW_SHIFT;
        state.set(WDF_OBJECT, row, WDF_OBJECT__KIND, kind.ordinal());
        state.set(WDF_OBJECT, row, WDF_OBJECT__SUBJECT, subject);
        state.set(WDF_OBJECT, row, WDF_OBJECT__HANDLE, handle);
        state.set(WDF_OBJECT, row, WDF_OBJECT__REFERENCES, 1);
        if (parent != 0) {
            Family.adopt(state, row, (int) parent - 1);
        }
        rename(m, row, name != null ? name : kind.label() + ((subject < 0 ? row : subject) + 1));
        return row;
    }

    /** Gives an object the name that views and traces show. */
    public static void rename(Machine m, int row, String name) {
        int text = m.state().names().intern(name);
        m.state().set(WDF_OBJECT, row, WDF_OBJECT__NAME, text);
        m.trace().nameObject(handle(m, row), text);
    }

    /** Returns the text id of an object's name. */
    public static long name(Machine m, int row) {
        return m.state().get(WDF_OBJECT, row, WDF_OBJECT__NAME);
    }

    /** Returns an object's handle. */
    public static long handle(Machine m, int row) {
        return m.state().get(WDF_OBJECT, row, WDF_OBJECT__HANDLE);
    }

    /** Returns the handle of an object given as a reference (row + 1), 0 for none. */
    public static long handleOf(Machine m, long reference) {
        return reference == 0 ? 0 : handle(m, (int) reference - 1);
    }

    /** Returns the row of the object with a handle, or -1 if there is no such object; one that is only referenced still is one. */
    public static int find(Machine m, long handle) {
        StateBlock state = m.state();
        int row = (int) (handle >>> ROW_SHIFT) & (1 << ROW_BITS) - 1;
        boolean known = row < state.rows(WDF_OBJECT) && state.isLive(WDF_OBJECT, row) && state.get(WDF_OBJECT, row, WDF_OBJECT__HANDLE) == handle;
        return known ? row : -1;
    }

    /** Returns the row of the object with a handle, deleted or not; bug check 5 if there is none. */
    public static int remains(Machine m, long handle) {
        int row = find(m, handle);
        if (row < 0) {
            throw WdfBugCheck.stop(m, WdfBugCheck.INVALID_HANDLE, handle, 0);
        }
        return row;
    }

    /**
     * Returns the row of the object with a handle; bug check 5 if there is none. One that is deleted and lives on by a reference is used
     * all the same, as the framework would, and a violation is recorded; a completed request has rules of its own.
     */
    public static int row(Machine m, long handle) {
        int row = remains(m, handle);
        if (Phase.of(m.state(), row) == Phase.DISPOSED && kind(m, row) != ObjectKind.REQUEST) {
            DeletedObject.broken(m, handle);
        }
        return row;
    }

    /** Returns whether the object with a handle is being deleted. */
    public static boolean isEnding(Machine m, long handle) {
        return Phase.of(m.state(), remains(m, handle)) != Phase.LIVE;
    }

    /** Returns the row in its kind's table of the object with a handle; bug check 5 if it is not of that kind. */
    public static int subject(Machine m, long handle, ObjectKind kind) {
        int row = row(m, handle);
        if (m.state().get(WDF_OBJECT, row, WDF_OBJECT__KIND) != kind.ordinal()) {
            throw WdfBugCheck.stop(m, WdfBugCheck.INVALID_HANDLE, handle, kind.ordinal());
        }
        return (int) m.state().get(WDF_OBJECT, row, WDF_OBJECT__SUBJECT);
    }

    /** Returns the kind of an object. */
    public static ObjectKind kind(Machine m, int row) {
        return ObjectKind.of(m.state().get(WDF_OBJECT, row, WDF_OBJECT__KIND));
    }

    /** Takes WDF_OBJECT_ATTRIBUTES over: callbacks, scope, level and the first context. An address of 0 means none. */
    public static void attributes(Machine m, int row, long address) {
        if (address == 0) {
            return;
        }
        ConfigReader attributes = ConfigReader.of(m, "WDF_OBJECT_ATTRIBUTES", address);
        m.state().set(WDF_OBJECT, row, WDF_OBJECT__SYNCHRONIZATION_SCOPE, attributes.get("SynchronizationScope"));
        m.state().set(WDF_OBJECT, row, WDF_OBJECT__EXECUTION_LEVEL, attributes.get("ExecutionLevel"));
        Contexts.add(m, row, attributes);
    }

    /** Returns how many references an object has, that of its creation included. */
    public static long references(StateBlock state, int row) {
        return state.get(WDF_OBJECT, row, WDF_OBJECT__REFERENCES);
    }

    /** Adds a reference to an object. */
    public static void reference(Machine m, int row) {
        m.state().increment(WDF_OBJECT, row, WDF_OBJECT__REFERENCES, 1);
    }

    /** Returns the row of the driver object, the default parent of locks and collections. */
    public static int driver(Machine m) {
        return (int) m.state().get(DRIVER, 0, DRIVER__OBJECT) - 1;
    }

    /** Returns the handle of an object's parent. */
    public static long parentHandle(Machine m, int row) {
        return handleOf(m, m.state().get(WDF_OBJECT, row, WDF_OBJECT__PARENT));
    }

    /** Stores a new object's handle where the caller of a create function wants it. */
    public static void give(Activation a, String parameter, long address, int row) {
        a.machine().memory().store64(address, handle(a.machine(), row));
        a.out(parameter, handle(a.machine(), row));
    }

    /** Gives a new request what WdfDeviceInitSetRequestAttributes asked for. */
    public static void requestAttributes(Machine m, int row) {
        StateBlock state = m.state();
        if (state.rows(WDF_DEVICE) > 0) {
            callbacks(m, row, state.get(WDF_DEVICE, 0, WDF_DEVICE__REQUEST_CONTEXT), state.get(WDF_DEVICE, 0, WDF_DEVICE__REQUEST_CLEANUP),
                    state.get(WDF_DEVICE, 0, WDF_DEVICE__REQUEST_DESTROY));
        }
    }

    /** Gives an object a context of a type (number + 1, 0 for none) and callbacks, out of attributes that were kept. */
    public static void callbacks(Machine m, int row, long type, long cleanup, long destroy) {
        Contexts.add(m, row, type, 0, cleanup, destroy);
    }

    /** Returns whether attributes name a parent. */
    public static boolean hasParent(Machine m, long address) {
        return address != 0 && ConfigReader.of(m, "WDF_OBJECT_ATTRIBUTES", address).get("ParentObject") != 0;
    }

    /** The driver has never seen an object: its callbacks are not called. */
    public static void unseen(Machine m, int row) {
        Contexts.dropCallbacks(m.state(), row);
    }

    /** Ends an object: its parent loses it, its contexts are freed and its handle becomes invalid. */
    public static void free(Machine m, int row) {
        Family.leave(m.state(), row);
        Contexts.free(m, row);
        m.trace().forgetObject(handle(m, row));
        m.state().free(WDF_OBJECT, row);
    }
}
