package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.MACHINE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_CODE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__ERROR_TEXT;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__RUN_STATE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__STARTED;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RunState;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.scenario.Expectation;
import org.dmaworkbench.sim.rules.Rules;
import org.dmaworkbench.sim.scenario.Verdict.Outcome;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Stamp;

/** Judges a run that has ended: every expectation, then everything nobody expected. */
final class Judge {
    private final Run run;

    Judge(Run run) {
        this.run = run;
    }

    Verdict verdict() {
        List<Verdict.Result> results = new ArrayList<>();
        boolean all = true;
        for (Expectation expectation : run.scenario().expectations()) {
            Finding finding = check(expectation);
            results.add(new Verdict.Result(expectation, finding.ok(), finding.actual()));
            record(expectation, finding);
            all &= finding.ok();
        }
        StateBlock state = run.state();
        if (state.get(MACHINE, 0, MACHINE__RUN_STATE) == RunState.ERROR_VALUE) {
            return new Verdict(Outcome.ERROR, errorText(state), results);
        }
        String unexpected = unexpected(state);
        if (!unexpected.isEmpty()) {
            return new Verdict(Outcome.FAIL, unexpected, results);
        }
        return all ? new Verdict(Outcome.PASS, "", results) : new Verdict(Outcome.FAIL, "an expectation does not hold", results);
    }

    private Finding check(Expectation expectation) {
        return switch (expectation) {
            case Expectation.Completes e -> RequestChecks.completes(run, e);
            case Expectation.Outstanding e -> RequestChecks.outstanding(run, e);
            case Expectation.BytesEqual e -> BytesCheck.of(run, e);
            case Expectation.Accesses e -> AccessCheck.of(run, e);
            case Expectation.Descriptors e -> DescriptorCheck.of(run, e);
            case Expectation.Transfers e -> CallbackChecks.transfers(run, e);
            case Expectation.Callbacks e -> CallbackChecks.order(run, e);
            case Expectation.NoViolations e -> EndChecks.noViolations(run);
            case Expectation.Violation e -> EndChecks.violation(run, e);
            case Expectation.BugCheck e -> EndChecks.bugCheck(run, e);
            case Expectation.FinalRegister e -> EndChecks.finalRegister(run, e);
        };
    }

    private void record(Expectation expectation, Finding finding) {
        SourcePosition at = expectation.at();
        Stamp stamp = run.trace().stamp();
        stamp.t = Math.max(stamp.t, run.endTime());
        stamp.cpu = Stamp.DEVICE;
        stamp.irql = 0;
        stamp.ctx = 0;
        stamp.at = Stamp.scenario(at.file(), at.line(), at.column());
        run.trace().emit(Kind.EXPECT, 0, run.trace().intern(expectation.text()), finding.ok() ? 1 : 0, run.trace().intern(finding.actual()));
        stamp.at = Stamp.NOWHERE;
    }

    private static String errorText(StateBlock state) {
        return state.names().text((int) state.get(MACHINE, 0, MACHINE__ERROR_TEXT));
    }

    /** Returns what went wrong that no expectation speaks of, or "". */
    private String unexpected(StateBlock state) {
        Set<String> expected = new HashSet<>();
        boolean bugCheckExpected = false;
        for (Expectation e : run.scenario().expectations()) {
            switch (e) {
                case Expectation.Violation v -> expected.add(v.id());
                case Expectation.Outstanding o -> expected.add("M2: request " + o.request() + " ");
                case Expectation.BugCheck b -> bugCheckExpected = true;
                default -> { }
            }
        }
        if (state.get(MACHINE, 0, MACHINE__BUG_CHECK_CODE) != 0 && !bugCheckExpected) {
            return String.format("bug check 0x%X: %s", state.get(MACHINE, 0, MACHINE__BUG_CHECK_CODE), errorText(state));
        }
        for (String violation : EndChecks.errors(run)) {
            String id = violation.substring(0, violation.indexOf(':'));
            boolean known = expected.contains(id) || bugCheckExpected && leadsToBugCheck(id)
                    || expected.stream().anyMatch(prefix -> prefix.endsWith(" ") && violation.startsWith(prefix));
            if (!known) {
                return "violation " + violation;
            }
        }
        boolean started = state.rows(WDF_DEVICE) > 0 && state.get(WDF_DEVICE, 0, WDF_DEVICE__STARTED) != 0;
        boolean nothingExpected = run.scenario().expectations().isEmpty();
        return !started && !bugCheckExpected && nothingExpected ? "the device did not start" : "";
    }

    /** A scenario that expects the bug check need not expect the violation that tells why. */
    private static boolean leadsToBugCheck(String id) {
        return switch (Rules.of(id).reaction()) {
            case BUG_CHECK, VERIFIER_BUG_CHECK, CRASH -> true;
            case NONE, REFUSAL, BREAK -> false;
        };
    }
}
