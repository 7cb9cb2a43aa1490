package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__SHARE;

/** Shares the bus between channels that move data (facts pci9656 1.4.5): by turns each has half of it, by priority one has it all. */
final class DmaArbiter {
    /** The whole bus. */
    static final long WHOLE = 2;

    private DmaArbiter() { }

    /** Gives each channel what is its due now. */
    static void share(Pci9656 chip) {
        boolean both = wants(chip, 0) && wants(chip, 1);
        int first = ArbitrationRegister.first(chip);
        for (int n = 0; n < Pci9656.CHANNELS; n++) {
            DmaChannel channel = chip.channel(n);
            long share = !wants(chip, n) ? 0 : !both ? WHOLE : first < 0 ? WHOLE / 2 : first == n ? WHOLE : 0;
            if (share != channel.get(DMA_CHANNEL__SHARE) && channel.running() && channel.phase() == DmaChannel.Phase.MOVE) {
                DataMove.share(chip, channel, share);
            }
        }
    }

    private static boolean wants(Pci9656 chip, int n) {
        DmaChannel channel = chip.channel(n);
        return channel.phase() == DmaChannel.Phase.MOVE && channel.mayRun()
                && ((channel.mode() & ModeRegister.DEMAND) == 0 || Pin.request(n).isHigh(chip) && !chip.faults().withholdsRequest(n));
    }
}
