package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.MACHINE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_CODE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER1;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER2;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER3;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER4;
import static org.dmaworkbench.machine.model.MachinePackage.VIOLATION;
import static org.dmaworkbench.machine.model.MachinePackage.VIOLATION__CODE;
import static org.dmaworkbench.machine.model.MachinePackage.VIOLATION__MESSAGE;
import static org.dmaworkbench.machine.model.MachinePackage.VIOLATION__SEVERITY;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.scenario.Expectation;
import org.dmaworkbench.sim.device.RegisterPort;
import org.dmaworkbench.sim.rule.Severity;

/** Expectations on how the run ended: violations, bug check, final register values. */
final class EndChecks {
    private static final int[] PARAMETERS = {MACHINE__BUG_CHECK_PARAMETER1, MACHINE__BUG_CHECK_PARAMETER2, MACHINE__BUG_CHECK_PARAMETER3,
        MACHINE__BUG_CHECK_PARAMETER4};

    private EndChecks() { }

    static Finding noViolations(Run run) {
        List<String> found = errors(run);
        return found.isEmpty() ? Finding.HOLDS : Finding.differs("no violations", String.join("\n+ ", found));
    }

    static Finding violation(Run run, Expectation.Violation e) {
        List<String> found = violations(run);
        return found.stream().anyMatch(v -> v.startsWith(e.id() + ":")) ? Finding.HOLDS
                : Finding.differs("violation " + e.id(), found.isEmpty() ? "no violations" : String.join("\n+ ", found));
    }

    /** Returns each violation as "id: message". */
    static List<String> violations(Run run) {
        return violations(run, true);
    }

    /** Returns each violation that is more than a warning. */
    static List<String> errors(Run run) {
        return violations(run, false);
    }

    private static List<String> violations(Run run, boolean warnings) {
        StateBlock state = run.state();
        int warning = state.names().intern(Severity.WARNING.word());
        List<String> found = new ArrayList<>();
        for (int row = 0; row < state.rows(VIOLATION); row++) {
            if (!warnings && state.get(VIOLATION, row, VIOLATION__SEVERITY) == warning) {
                continue;
            }
            found.add(state.names().text((int) state.get(VIOLATION, row, VIOLATION__CODE)) + ": "
                    + state.names().text((int) state.get(VIOLATION, row, VIOLATION__MESSAGE)));
        }
        return found;
    }

    static Finding bugCheck(Run run, Expectation.BugCheck e) {
        StateBlock state = run.state();
        long code = state.get(MACHINE, 0, MACHINE__BUG_CHECK_CODE);
        if (code == 0) {
            return Finding.differs(text(e.code(), e.parameters()), "no bug check");
        }
        List<Long> found = new ArrayList<>();
        for (int column : PARAMETERS) {
            found.add(state.get(MACHINE, 0, column));
        }
        boolean same = code == e.code();
        for (int i = 0; i < Math.min(PARAMETERS.length, e.parameters().size()); i++) {
            same &= e.parameters().get(i) == null || e.parameters().get(i).equals(found.get(i));
        }
        return same ? new Finding(true, text(code, found)) : Finding.differs(text(e.code(), e.parameters()), text(code, found));
    }

    private static String text(long code, List<Long> parameters) {
        StringBuilder s = new StringBuilder(String.format("bug check 0x%X", code));
        for (Long p : parameters) {
            s.append(p == null ? " any" : String.format(" 0x%X", p));
        }
        return s.toString();
    }

    static Finding finalRegister(Run run, Expectation.FinalRegister e) {
        Optional<Hardware.Register> register = run.program().hardware().register(e.register());
        if (register.isEmpty()) {
            return Finding.differs(e.register(), "no register of this name");
        }
        Hardware.Register r = register.get();
        long value = run.chip().port().read(RegisterPort.place(r.bar(), r.offset()), r.width() / 8);
        String format = e.register() + " 0x%0" + r.width() / 4 + "X";
        return value == e.value() ? new Finding(true, String.format(format, value))
                : Finding.differs(String.format(format, e.value()), String.format(format, value));
    }
}
