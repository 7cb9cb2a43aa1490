package org.dmaworkbench.sim.trace;

import java.util.List;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.scenario.Scenario;

/** Turns stamped positions into source places. */
public final class Places {
    private final Program program;
    private final Scenario scenario;

    /** Makes a resolver for runs of this program under this scenario. */
    public Places(Program program, Scenario scenario) {
        this.program = program;
        this.scenario = scenario;
    }

    /** Returns the place of a position made by {@link Stamp}, or null if it has none. */
    public SourceLink of(long at) {
        if (at == Stamp.NOWHERE) {
            return null;
        }
        if (at < 0) {
            SourcePosition p = new SourcePosition((int) (at >>> 48) & 0x7FFF, (int) (at >>> 16), (int) at & 0xFFFF);
            return link(scenario.files(), p);
        }
        Function function = program.functions().get((int) (at >>> 32) - 1);
        int pc = (int) at;
        return pc < function.lines().size() ? link(program.files(), function.lines().get(pc)) : link(program.files(), function.at());
    }

    /** Returns the place of a position in the scenario's files, or null if it has none. */
    public SourceLink ofScenario(SourcePosition position) {
        return link(scenario.files(), position);
    }

    private static SourceLink link(List<String> files, SourcePosition p) {
        return p.file() < 0 || p.file() >= files.size() ? null : new SourceLink(files.get(p.file()), p.line(), p.column());
    }
}
