package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION;
import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION__FILE;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT__CLEANED;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT__REQUESTS;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.file.EndFile;
import org.dmaworkbench.sim.wdf.file.FileCallback;
import org.dmaworkbench.sim.wdf.io.FlushFile;

/**
 * CloseHandle: EvtFileCleanup, the end of what waits in queues, and EvtFileClose as soon as no request uses the file object. Argument: row
 * of the application.
 */
final class CloseHandle implements Routine {
    static final CloseHandle INSTANCE = new CloseHandle();
    private static final int CLEANED = 1;
    private static final int FLUSHED = 2;
    private static final int ENDED = 3;
    private static final int FILE = 0;

    private CloseHandle() { }

    @Override public String name() {
        return "NtClose";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        StateBlock state = a.machine().state();
        int file = a.pc() == 0 ? (int) state.get(APPLICATION, (int) a.arg(0), APPLICATION__FILE) - 1 : (int) a.slot(FILE);
        if (file < 0 || a.pc() == ENDED) {
            a.ret(0);
            return;
        }
        switch (a.pc()) {
            case 0 -> {
                a.slot(FILE, file);
                state.set(APPLICATION, (int) a.arg(0), APPLICATION__FILE, 0);
                a.pc(CLEANED);
                a.call(FileCallback.CLEANUP, file, -1);
            }
            case CLEANED -> {
                a.pc(FLUSHED);
                a.call(FlushFile.INSTANCE, file);
            }
            default -> {
                state.set(FILE_OBJECT, file, FILE_OBJECT__CLEANED, 1);
                a.pc(ENDED);
                if (state.get(FILE_OBJECT, file, FILE_OBJECT__REQUESTS) == 0) {
                    a.call(EndFile.INSTANCE, file);
                } else {
                    a.ret(0);
                }
            }
        }
    }
}
