package org.dmaworkbench.sim.device;

import org.dmaworkbench.program.scenario.Chip;
import org.dmaworkbench.program.scenario.ChipOption;

/** The choices of a scenario in what sources leave open (facts pci9656 6.12), looked up once. */
record ChipOptions(boolean abortTerminates, boolean abortBlocksMaster, boolean softwareResetsEverything, boolean wakeResets,
        boolean firstPointerFlags, boolean activeNeedsEnable, boolean abortInterrupts, boolean writesCountsBack) {
    static ChipOptions of(Chip chip) {
        return new ChipOptions(chip.is(ChipOption.ON_PCI_ABORT, "terminate"), chip.is(ChipOption.ABORT_BLOCKS_MASTER, "true"),
                chip.is(ChipOption.SOFTWARE_RESET, "everything"), chip.is(ChipOption.WAKE_RESETS, "true"),
                chip.is(ChipOption.FIRST_POINTER_FLAGS, "honoured"), chip.is(ChipOption.ACTIVE_NEEDS_ENABLE, "true"),
                chip.is(ChipOption.ABORT_INTERRUPTS, "true"), !chip.is(ChipOption.WRITE_BACK, "never"));
    }
}
