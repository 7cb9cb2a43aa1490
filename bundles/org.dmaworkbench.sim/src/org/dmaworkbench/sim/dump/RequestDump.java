package org.dmaworkbench.sim.dump;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCELED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CANCEL_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INFORMATION;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__IRP_REFERENCES;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATUS;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STOP_STATE;

import org.dmaworkbench.sim.trace.StatusNames;
import org.dmaworkbench.sim.trace.TraceNames;
import org.dmaworkbench.sim.wdf.io.RequestState;

/** What {@code !wdfrequest} shows: type, length, who has it, cancellation. */
final class RequestDump {
    private RequestDump() { }

    static void write(DumpText out, int row) {
        out.line("type", type(out, row) + ", " + out.get(REQUEST, row, REQUEST__LENGTH) + " bytes");
        out.line("state", state(out, row));
        long queue = out.get(REQUEST, row, REQUEST__QUEUE);
        if (queue != 0) {
            out.object("queue", out.get(QUEUE, (int) queue - 1, QUEUE__OBJECT));
        }
        out.line("cancellation", cancellation(out, row));
        out.line("stop", DumpText.word(out.get(REQUEST, row, REQUEST__STOP_STATE), "none", "EvtIoStop called", "acknowledged, kept", "acknowledged, requeued"));
        out.line("IRP references", out.get(REQUEST, row, REQUEST__IRP_REFERENCES));
        if (out.get(REQUEST, row, REQUEST__STATE) == RequestState.COMPLETED.ordinal()) {
            out.line("status", new StatusNames(out.machine().program()).of(out.get(REQUEST, row, REQUEST__STATUS)));
            out.line("Information", out.get(REQUEST, row, REQUEST__INFORMATION));
        }
    }

    private static String type(DumpText out, int row) {
        return TraceNames.requestType(out.get(REQUEST, row, REQUEST__KIND));
    }

    private static String state(DumpText out, int row) {
        return switch (RequestState.of(out.get(REQUEST, row, REQUEST__STATE))) {
            case NEW -> "new";
            case QUEUED -> "waits in its queue";
            case PRESENTED -> "owned by the driver";
            case COMPLETED -> "completed";
        };
    }

    private static String cancellation(DumpText out, int row) {
        String mark = DumpText.word(out.get(REQUEST, row, REQUEST__CANCEL_STATE), "not cancelable", "cancelable", "EvtRequestCancel is due", "EvtRequestCancel was called");
        return out.get(REQUEST, row, REQUEST__CANCELED) != 0 ? mark + ", cancelled" : mark;
    }

    static boolean isOwned(DumpText out, int row) {
        return out.machine().state().isLive(REQUEST, row) && out.get(REQUEST, row, REQUEST__STATE) == RequestState.PRESENTED.ordinal();
    }

    /** Returns a request in a few words. */
    static String brief(DumpText out, int row) {
        return out.text(out.get(REQUEST, row, REQUEST__NAME)) + ": " + type(out, row) + " of " + out.get(REQUEST, row, REQUEST__LENGTH) + " bytes, " + cancellation(out, row);
    }
}
