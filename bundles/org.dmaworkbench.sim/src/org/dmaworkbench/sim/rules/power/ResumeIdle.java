package org.dmaworkbench.sim.rules.power;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** WdfDeviceResumeIdle gives back what WdfDeviceStopIdle took (facts kmdf 7.5). */
public final class ResumeIdle extends Rule {
    public static final ResumeIdle RULE = new ResumeIdle();

    private ResumeIdle() {
        super("ResumeIdle", Reaction.NONE);
    }

    /** Reports a reference too many. */
    public static void broken(Machine m, long device) {
        RULE.report(m, "WdfDeviceResumeIdle for " + name(m, device) + " without a WdfDeviceStopIdle before");
    }
}
