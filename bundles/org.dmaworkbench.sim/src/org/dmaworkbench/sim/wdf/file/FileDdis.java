package org.dmaworkbench.sim.wdf.file;

import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION;
import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION__FILE;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT__APPLICATION;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT__WDM_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.object.Lifetimes;

/** WdfFileObject* functions. Scenarios open the device itself, so the name behind it is empty. */
public final class FileDdis {
    /** FO_SYNCHRONOUS_IO: each application waits for its requests unless the scenario says otherwise. */
    private static final long FLAGS = 0x2;
    private static final int FILE_OBJECT_BYTES = 216;
    private static final int FILE_NAME_OFFSET = 88;

    private FileDdis() { }

    /** Registers them and the routines behind them. */
    public static void register(Ddis ddis) {
        ddis.add(FileCallback.CREATE);
        ddis.add(FileCallback.CLEANUP);
        ddis.add(FileCallback.CLOSE);
        ddis.add(EndFile.INSTANCE);
        Lifetimes.of(ddis).release(ObjectKind.FILE_OBJECT, FileDdis::release);
        ddis.register("WdfFileObjectGetDevice", (m, a) -> {
            row(m, a);
            return Objects.handleOf(m, m.state().get(WDF_DEVICE, 0, WDF_DEVICE__OBJECT));
        });
        ddis.register("WdfFileObjectGetFlags", (m, a) -> {
            row(m, a);
            return FLAGS;
        });
        ddis.register("WdfFileObjectGetFileName", (m, a) -> wdmObject(m, row(m, a)) + FILE_NAME_OFFSET);
        ddis.register("WdfFileObjectWdmGetFileObject", (m, a) -> wdmObject(m, row(m, a)));
        ddis.register("WdfDeviceGetFileObject", FileDdis::ofWdm);
    }

    private static int row(Machine m, Activation a) {
        return Objects.subject(m, a.arg(0), ObjectKind.FILE_OBJECT);
    }

    private static long wdmObject(Machine m, int file) {
        StateBlock state = m.state();
        if (state.get(FILE_OBJECT, file, FILE_OBJECT__WDM_OBJECT) == 0) {
            int region = m.memory().regions().allocate(RegionKind.POOL, FILE_OBJECT_BYTES, m.names().intern("FILE_OBJECT"), 0, 0);
            state.set(FILE_OBJECT, file, FILE_OBJECT__WDM_OBJECT, m.memory().regions().base(region));
        }
        return state.get(FILE_OBJECT, file, FILE_OBJECT__WDM_OBJECT);
    }

    private static long ofWdm(Machine m, Activation a) {
        StateBlock state = m.state();
        Objects.subject(m, a.arg(0), ObjectKind.DEVICE);
        for (int row = 0; row < state.rows(FILE_OBJECT) && a.arg(1) != 0; row++) {
            if (state.isLive(FILE_OBJECT, row) && state.get(FILE_OBJECT, row, FILE_OBJECT__WDM_OBJECT) == a.arg(1)) {
                return FileObjects.handle(m, row + 1);
            }
        }
        return 0;
    }

    private static void release(Machine m, int file) {
        StateBlock state = m.state();
        long wdm = state.get(FILE_OBJECT, file, FILE_OBJECT__WDM_OBJECT);
        if (wdm != 0) {
            m.memory().regions().free(m.memory().regions().at(wdm), m.cause());
        }
        int application = (int) state.get(FILE_OBJECT, file, FILE_OBJECT__APPLICATION) - 1;
        if (state.get(APPLICATION, application, APPLICATION__FILE) == file + 1) {
            state.set(APPLICATION, application, APPLICATION__FILE, 0);
        }
        state.free(FILE_OBJECT, file);
    }
}
