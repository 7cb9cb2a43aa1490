package org.dmaworkbench.sim.tests.golden;

import static org.dmaworkbench.machine.model.MachinePackage.MACHINE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_CODE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER1;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER3;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__RUN_STATE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RunState;
import org.dmaworkbench.sim.tests.Ran;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;

/** What a model printed, with the states of its transactions taken from the trace, in the form of {@link ModelExpectation}. */
final class ModelObservation {
    private static final long DMA_FATAL_ERROR = 8;
    private final List<String> lines = new ArrayList<>();
    /** State by name, in order of creation: the n-th is transaction n of the run. */
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<String> states = new ArrayList<>();

    private ModelObservation() { }

    static List<String> of(Ran ran) {
        ModelObservation o = new ModelObservation();
        TraceCursor c = ran.simulation().trace().cursor();
        while (c.next()) {
            if (c.kind() == Kind.TRANSACTION_STATE) {
                o.state(c);
            } else if (c.kind() == Kind.TRACE) {
                o.text(c.text(1));
            }
        }
        o.end(ran.simulation().state());
        return o.lines;
    }

    private void state(TraceCursor c) {
        if (c.arg(1) == 0) {
            numbers.put(c.text(0), states.size());
            states.add("");
        }
        states.set(numbers.get(c.text(0)), GoldenSnapshot.STATES[(int) c.arg(2)]);
    }

    private void text(String text) {
        if (text.startsWith("snapshot ")) {
            String[] parts = text.split(" ", 3);
            append(" state=" + states.get(Integer.parseInt(parts[1])) + " " + parts[2]);
        } else if (text.startsWith("deleted ")) {
            append(" state=(deleted)");
        } else if (text.startsWith(" ")) {
            append(text);
        } else if (text.startsWith("reserve_dma ")) {
            lines.add(text + " state=" + states.get(Integer.parseInt(text.split(" ")[2])));
        } else {
            lines.add(text);
        }
    }

    private void append(String text) {
        int last = lines.size() - 1;
        lines.set(last, lines.get(last) + text);
    }

    private void end(StateBlock state) {
        long code = state.get(MACHINE, 0, MACHINE__BUG_CHECK_CODE);
        if (code == 0x10D) {
            long sub = state.get(MACHINE, 0, MACHINE__BUG_CHECK_PARAMETER1);
            lines.add("bugcheck " + sub + (sub == DMA_FATAL_ERROR ? " " + GoldenSnapshot.STATES[(int) state.get(MACHINE, 0, MACHINE__BUG_CHECK_PARAMETER3)] : ""));
        } else if (code != 0) {
            lines.add("crash");
        } else if (state.get(MACHINE, 0, MACHINE__RUN_STATE) == RunState.ERROR_VALUE) {
            lines.add("hang");
        }
    }
}
