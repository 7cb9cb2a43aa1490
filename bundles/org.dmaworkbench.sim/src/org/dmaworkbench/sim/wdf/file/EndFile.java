package org.dmaworkbench.sim.wdf.file;

import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT__OBJECT;

import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.object.DeleteObject;

/** The end of a file object whose handle is closed and whose requests are complete: EvtFileClose, then its object. Argument: its row. */
public final class EndFile implements Routine {
    /** The routine. */
    public static final EndFile INSTANCE = new EndFile();
    private static final int CLOSED = 1;
    private static final int DELETED = 2;

    private EndFile() { }

    @Override public String name() {
        return "FxPkgGeneral::OnClose";
    }

    @Override public void resume(Activation a) {
        int file = (int) a.arg(0);
        switch (a.pc()) {
            case 0 -> {
                a.pc(CLOSED);
                a.call(FileCallback.CLOSE, file, -1);
            }
            case CLOSED -> {
                a.pc(DELETED);
                a.call(DeleteObject.INSTANCE, a.machine().state().get(FILE_OBJECT, file, FILE_OBJECT__OBJECT) - 1);
            }
            default -> a.ret(0);
        }
    }
}
