package org.dmaworkbench.sim.device;

import java.util.ArrayList;
import java.util.List;

/** The conditions under which the chip pulls INTA# and LINTo# (facts pci9656 1.4.4), as trees that can be shown. */
final class InterruptTree {
    private InterruptTree() { }

    /** Returns whether INTA# is asserted. */
    static boolean asserted(Pci9656 chip) {
        long control = control(chip);
        return (control & InterruptControlRegister.MASTER_ENABLE) != 0
                && (both(control, InterruptControlRegister.DOORBELL_ACTIVE, InterruptControlRegister.DOORBELL_ENABLE)
                || both(control, InterruptControlRegister.ABORT_ACTIVE, InterruptControlRegister.ABORT_ENABLE)
                || both(control, InterruptControlRegister.LOCAL_INPUT_ACTIVE, InterruptControlRegister.LOCAL_INPUT_ENABLE)
                || channel(chip, control, 0, true) || channel(chip, control, 1, true) || outboundPost(chip));
    }

    /** Returns whether LINTo# is asserted. */
    static boolean localAsserted(Pci9656 chip) {
        long control = control(chip);
        return (control & InterruptControlRegister.LOCAL_OUTPUT_ENABLE) != 0
                && (both(control, InterruptControlRegister.LOCAL_DOORBELL_ACTIVE, InterruptControlRegister.LOCAL_DOORBELL_ENABLE)
                || (control & InterruptControlRegister.MAILBOX_ENABLE) != 0 && chip.mailboxes() != 0
                || (control & InterruptControlRegister.BIST_ACTIVE) != 0
                || both(control, InterruptControlRegister.POWER_CHANGED, InterruptControlRegister.POWER_ENABLE)
                || channel(chip, control, 0, false) || channel(chip, control, 1, false) || inboundPost(chip));
    }

    /** Returns the condition of INTA#, with every term and whether it holds. */
    static Condition explain(Pci9656 chip) {
        long control = control(chip);
        List<Condition> causes = new ArrayList<>();
        causes.add(pair("doorbell", control, InterruptControlRegister.DOORBELL_ACTIVE, InterruptControlRegister.DOORBELL_ENABLE, "INTCSR[13]", "INTCSR[9]"));
        causes.add(pair("bus abort", control, InterruptControlRegister.ABORT_ACTIVE, InterruptControlRegister.ABORT_ENABLE, "INTCSR[14]", "INTCSR[10]"));
        causes.add(pair("LINTi#", control, InterruptControlRegister.LOCAL_INPUT_ACTIVE, InterruptControlRegister.LOCAL_INPUT_ENABLE, "INTCSR[15]", "INTCSR[11]"));
        for (int n = 0; n < Pci9656.CHANNELS; n++) {
            causes.add(Condition.all("DMA " + n,
                    Condition.term("latch INTCSR[" + (21 + n) + "]", (control & InterruptControlRegister.channelActive(n)) != 0),
                    Condition.term("enable INTCSR[" + (18 + n) + "]", (control & InterruptControlRegister.channelEnable(n)) != 0),
                    Condition.term("route DMAMODE" + n + "[17]", (chip.channel(n).mode() & ModeRegister.INTERRUPT_TO_PCI) != 0)));
        }
        causes.add(Condition.all("outbound post queue", Condition.term("OPQIS[3]", MessagingQueues.outboundPosted(chip)),
                Condition.term("not OPQIM[3]", (chip.stored(RegisterOffset.OPQIM) & QueueInterruptRegister.OUTBOUND_POST) == 0)));
        return Condition.all("INTA#", Condition.term("master enable INTCSR[8]", (control & InterruptControlRegister.MASTER_ENABLE) != 0),
                Condition.any("a cause", causes));
    }

    private static Condition pair(String name, long control, long active, long enable, String activeText, String enableText) {
        return Condition.all(name, Condition.term("active " + activeText, (control & active) != 0), Condition.term("enable " + enableText, (control & enable) != 0));
    }

    private static boolean channel(Pci9656 chip, long control, int n, boolean toPci) {
        return chip.channel(n).interruptPending() && (control & InterruptControlRegister.channelEnable(n)) != 0
                && (chip.channel(n).mode() & ModeRegister.INTERRUPT_TO_PCI) != 0 == toPci;
    }

    private static boolean outboundPost(Pci9656 chip) {
        return MessagingQueues.outboundPosted(chip) && (chip.stored(RegisterOffset.OPQIM) & QueueInterruptRegister.OUTBOUND_POST) == 0;
    }

    private static boolean inboundPost(Pci9656 chip) {
        return MessagingQueues.inboundPosted(chip) && (chip.stored(RegisterOffset.QSR) & QueueStatusRegister.INBOUND_POST_MASK) == 0;
    }

    private static long control(Pci9656 chip) {
        return InterruptControlRegister.INSTANCE.read(chip, RegisterOffset.INTCSR);
    }

    private static boolean both(long value, long a, long b) {
        return (value & a) != 0 && (value & b) != 0;
    }
}
