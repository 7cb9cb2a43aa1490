package org.dmaworkbench.sim.tests;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.scenario.Verdict;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;

/**
 * What every trace shows as long as no contract is broken (facts kmdf 11): a transfer is programmed in state Transfer only, and each
 * request that arrived is completed exactly once.
 */
final class TraceInvariants {
    private static final long TRANSFER = 4;

    private final Map<String, Long> states = new HashMap<>();
    private final Map<String, Integer> outstanding = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    private TraceInvariants() { }

    /** Returns what does not hold up to the first violation, in words. */
    static List<String> broken(Simulation simulation) {
        TraceInvariants i = new TraceInvariants();
        boolean whole = simulation.verdict().outcome() != Verdict.Outcome.ERROR;
        TraceCursor c = simulation.trace().cursor();
        while (c.next()) {
            if (c.kind() == Kind.VIOLATION || c.kind() == Kind.BUGCHECK) {
                return i.broken;
            }
            i.event(c);
        }
        if (whole) {
            i.outstanding.forEach((name, count) -> i.check(count == 0, name + " was not completed, and nobody says so"));
        }
        return i.broken;
    }

    private void event(TraceCursor c) {
        switch (c.kind()) {
            case TRANSACTION_STATE -> states.put(c.text(0), c.arg(2));
            case DMA_PROGRAM -> check(states.getOrDefault(c.text(0), TRANSFER) == TRANSFER, "event " + c.seq() + ": " + c.text(0) + " is programmed in state " + states.get(c.text(0)));
            case REQUEST_ARRIVE -> outstanding.merge(c.text(0), 1, Integer::sum);
            case REQUEST_COMPLETE -> check(outstanding.merge(c.text(0), -1, Integer::sum) >= 0, "event " + c.seq() + ": " + c.text(0) + " is completed once more");
            default -> { }
        }
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}
