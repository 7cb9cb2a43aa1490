package org.dmaworkbench.sim.device;

/** The registers that do more than their bits (facts pci9656 1.2, 1.4). */
final class Behaviours {
    private Behaviours() { }

    static void put(RegisterFile file) {
        for (int mailbox = 0; mailbox < 4; mailbox++) {
            file.put(RegisterOffset.MBOX0 + 4 * mailbox, new MailboxRegister(mailbox));
        }
        file.put(RegisterOffset.P2LDBELL, DoorbellRegister.TO_LOCAL);
        file.put(RegisterOffset.L2PDBELL, DoorbellRegister.TO_PCI);
        file.put(RegisterOffset.INTCSR, InterruptControlRegister.INSTANCE);
        file.put(RegisterOffset.CNTRL, ControlRegister.INSTANCE);
        file.put(RegisterOffset.DMACSR, DmaCommandRegister.INSTANCE);
        for (int channel = 0; channel < Pci9656.CHANNELS; channel++) {
            file.put(RegisterOffset.mode(channel), ModeRegister.INSTANCE);
        }
        file.put(RegisterOffset.MARBR, ArbitrationRegister.INSTANCE);
        file.put(RegisterOffset.OPQIS, QueueInterruptRegister.INSTANCE);
        file.put(RegisterOffset.OPQIM, QueueInterruptRegister.INSTANCE);
        file.put(RegisterOffset.QSR, QueueStatusRegister.INSTANCE);
        for (int pointer = RegisterOffset.IFHPR; pointer < RegisterOffset.QSR; pointer += 4) {
            file.put(pointer, QueuePointerRegister.INSTANCE);
        }
        file.put(ConfigurationOffset.COMMAND, StatusRegister.INSTANCE);
        file.put(ConfigurationOffset.PM_CONTROL, PowerControlRegister.INSTANCE);
        file.put(ConfigurationOffset.VPD_ADDRESS, VitalDataRegister.INSTANCE);
        for (int bar = 0; bar < 6; bar++) {
            file.put(ConfigurationOffset.BAR0 + 4 * bar, new BaseAddressRegister(bar));
        }
    }
}
