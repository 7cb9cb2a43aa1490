package org.dmaworkbench.sim.dump;

import static org.dmaworkbench.machine.model.MachinePackage.DPC;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__QUEUED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__LEVEL;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CALLBACK_LOCK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__CONNECTED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DISABLE_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__DPC_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ENABLED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ENABLE_CALLBACK;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__ISR;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT__LOCK;

/** What {@code !wdfinterrupt} shows: connection, line, DPC, lock, callbacks. */
final class InterruptDump {
    private InterruptDump() { }

    static void write(DumpText out, int row) {
        out.flag("connected", out.get(INTERRUPT, row, INTERRUPT__CONNECTED));
        out.flag("enabled", out.get(INTERRUPT, row, INTERRUPT__ENABLED));
        line(out, out.get(INTERRUPT, row, INTERRUPT__LINE));
        long dpc = out.get(INTERRUPT, row, INTERRUPT__DPC);
        out.line("DPC", dpc == 0 ? "none" : out.get(DPC, (int) dpc - 1, DPC__QUEUED) != 0 ? "queued" : "not queued");
        long lock = out.get(INTERRUPT, row, INTERRUPT__LOCK);
        out.line("lock", lock == 0 ? "none" : LockDump.owner(out, (int) lock - 1));
        out.flag("automatic serialization", out.get(INTERRUPT, row, INTERRUPT__CALLBACK_LOCK));
        out.callback("EvtInterruptIsr", out.get(INTERRUPT, row, INTERRUPT__ISR));
        out.callback("EvtInterruptDpc", out.get(INTERRUPT, row, INTERRUPT__DPC_CALLBACK));
        out.callback("EvtInterruptEnable", out.get(INTERRUPT, row, INTERRUPT__ENABLE_CALLBACK));
        out.callback("EvtInterruptDisable", out.get(INTERRUPT, row, INTERRUPT__DISABLE_CALLBACK));
    }

    private static void line(DumpText out, long reference) {
        if (reference != 0) {
            int line = (int) reference - 1;
            out.line("line", out.text(out.get(INTERRUPT_LINE, line, INTERRUPT_LINE__NAME)) + (out.get(INTERRUPT_LINE, line, INTERRUPT_LINE__LEVEL) != 0 ? ", asserted" : ", not asserted"));
        }
    }
}
