package org.dmaworkbench.sim.device;

/** Dwords of PCI configuration space that have behaviour, behind the register window (facts pci9656 1.2). */
final class ConfigurationOffset {
    /** Command in the low half, status in the high half. */
    static final int COMMAND = RegisterFile.CONFIGURATION + 0x04;
    static final int BAR0 = RegisterFile.CONFIGURATION + 0x10;
    /** PMCSR and bridge extensions. */
    static final int PM_CONTROL = RegisterFile.CONFIGURATION + 0x44;
    /** VPD capability: id, next, address and flag. */
    static final int VPD_ADDRESS = RegisterFile.CONFIGURATION + 0x4C;
    static final int VPD_DATA = RegisterFile.CONFIGURATION + 0x50;

    private ConfigurationOffset() { }
}
