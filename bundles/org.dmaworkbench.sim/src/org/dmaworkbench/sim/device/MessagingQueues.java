package org.dmaworkbench.sim.device;

/**
 * The four circular FIFOs of message frames in local memory (facts pci9656 1.4.2). The host takes and gives frames through two ports:
 * a read of the inbound port takes a free frame, a write posts it; a read of the outbound port takes a posted frame, a write frees it.
 * The chip moves the pointer of the host's end, local software that of the other.
 */
final class MessagingQueues {
    private static final int INBOUND_FREE = 0;
    private static final int INBOUND_POST = 1;
    private static final int OUTBOUND_FREE = 2;
    private static final int OUTBOUND_POST = 3;
    private static final long EMPTY = 0xFFFF_FFFFL;
    private static final long ENABLE = 1;
    private static final long WORD = 4;

    private MessagingQueues() { }

    /** Returns what a read of a port gives: the next frame, or all ones. Port 0 is the inbound one. */
    static long peek(Pci9656 chip, int port) {
        int queue = port == 0 ? INBOUND_FREE : OUTBOUND_POST;
        return enabled(chip) && holds(chip, queue) ? chip.readWord(chip.stored(tail(queue)), false) : EMPTY;
    }

    /** A port was read: its frame is out of the queue. */
    static void taken(Pci9656 chip, int port) {
        int queue = port == 0 ? INBOUND_FREE : OUTBOUND_POST;
        if (enabled(chip) && holds(chip, queue)) {
            chip.store(tail(queue), next(chip, chip.stored(tail(queue))));
            chip.updateInterrupts();
        }
    }

    /** A port was written. */
    static void post(Pci9656 chip, int port, long frame) {
        if (!enabled(chip)) {
            return;
        }
        int queue = port == 0 ? INBOUND_POST : OUTBOUND_FREE;
        long head = chip.stored(head(queue));
        if (queue == OUTBOUND_FREE && next(chip, head) == chip.stored(tail(queue))) {
            chip.store(RegisterOffset.QSR, chip.stored(RegisterOffset.QSR) | QueueStatusRegister.OVERFLOW);
        }
        chip.writeWord(head, false, frame);
        chip.store(head(queue), next(chip, head));
        chip.updateInterrupts();
    }

    static boolean inboundPosted(Pci9656 chip) {
        return holds(chip, INBOUND_POST);
    }

    static boolean outboundPosted(Pci9656 chip) {
        return holds(chip, OUTBOUND_POST);
    }

    private static boolean enabled(Pci9656 chip) {
        return (chip.stored(RegisterOffset.MQCR) & ENABLE) != 0;
    }

    private static boolean holds(Pci9656 chip, int queue) {
        return chip.stored(head(queue)) != chip.stored(tail(queue));
    }

    /** The FIFO's size code is 1, 2, 4, 8 or 16 times 4096 entries; a pointer wraps inside a stretch of that size. */
    private static long next(Pci9656 chip, long pointer) {
        long entries = Math.max(1, chip.stored(RegisterOffset.MQCR) >>> 1 & 0x1F) << 12;
        long mask = Long.highestOneBit(entries) * WORD - 1;
        return pointer & ~mask | pointer + WORD & mask;
    }

    private static int head(int queue) {
        return RegisterOffset.IFHPR + 8 * queue;
    }

    private static int tail(int queue) {
        return head(queue) + 4;
    }
}
