package org.dmaworkbench.sim.device;

import org.dmaworkbench.sim.device.fault.Moment;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Trace;

/** A channel loads its registers from the next descriptor (facts pci9656 1.5, 1.6 steps 1 and 2); in block mode they are loaded already. */
final class DescriptorFetch {
    /** ns to fetch a descriptor after the first one, whose time is in the device's latency. */
    static final long TIME = 120;
    /** ns after which an invalid descriptor of a ring is looked at again; longer each time, up to 1 ms. */
    private static final long POLL = 1_000;
    private static final int MOST_DOUBLINGS = 10;
    /** Looks at a descriptor, or descriptors without a byte, after which the channel is left busy: nothing will come of it. */
    private static final int IN_VAIN = 2_000;
    private static final long VALID = 1L << 31;

    private DescriptorFetch() { }

    static void run(Pci9656 chip, DmaChannel channel) {
        long mode = channel.mode();
        if ((mode & ModeRegister.CHAINING) == 0) {
            DataMove.begin(chip, channel);
            return;
        }
        int n = channel.number();
        long pointer = chip.stored(RegisterOffset.descriptorPointer(n));
        boolean inHost = (pointer & DescriptorWord.IN_HOST) != 0;
        long address = pointer & DescriptorWord.ADDRESS;
        if (inHost && !chip.busAnswers(n, address)) {
            return;
        }
        if (channel.isAtFirst() && chip.options().firstPointerFlags() && (pointer & DescriptorWord.LAST) != 0) {
            channel.finish();
            return;
        }
        boolean ring = (mode & ModeRegister.VALID_MODE) != 0;
        long[] w = words(chip, address, inHost, (mode & ModeRegister.DAC_CHAIN_LOAD) != 0 ? 5 : 4);
        chip.faults().descriptor(n, w);
        if (ring && (w[0] & VALID) == 0) {
            invalid(chip, channel, mode);
            return;
        }
        // In ring mode the count comes first (facts pci9656 1.5).
        chip.store(RegisterOffset.pciAddress(n), w[ring ? 1 : 0]);
        chip.store(RegisterOffset.localAddress(n), w[ring ? 2 : 1]);
        chip.store(RegisterOffset.size(n), w[ring ? 0 : 2]);
        chip.store(RegisterOffset.descriptorPointer(n), w[3]);
        if (w.length == 5) {
            chip.store(RegisterOffset.dac(n), w[4]);
        }
        channel.descriptor(address, inHost);
        if ((w[ring ? 0 : 2] & DescriptorWord.COUNT) != 0) {
            channel.polled(false);
        }
        trace(chip, channel, address, w);
        if (!chip.faults().strike(Moment.DESCRIPTOR, n).suppressed() && channel.running()) {
            DataMove.begin(chip, channel);
        }
    }

    private static long[] words(Pci9656 chip, long address, boolean inHost, int count) {
        long[] w = new long[count];
        for (int i = 0; i < count; i++) {
            w[i] = chip.readWord(address + 4L * i, inHost);
        }
        return w;
    }

    private static void trace(Pci9656 chip, DmaChannel channel, long address, long[] words) {
        Trace trace = chip.machine().trace();
        trace.begin(Kind.DESC_FETCH, channel.lastEvent()).add(channel.number()).add(address);
        for (long word : words) {
            trace.add(word);
        }
        channel.cause(trace.end());
    }

    private static void invalid(Pci9656 chip, DmaChannel channel, long mode) {
        if ((mode & ModeRegister.STOP_AT_INVALID) != 0) {
            channel.finish();
            return;
        }
        long polls = channel.polled(true);
        if (polls > IN_VAIN) {
            channel.hang();
        } else {
            channel.fetchAfter(POLL << Math.min(polls, MOST_DOUBLINGS));
        }
    }

    /** Goes on with the next descriptor. One chain of {@value #IN_VAIN} descriptors without a byte is one that never ends. */
    static void next(DmaChannel channel, boolean empty) {
        if (empty && channel.polled(true) > IN_VAIN) {
            channel.hang();
        } else {
            channel.fetchAfter(TIME);
        }
    }
}
