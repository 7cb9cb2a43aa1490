package org.dmaworkbench.sim.rules.device;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** An interrupt has somebody who claims it (facts pci9656 6.8). */
public final class M15 extends Rule {
    public static final M15 RULE = new M15();

    private M15() {
        super("M15", Reaction.NONE);
    }

    /** Reports a storm; {@code raised} is the event that raised the line. */
    public static void broken(Machine m, String why, long raised) {
        RULE.report(m, "interrupt storm: " + why, raised);
    }
}
