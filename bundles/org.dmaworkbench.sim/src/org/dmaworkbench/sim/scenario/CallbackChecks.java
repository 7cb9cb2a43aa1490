package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__STARTED;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.program.scenario.Expectation;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;

/** Expectations on the driver's callbacks: which were entered in which order, and how many transfers were programmed. */
final class CallbackChecks {
    private CallbackChecks() { }

    static Finding transfers(Run run, Expectation.Transfers e) {
        int count = 0;
        TraceCursor c = run.trace().cursor();
        while (c.next()) {
            count += c.kind() == Kind.DMA_PROGRAM ? 1 : 0;
        }
        return count == e.count() ? new Finding(true, count + " transfers") : Finding.differs(e.count() + " transfers", count + " transfers");
    }

    static Finding order(Run run, Expectation.Callbacks e) {
        List<String> entered = entered(run, e);
        if (e.exact()) {
            return SequenceDiff.of("callbacks", e.names(), entered);
        }
        int next = 0;
        for (String name : entered) {
            if (next < e.names().size() && e.names().get(next).equals(name)) {
                next++;
            }
        }
        return next == e.names().size() ? new Finding(true, next + " callbacks in order")
                : Finding.differs("callback " + (next + 1) + ": " + e.names().get(next), "entered: " + String.join(", ", entered));
    }

    /** Callbacks after the start of the device; from the beginning if the list names one of the start. */
    private static List<String> entered(Run run, Expectation.Callbacks e) {
        List<String> before = new ArrayList<>();
        List<String> after = new ArrayList<>();
        long started = run.state().rows(WDF_DEVICE) == 0 ? 0 : run.state().get(WDF_DEVICE, 0, WDF_DEVICE__STARTED);
        TraceCursor c = run.trace().cursor();
        while (c.next()) {
            if (c.kind() == Kind.CALLBACK_ENTER) {
                (started == 0 || c.seq() < started ? before : after).add(run.program().functions().get((int) c.arg(0)).name());
            }
        }
        if (e.names().stream().anyMatch(name -> before.contains(name) && !after.contains(name))) {
            before.addAll(after);
            return before;
        }
        return after;
    }
}
