package org.dmaworkbench.sim.dump;

import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__CLEANUP_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__DESTROY_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT__NEXT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__FIRST_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__HANDLE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__PARENT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT__SUBJECT;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;

/** Dumps of the framework's objects of a standing machine: start reading here. Nothing is changed. */
public final class Dumps {
    /** Stands for every object. */
    public static final String ALL = "all";
    private final Machine m;
    private final StateBlock state;

    /** Looks at a machine. */
    public Dumps(Machine m) {
        this.m = m;
        state = m.state();
    }

    /** Returns the names that can be dumped: objects in order of creation, then requests that were completed. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (int row : objects()) {
            names.add(name(row));
        }
        for (int row : completed()) {
            names.add(text(state.get(REQUEST, row, REQUEST__NAME)));
        }
        return names;
    }

    /**
     * Returns the lines of a dump.
     *
     * @param name of an object, or {@link #ALL} for all that live
     * @return its lines; empty if there is no such object
     */
    public List<String> of(String name) {
        DumpText out = new DumpText(m);
        for (int row : objects()) {
            if (name.equals(ALL) || name.equals(name(row))) {
                object(out, row);
            }
        }
        if (!name.equals(ALL) && out.lines().isEmpty()) {
            for (int row : completed()) {
                if (name.equals(text(state.get(REQUEST, row, REQUEST__NAME)))) {
                    out.heading("Request " + name);
                    RequestDump.write(out, row);
                }
            }
        }
        return out.lines();
    }

    private List<Integer> objects() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < state.rows(WDF_OBJECT); row++) {
            if (state.isLive(WDF_OBJECT, row)) {
                rows.add(row);
            }
        }
        rows.sort((a, b) -> Long.compare(state.get(WDF_OBJECT, a, WDF_OBJECT__HANDLE), state.get(WDF_OBJECT, b, WDF_OBJECT__HANDLE)));
        return rows;
    }

    private List<Integer> completed() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < state.rows(REQUEST); row++) {
            if (state.isLive(REQUEST, row) && state.get(REQUEST, row, REQUEST__OBJECT) == 0) {
                rows.add(row);
            }
        }
        return rows;
    }

    private void object(DumpText out, int row) {
        ObjectKind kind = ObjectKind.of(state.get(WDF_OBJECT, row, WDF_OBJECT__KIND));
        out.heading(kind.label() + " " + name(row));
        out.hex("handle", state.get(WDF_OBJECT, row, WDF_OBJECT__HANDLE));
        out.object("parent", state.get(WDF_OBJECT, row, WDF_OBJECT__PARENT));
        long lock = state.get(WDF_OBJECT, row, WDF_OBJECT__LOCK);
        if (lock != 0) {
            out.line("callback lock", LockDump.owner(out, (int) lock - 1));
        }
        for (long at = state.get(WDF_OBJECT, row, WDF_OBJECT__FIRST_CONTEXT); at != 0; at = state.get(OBJECT_CONTEXT, (int) at - 1, OBJECT_CONTEXT__NEXT)) {
            int context = (int) at - 1;
            out.hex("context", state.get(OBJECT_CONTEXT, context, OBJECT_CONTEXT__ADDRESS));
            out.callback("EvtCleanupCallback", state.get(OBJECT_CONTEXT, context, OBJECT_CONTEXT__CLEANUP_CALLBACK));
            out.callback("EvtDestroyCallback", state.get(OBJECT_CONTEXT, context, OBJECT_CONTEXT__DESTROY_CALLBACK));
        }
        of(kind).write(out, (int) state.get(WDF_OBJECT, row, WDF_OBJECT__SUBJECT));
    }

    private static Dump of(ObjectKind kind) {
        return switch (kind) {
            case DRIVER -> DriverDump::write;
            case DEVICE -> DeviceDump::write;
            case QUEUE -> QueueDump::write;
            case REQUEST -> RequestDump::write;
            case INTERRUPT -> InterruptDump::write;
            case DMA_ENABLER -> EnablerDump::write;
            case DMA_TRANSACTION -> TransactionDump::write;
            case COMMON_BUFFER -> CommonBufferDump::write;
            case SPIN_LOCK, WAIT_LOCK -> LockDump::write;
            default -> (out, row) -> { };
        };
    }

    private String name(int row) {
        return text(state.get(WDF_OBJECT, row, WDF_OBJECT__NAME));
    }

    private String text(long id) {
        return state.names().text((int) id);
    }
}
