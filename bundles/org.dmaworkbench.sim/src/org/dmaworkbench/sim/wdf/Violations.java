package org.dmaworkbench.sim.wdf;

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

/** Broken contracts (decision D8): recorded beside what the framework really does. */
public final class Violations {
    private Violations() { }

    /**
     * Records a violation whose proof is what runs now.
     *
     * @param code id of facts kmdf 6 or pci9656 6.8
     */
    public static void record(Machine m, String code, String message) {
        record(m, code, message, m.cause());
    }

    /**
     * Records a violation.
     *
     * @param proof numbers of the events that prove it; zeros are left out
     */
    public static void record(Machine m, String code, String message, long... proof) {
        StateBlock state = m.state();
        int id = state.names().intern(code);
        int severity = state.names().intern("error");
        int text = state.names().intern(message);
        Trace trace = m.trace();
        trace.begin(Kind.VIOLATION, proof.length == 0 ? 0 : proof[proof.length - 1]).add(id).add(severity).add(text);
        for (long event : proof) {
            if (event != 0) {
                trace.add(event);
            }
        }
        long event = trace.end();
        int row = state.add(VIOLATION);
        state.set(VIOLATION, row, VIOLATION__CODE, id);
        state.set(VIOLATION, row, VIOLATION__SEVERITY, severity);
        state.set(VIOLATION, row, VIOLATION__MESSAGE, text);
        state.set(VIOLATION, row, VIOLATION__TIME, m.time());
        state.set(VIOLATION, row, VIOLATION__EVENT, event);
    }
}
