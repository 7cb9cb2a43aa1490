package org.dmaworkbench.program.scenario;

import java.util.List;
import java.util.Optional;

/** A point in which sources on the chip disagree or are silent (facts pci9656 6.12), with the choices there are; the first is the default. */
public enum ChipOption {
    /** What a channel does after a master or target abort (item 3). */
    ON_PCI_ABORT("onPciAbort", "hang", "terminate"),
    /** Whether a received abort in the PCI status keeps the chip from further master cycles. */
    ABORT_BLOCKS_MASTER("abortBlocksMaster", "true", "false"),
    /** What software reset gives its reset value (item 4). */
    SOFTWARE_RESET("softwareReset", "local", "everything"),
    /** Whether going from D3 to D0 resets local configuration and DMA (item 4). */
    WAKE_RESETS("wakeResets", "true", "false"),
    /** Whether flag bits 1 to 3 of DMADPR matter before the first descriptor is loaded (item 5). */
    FIRST_POINTER_FLAGS("firstPointerFlags", "ignored", "honoured"),
    /** Whether INTCSR bits 21 and 22 show a latch only while bits 18 and 19 enable it (item 6). */
    ACTIVE_NEEDS_ENABLE("activeNeedsEnable", "false", "true"),
    /** Whether an abort of a running channel sets the latch where the done interrupt is on (item 7). */
    ABORT_INTERRUPTS("abortInterrupts", "true", "false"),
    /** Whether counts are written back, before the interrupt as the mode asks, or not at all (item 8). */
    WRITE_BACK("writeBack", "before", "never");

    private final String text;
    private final List<String> choices;

    ChipOption(String text, String... choices) {
        this.text = text;
        this.choices = List.of(choices);
    }

    /** Returns the name in scenarios. */
    public String text() {
        return text;
    }

    /** Returns the choices, the default first. */
    public List<String> choices() {
        return choices;
    }

    /** Returns the option with a name. */
    public static Optional<ChipOption> of(String name) {
        return List.of(values()).stream().filter(o -> o.text.equals(name)).findFirst();
    }
}
