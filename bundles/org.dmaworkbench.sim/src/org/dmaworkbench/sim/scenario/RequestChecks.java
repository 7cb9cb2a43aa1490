package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INFORMATION;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATUS;

import java.util.Map;
import org.dmaworkbench.program.scenario.Expectation;
import org.dmaworkbench.sim.wdf.io.RequestState;

/** Expectations on the completion of a request. */
final class RequestChecks {
    private RequestChecks() { }

    static Finding completes(Run run, Expectation.Completes e) {
        int request = IoManager.find(run.machine(), e.request());
        String expected = e.statusName() + (e.information() < 0 ? "" : " information " + e.information());
        if (request < 0) {
            return Finding.differs(expected, e.request() + " was never sent");
        }
        if (!isCompleted(run, request)) {
            return Finding.differs(expected, "outstanding");
        }
        long status = run.state().get(REQUEST, request, REQUEST__STATUS);
        long information = run.state().get(REQUEST, request, REQUEST__INFORMATION);
        boolean ok = (int) status == (int) e.status() && (e.information() < 0 || e.information() == information);
        String found = statusName(run, status) + (e.information() < 0 ? "" : " information " + information);
        return ok ? new Finding(true, found) : Finding.differs(expected, found);
    }

    static Finding outstanding(Run run, Expectation.Outstanding e) {
        int request = IoManager.find(run.machine(), e.request());
        if (request < 0) {
            return Finding.differs("outstanding", e.request() + " was never sent");
        }
        return isCompleted(run, request) ? Finding.differs("outstanding", "completed with " + statusName(run, run.state().get(REQUEST, request, REQUEST__STATUS)))
                : Finding.HOLDS;
    }

    private static boolean isCompleted(Run run, int request) {
        return run.state().get(REQUEST, request, REQUEST__STATE) == RequestState.COMPLETED.ordinal();
    }

    /** Returns the name of a status by the constants of the program's library, or its value in hex. */
    static String statusName(Run run, long status) {
        return run.program().constants().entrySet().stream()
                .filter(c -> c.getKey().startsWith("STATUS_") && c.getValue().intValue() == (int) status)
                .map(Map.Entry::getKey).sorted().findFirst().orElse(String.format("0x%08X", (int) status));
    }
}
