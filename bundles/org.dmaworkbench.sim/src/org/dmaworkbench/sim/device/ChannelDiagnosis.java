package org.dmaworkbench.sim.device;

/** What a channel seems to be stuck in, for the report on a request that never completes (facts pci9656 6.8 M2). */
public final class ChannelDiagnosis {
    private static final int TO_HOST = 8;

    private ChannelDiagnosis() { }

    /**
     * Describes the channel that last worked in a direction.
     *
     * @param toHost true for reads
     * @return a few words, such as "chip done, interrupt lost"
     */
    public static String of(Pci9656 chip, boolean toHost) {
        for (int i = 0; i < Pci9656.CHANNELS; i++) {
            DmaChannel channel = chip.channel(i);
            boolean used = channel.descriptorAddress() != 0 || !channel.done();
            boolean direction = (chip.stored(RegisterOffset.descriptorPointer(i)) & TO_HOST) != 0;
            if (used && direction == toHost) {
                return describe(chip, channel);
            }
        }
        return "chip never started";
    }

    private static String describe(Pci9656 chip, DmaChannel channel) {
        if (!channel.done()) {
            if ((chip.stored(RegisterOffset.INTCSR) & InterruptControlRegister.ABORT_ACTIVE) != 0) {
                return "chip stopped by an abort on the bus";
            }
            return channel.enabled() ? "chip still busy" : "chip paused";
        }
        if (channel.interruptPending()) {
            return InterruptTree.asserted(chip) ? "chip done, interrupt not served" : "chip done, interrupt not routed to the host";
        }
        return "chip done, interrupt lost";
    }
}
