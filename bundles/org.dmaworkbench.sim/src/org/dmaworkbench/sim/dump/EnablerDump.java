package org.dmaworkbench.sim.dump;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__IN_USE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAP_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__WAIT_HEAD;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__DISABLE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ELEMENT_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ENABLE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FILL;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FLUSH;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__MAXIMUM_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__PROFILE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__READ_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__VERSION;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__WRITE_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;

import org.dmaworkbench.sim.trace.TraceNames;

/** What {@code !wdfdmaenabler} shows: profile, limits, adapters with their map registers. */
final class EnablerDump {
    private EnablerDump() { }

    private static final String[] PROFILES = {"", "WdfDmaProfilePacket", "WdfDmaProfileScatterGather", "WdfDmaProfilePacket64", "WdfDmaProfileScatterGather64",
        "WdfDmaProfileScatterGatherDuplex", "WdfDmaProfileScatterGather64Duplex"};

    static void write(DumpText out, int row) {
        out.line("profile", DumpText.word(out.get(DMA_ENABLER, row, DMA_ENABLER__PROFILE), PROFILES));
        out.line("DMA version", out.get(DMA_ENABLER, row, DMA_ENABLER__VERSION));
        out.line("maximum length", out.get(DMA_ENABLER, row, DMA_ENABLER__MAXIMUM_LENGTH));
        long limit = out.get(DMA_ENABLER, row, DMA_ENABLER__ELEMENT_LIMIT);
        out.line("elements", limit == 0xFFFF_FFFFL ? "no limit" : Long.toString(limit));
        adapter(out, "adapter", out.get(DMA_ENABLER, row, DMA_ENABLER__READ_ADAPTER));
        if (out.get(DMA_ENABLER, row, DMA_ENABLER__READ_ADAPTER) != out.get(DMA_ENABLER, row, DMA_ENABLER__WRITE_ADAPTER)) {
            adapter(out, "adapter for writes", out.get(DMA_ENABLER, row, DMA_ENABLER__WRITE_ADAPTER));
        }
        transactions(out, row);
        out.callback("EvtDmaEnablerFill", out.get(DMA_ENABLER, row, DMA_ENABLER__FILL));
        out.callback("EvtDmaEnablerFlush", out.get(DMA_ENABLER, row, DMA_ENABLER__FLUSH));
        out.callback("EvtDmaEnablerEnable", out.get(DMA_ENABLER, row, DMA_ENABLER__ENABLE));
        out.callback("EvtDmaEnablerDisable", out.get(DMA_ENABLER, row, DMA_ENABLER__DISABLE));
    }

    private static void adapter(DumpText out, String name, long reference) {
        if (reference != 0) {
            int row = (int) reference - 1;
            out.line(name, out.get(DMA_ADAPTER, row, DMA_ADAPTER__IN_USE) + " of " + out.get(DMA_ADAPTER, row, DMA_ADAPTER__MAP_REGISTERS)
                    + " map registers in use, fragments of " + out.get(DMA_ADAPTER, row, DMA_ADAPTER__MAXIMUM_FRAGMENT) + " bytes at most"
                    + (out.get(DMA_ADAPTER, row, DMA_ADAPTER__WAIT_HEAD) != 0 ? ", others wait for it" : ""));
        }
    }

    private static void transactions(DumpText out, int enabler) {
        for (int row = 0; row < out.machine().state().rows(TRANSACTION); row++) {
            if (out.machine().state().isLive(TRANSACTION, row) && out.get(TRANSACTION, row, TRANSACTION__ENABLER) == enabler + 1) {
                out.line("transaction", out.objectName(out.get(TRANSACTION, row, TRANSACTION__OBJECT)) + ": "
                        + TraceNames.transactionState(out.get(TRANSACTION, row, TRANSACTION__STATE)));
            }
        }
    }
}
