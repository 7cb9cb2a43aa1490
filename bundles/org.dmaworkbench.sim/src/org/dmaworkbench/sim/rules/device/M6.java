package org.dmaworkbench.sim.rules.device;

import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.vm.Machine;

/** A device touches only memory that is lent to it (facts pci9656 6.8). */
public final class M6 extends Rule {
    public static final M6 RULE = new M6();

    private M6() {
        super("M6", Reaction.NONE);
    }

    /** Reports a master cycle to memory that no live transfer and no common buffer has; {@code moved} is the event of the data. */
    public static void broken(Machine m, int channel, boolean writes, long address, long length, long moved) {
        RULE.report(m, String.format("channel %d %s %d bytes at 0x%X, which no transfer and no common buffer lends to the device", channel,
                writes ? "writes" : "reads", length, address), moved);
    }
}
