package org.dmaworkbench.sim.device;

import org.dmaworkbench.machine.PhysicalMemory;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Trace;

/** The timed steps of a running channel (facts pci9656 1.6): fetch a descriptor, move its data, write the count back, end. */
final class DmaStep {
    /** ns to fetch a descriptor after the first one, whose time is in the device's latency. */
    static final long FETCH_TIME = 120;

    private static final int LAST = 2;
    private static final int TERMINAL_COUNT_INTERRUPT = 4;
    private static final int TO_HOST = 8;
    private static final long COUNT = 0x7F_FFFFL;

    private DmaStep() { }

    /** Returns how many ns the channel's pending step takes. */
    static long duration(Pci9656 chip, DmaChannel channel) {
        return channel.phase() == DmaChannel.Phase.FETCH ? FETCH_TIME
                : chip.transferTime(chip.stored(RegisterOffset.size(channel.number())) & COUNT);
    }

    /** Does the pending step of a channel. */
    static void run(Pci9656 chip, DmaChannel channel) {
        if (channel.phase() == DmaChannel.Phase.FETCH) {
            fetch(chip, channel);
        } else {
            move(chip, channel);
        }
        chip.updateInterruptLine();
    }

    private static void fetch(Pci9656 chip, DmaChannel channel) {
        int n = channel.number();
        long pointer = chip.stored(RegisterOffset.descriptorPointer(n));
        boolean inHost = (pointer & 1) != 0;
        long address = pointer & ~0xFL;
        long mode = chip.stored(RegisterOffset.mode(n));
        int words = (mode & ModeRegister.DAC_CHAIN_LOAD) != 0 ? 5 : 4;
        if (inHost && !chip.machine().memory().physical().exists(address)) {
            chip.masterAbort(channel, address);
            return;
        }
        long[] w = new long[words];
        for (int i = 0; i < words; i++) {
            w[i] = chip.readWord(address + 4L * i, inHost);
        }
        // In ring mode the count comes first (facts pci9656 1.5).
        int shift = (mode & ModeRegister.VALID_MODE) != 0 ? 1 : 0;
        chip.store(RegisterOffset.pciAddress(n), w[shift]);
        chip.store(RegisterOffset.localAddress(n), w[1 + shift]);
        chip.store(RegisterOffset.size(n), w[shift == 0 ? 2 : 0]);
        chip.store(RegisterOffset.descriptorPointer(n), w[3]);
        if (words == 5) {
            chip.store(RegisterOffset.dac(n), w[4]);
        }
        channel.descriptor(address, inHost);
        Trace trace = chip.machine().trace();
        trace.begin(Kind.DESC_FETCH, channel.cause()).add(n).add(address);
        for (long word : w) {
            trace.add(word);
        }
        channel.cause(trace.end());
        channel.schedule(DmaChannel.Phase.MOVE, chip.transferTime(chip.stored(RegisterOffset.size(n)) & COUNT));
    }

    private static void move(Pci9656 chip, DmaChannel channel) {
        int n = channel.number();
        long mode = chip.stored(RegisterOffset.mode(n));
        long pointer = chip.stored(RegisterOffset.descriptorPointer(n));
        long length = chip.stored(RegisterOffset.size(n)) & COUNT;
        long host = chip.stored(RegisterOffset.dac(n)) << 32 | chip.stored(RegisterOffset.pciAddress(n));
        long local = chip.stored(RegisterOffset.localAddress(n));
        boolean toHost = (pointer & TO_HOST) != 0;
        Trace trace = chip.machine().trace();
        long moved = transfer(chip, host, local, length, toHost);
        long fetched = channel.cause();
        if (moved > 0) {
            channel.cause(trace.emit(Kind.DMA_DATA, fetched, n, toHost ? 0 : 1, host, local, moved));
        }
        if (moved < length) {
            chip.masterAbort(channel, host + moved);
            return;
        }
        boolean chaining = (mode & ModeRegister.CHAINING) != 0;
        if (chaining && (mode & ModeRegister.CLEAR_COUNT) != 0) {
            writeCountBack(chip, channel, mode, fetched);
        }
        if ((pointer & TERMINAL_COUNT_INTERRUPT) != 0) {
            channel.latchInterrupt();
        }
        if (!chaining || (pointer & LAST) != 0) {
            channel.finish();
        } else {
            channel.schedule(DmaChannel.Phase.FETCH, FETCH_TIME);
        }
    }

    private static void writeCountBack(Pci9656 chip, DmaChannel channel, long mode, long fetched) {
        long address = channel.descriptorAddress() + ((mode & ModeRegister.VALID_MODE) != 0 ? 0 : 8);
        chip.writeWord(address, channel.descriptorInHost(), 0);
        channel.cause(chip.machine().trace().emit(Kind.DESC_WRITEBACK, fetched, channel.number(), address, 0));
    }

    /** Moves bytes and returns how many found memory; the local address wraps at the end of the SRAM. */
    private static long transfer(Pci9656 chip, long host, long local, long length, boolean toHost) {
        PhysicalMemory physical = chip.machine().memory().physical();
        long size = chip.sramSize();
        long done = 0;
        while (done < length) {
            long at = Long.remainderUnsigned(local + done, size);
            long piece = Math.min(length - done, size - at);
            long moved = toHost ? physical.moveOut(chip.sramBase() + at, host + done, piece)
                    : physical.moveIn(host + done, chip.sramBase() + at, piece);
            done += moved;
            if (moved < piece) {
                return done;
            }
        }
        return done;
    }
}
