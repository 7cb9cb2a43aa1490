package org.dmaworkbench.sim.tests;

import static org.dmaworkbench.machine.model.MachinePackage.MACHINE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_CODE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER1;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER3;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.scenario.Verdict;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.wdf.dma.DmaInvariants;

/** A simulation that has run to its end, and what tests ask about it. */
public final class Ran {
    private final Simulation simulation;

    private Ran(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Runs a scenario to its end. */
    public static Ran of(Program program, Scenario scenario, RunOptions options) {
        Simulation simulation = Simulation.of(program, scenario, options);
        simulation.run(position -> {
            assertEquals(List.of(), DmaInvariants.broken(simulation.state()), () -> "before a statement of " + program.functions().get(position.function()).name());
            return false;
        });
        assertEquals(List.of(), TraceInvariants.broken(simulation));
        return new Ran(simulation);
    }

    /** Returns the simulation. */
    public Simulation simulation() {
        return simulation;
    }

    /** Returns the verdict. */
    public Verdict verdict() {
        return simulation.verdict();
    }

    /** Returns the verdict with every expectation that does not hold, for the message of an assertion. */
    public String report() {
        StringBuilder s = new StringBuilder(verdict().outcome() + " " + verdict().message());
        for (Verdict.Result r : verdict().results()) {
            if (!r.ok()) {
                s.append('\n').append(r.expectation().text()).append('\n').append(r.actual());
            }
        }
        return s.toString();
    }

    /** Returns what the driver printed, line by line. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        TraceCursor c = simulation.trace().cursor();
        while (c.next()) {
            if (c.kind() == Kind.TRACE) {
                texts.add(c.text(1));
            }
        }
        return texts;
    }

    /** Returns every transfer as "length{element,element}". */
    public String transfers() {
        List<String> transfers = new ArrayList<>();
        TraceCursor c = simulation.trace().cursor();
        while (c.next()) {
            if (c.kind() == Kind.DMA_PROGRAM) {
                List<String> elements = new ArrayList<>();
                for (int i = 6; i < c.count(); i += 2) {
                    elements.add(Long.toString(c.arg(i)));
                }
                transfers.add(c.arg(4) + "{" + String.join(",", elements) + "}");
            }
        }
        return String.join(" ", transfers);
    }

    /** Returns each completed request as "name status information", statuses in hex. */
    public List<String> completions() {
        List<String> found = new ArrayList<>();
        TraceCursor c = simulation.trace().cursor();
        while (c.next()) {
            if (c.kind() == Kind.REQUEST_COMPLETE) {
                found.add(String.format("%s %08X %d", c.text(0), (int) c.arg(1), c.arg(2)));
            }
        }
        return found;
    }

    /** Returns the names of the driver's functions that were entered as callbacks, in order, from the first EvtIo on. */
    public List<String> callbacks() {
        List<String> found = new ArrayList<>();
        boolean traffic = false;
        TraceCursor c = simulation.trace().cursor();
        while (c.next()) {
            traffic |= c.kind() == Kind.REQUEST_ARRIVE;
            if (traffic && c.kind() == Kind.CALLBACK_ENTER) {
                found.add(simulation.program().functions().get((int) c.arg(0)).name());
            }
        }
        return found;
    }

    /** Returns each violation's id. */
    public List<String> violations() {
        List<String> found = new ArrayList<>();
        TraceCursor c = simulation.trace().cursor();
        while (c.next()) {
            if (c.kind() == Kind.VIOLATION) {
                found.add(c.text(0));
            }
        }
        return found;
    }

    /** Returns "code parameter1 parameter3" of the bug check in hex, or "". */
    public String bugCheck() {
        long code = cell(MACHINE__BUG_CHECK_CODE);
        return code == 0 ? "" : String.format("%X %X %X", code, cell(MACHINE__BUG_CHECK_PARAMETER1), cell(MACHINE__BUG_CHECK_PARAMETER3));
    }

    private long cell(int column) {
        return simulation.state().get(MACHINE, 0, column);
    }
}
