package org.dmaworkbench.sim.rule;

import static org.dmaworkbench.machine.model.MachinePackage.VIOLATION;
import static org.dmaworkbench.machine.model.MachinePackage.VIOLATION__CODE;
import static org.dmaworkbench.machine.model.MachinePackage.VIOLATION__EVENT;
import static org.dmaworkbench.machine.model.MachinePackage.VIOLATION__MESSAGE;
import static org.dmaworkbench.machine.model.MachinePackage.VIOLATION__SEVERITY;
import static org.dmaworkbench.machine.model.MachinePackage.VIOLATION__TIME;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.vm.Machine;

/**
 * A contract that a run can be seen to break (decision D8). Each is a class of its own, named as its id, with a static method
 * {@code broken} that whoever sees the breach calls; its page is {@code docs/violations/}id{@code .md}.
 */
public abstract class Rule {
    private final String id;
    private final Severity severity;
    private final Reaction reaction;

    /**
     * Makes the one object of a rule.
     *
     * @param id of facts kmdf 6 or pci9656 6.8, or the name that Microsoft's tools give it
     */
    protected Rule(String id, Severity severity, Reaction reaction) {
        this.id = id;
        this.severity = severity;
        this.reaction = reaction;
    }

    /** Makes the one object of a rule whose breach fails a scenario. */
    protected Rule(String id, Reaction reaction) {
        this(id, Severity.ERROR, reaction);
    }

    /** Returns the id that scenarios, traces and help pages use. */
    public final String id() {
        return id;
    }

    /** Returns how much a breach counts. */
    public final Severity severity() {
        return severity;
    }

    /** Returns what Windows does about it. */
    public final Reaction reaction() {
        return reaction;
    }

    /** Records a breach whose proof is what runs now. */
    protected final void report(Machine m, String message) {
        report(m, message, m.cause());
    }

    /**
     * Records a breach.
     *
     * @param proof numbers of the events that prove it, the decisive one last; zeros are left out
     */
    protected final void report(Machine m, String message, long... proof) {
        StateBlock state = m.state();
        int code = state.names().intern(id);
        int weight = state.names().intern(severity.word());
        int text = state.names().intern(message);
        Trace trace = m.trace();
        trace.begin(Kind.VIOLATION, proof.length == 0 ? 0 : proof[proof.length - 1]).add(code).add(weight).add(text);
        for (long event : proof) {
            if (event != 0) {
                trace.add(event);
            }
        }
        long event = trace.end();
        int row = state.add(VIOLATION);
        state.set(VIOLATION, row, VIOLATION__CODE, code);
        state.set(VIOLATION, row, VIOLATION__SEVERITY, weight);
        state.set(VIOLATION, row, VIOLATION__MESSAGE, text);
        state.set(VIOLATION, row, VIOLATION__TIME, m.time());
        state.set(VIOLATION, row, VIOLATION__EVENT, event);
    }

    /** Returns how messages name what a handle stands for. */
    protected static String name(Machine m, long handle) {
        String name = m.trace().objectName(handle);
        return name != null ? name : String.format("0x%016X", handle);
    }
}
