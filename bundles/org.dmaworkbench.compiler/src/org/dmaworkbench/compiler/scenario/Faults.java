package org.dmaworkbench.compiler.scenario;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dmaworkbench.compiler.body.SourceMap;
import org.dmaworkbench.lang.scenario.FaultArgument;
import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.scenario.Fault;
import org.dmaworkbench.program.scenario.FaultKind;

/** Turns faults into their computed form. */
final class Faults {
    private static final List<String> EVENTS = List.of("start", "descriptor", "byte", "writeBack", "done", "latch", "write", "reset");

    private final Values values;
    private final SourceMap sources;

    Faults(Values values, SourceMap sources) {
        this.values = values;
        this.sources = sources;
    }

    Fault of(org.dmaworkbench.lang.scenario.Fault f) {
        FaultKind kind = FaultKind.of(f.getName()).orElseThrow(() -> new ScenarioProblem(f, IssueCode.C009, "There is no fault '" + f.getName()
                + "'; there are " + List.of(FaultKind.values()).stream().map(FaultKind::text).collect(Collectors.joining(", "))));
        SortedMap<String, Long> arguments = new TreeMap<>();
        for (FaultArgument argument : f.getArguments()) {
            if (!kind.takes(argument.getName())) {
                throw new ScenarioProblem(argument, IssueCode.C009, "Fault '" + kind.text() + "' has no '" + argument.getName() + "'");
            }
            arguments.put(argument.getName(), values.of(argument.getValue()));
        }
        if (arguments.getOrDefault("channel", 0L) >>> 1 != 0) {
            throw new ScenarioProblem(f, IssueCode.C003, "The value is " + arguments.get("channel") + "; it must be 0 to 1");
        }
        String event = f.getEvent() == null ? "" : f.getEvent();
        if (!event.isEmpty() && !EVENTS.contains(event)) {
            throw new ScenarioProblem(f, IssueCode.C009, "No fault waits for '" + event + "'; there are " + String.join(", ", EVENTS));
        }
        long of = f.getOf() == null ? 1 : Surroundings.between(values, f.getOf(), 1, Integer.MAX_VALUE);
        return new Fault(kind, arguments, f.getTime() == null ? 0 : Surroundings.between(values, f.getTime(), 0, Long.MAX_VALUE), event,
                f.getCount() == null ? 1 : Surroundings.between(values, f.getCount(), 1, Long.MAX_VALUE),
                f.getChance() == null ? of : Surroundings.between(values, f.getChance(), 0, of), of, times(f), sources.position(f));
    }

    private long times(org.dmaworkbench.lang.scenario.Fault f) {
        return f.isAlways() ? Long.MAX_VALUE : f.getTimes() == null ? 1 : Surroundings.between(values, f.getTimes(), 1, Integer.MAX_VALUE);
    }
}
