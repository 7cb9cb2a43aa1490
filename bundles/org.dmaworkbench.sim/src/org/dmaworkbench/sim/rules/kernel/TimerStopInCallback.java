package org.dmaworkbench.sim.rules.kernel;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A timer does not wait for its own callback (facts kmdf 8.3). */
public final class TimerStopInCallback extends Rule {
    public static final TimerStopInCallback RULE = new TimerStopInCallback();

    private TimerStopInCallback() {
        super("TimerStopInCallback", Reaction.BREAK);
    }

    /** Reports a wait that would not end. */
    public static void broken(Machine m, long timer) {
        RULE.report(m,
                "WdfTimerStop with Wait in the callback of " + name(m, timer) + " itself would wait for ever");
    }

    /** Reports a deletion that would not end. */
    public static void deleted(Machine m, long timer) {
        RULE.report(m, name(m, timer) + " is deleted in its own callback, whose end the deletion would wait for");
    }
}
