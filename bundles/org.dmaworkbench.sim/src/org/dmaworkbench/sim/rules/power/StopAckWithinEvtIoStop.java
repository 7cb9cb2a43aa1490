package org.dmaworkbench.sim.rules.power;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A stop is acknowledged only in EvtIoStop (facts kmdf 4.9, 7.5). */
public final class StopAckWithinEvtIoStop extends Rule {
    public static final StopAckWithinEvtIoStop RULE = new StopAckWithinEvtIoStop();

    private StopAckWithinEvtIoStop() {
        super("StopAckWithinEvtIoStop", Reaction.BREAK);
    }

    /** Reports an acknowledgement that is ignored. */
    public static void broken(Machine m, long request) {
        RULE.report(m, "WdfRequestStopAcknowledge for " + name(m, request) + ", for which no EvtIoStop was called");
    }
}
