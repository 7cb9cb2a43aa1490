package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__BYTES_LEFT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__HOST_ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__LOCAL_ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__MOVED;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__PIECE_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__SHARE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__SINCE;

import org.dmaworkbench.sim.device.fault.Moment;
import org.dmaworkbench.sim.trace.Kind;

/**
 * A channel moves the data of a descriptor or block (facts pci9656 1.6 steps 3 to 6). Undisturbed it is one timed step; a pause, an
 * abort, a pin or the other channel makes it settle: the bytes that the time since the last look allows are moved, the rest waits.
 */
final class DataMove {
    private static final long NS_PER_SECOND = 1_000_000_000L;

    private DataMove() { }

    static void begin(Pci9656 chip, DmaChannel channel) {
        int n = channel.number();
        channel.moving();
        channel.set(DMA_CHANNEL__HOST_ADDRESS, chip.stored(RegisterOffset.dac(n)) << 32 | chip.stored(RegisterOffset.pciAddress(n)));
        channel.set(DMA_CHANNEL__LOCAL_ADDRESS, chip.stored(RegisterOffset.localAddress(n)));
        channel.set(DMA_CHANNEL__BYTES_LEFT, chip.stored(RegisterOffset.size(n)) & DescriptorWord.COUNT);
        piece(chip, channel);
    }

    /** Plans the next stretch: to the end of the descriptor, or to the byte at which a fault waits. */
    private static void piece(Pci9656 chip, DmaChannel channel) {
        long left = channel.get(DMA_CHANNEL__BYTES_LEFT);
        channel.set(DMA_CHANNEL__PIECE_LENGTH, chip.faults().untilStop(channel.number(), channel.get(DMA_CHANNEL__MOVED), left));
        channel.set(DMA_CHANNEL__SHARE, 0);
        channel.set(DMA_CHANNEL__SINCE, chip.machine().time());
        DmaArbiter.share(chip);
    }

    /** The bus gives a channel another share; 0 means none. */
    static void share(Pci9656 chip, DmaChannel channel, long share) {
        settle(chip, channel);
        channel.cancelStep();
        if (!channel.running()) {
            return;
        }
        channel.set(DMA_CHANNEL__SHARE, share);
        if (share > 0) {
            channel.schedule(channel.get(DMA_CHANNEL__PIECE_LENGTH) * NS_PER_SECOND * DmaArbiter.WHOLE / (chip.bandwidth() * share));
        }
    }

    /** Moves what the time since the last look allows. */
    static void settle(Pci9656 chip, DmaChannel channel) {
        long share = channel.get(DMA_CHANNEL__SHARE);
        if (share == 0 || !isMoving(channel)) {
            return;
        }
        long now = chip.machine().time();
        long elapsed = Math.max(0, now - channel.get(DMA_CHANNEL__SINCE));
        long allowed = elapsed * chip.bandwidth() / NS_PER_SECOND * share / DmaArbiter.WHOLE;
        channel.set(DMA_CHANNEL__SINCE, now);
        move(chip, channel, Math.min(allowed, channel.get(DMA_CHANNEL__PIECE_LENGTH)));
    }

    private static boolean isMoving(DmaChannel channel) {
        return channel.running() && channel.phase() == DmaChannel.Phase.MOVE;
    }

    /** A stretch is through. */
    static void end(Pci9656 chip, DmaChannel channel) {
        if (!move(chip, channel, channel.get(DMA_CHANNEL__PIECE_LENGTH))) {
            return;
        }
        chip.faults().strike(Moment.BYTE, channel.number());
        if (!isMoving(channel)) {
            return;
        }
        if (channel.get(DMA_CHANNEL__BYTES_LEFT) == 0) {
            descriptorDone(chip, channel);
        } else if (channel.get(DMA_CHANNEL__PIECE_LENGTH) == 0) {
            piece(chip, channel);
        }
    }

    /** Ends the descriptor, or the whole chain, before its last byte. */
    static void endEarly(Pci9656 chip, DmaChannel channel, boolean onlyLink) {
        settle(chip, channel);
        if (!isMoving(channel)) {
            return;
        }
        if (onlyLink && (channel.mode() & ModeRegister.CHAINING) != 0) {
            descriptorDone(chip, channel);
        } else {
            writeCountBack(chip, channel);
            channel.finish();
        }
    }

    private static void descriptorDone(Pci9656 chip, DmaChannel channel) {
        long pointer = chip.stored(RegisterOffset.descriptorPointer(channel.number()));
        boolean chaining = (channel.mode() & ModeRegister.CHAINING) != 0;
        writeCountBack(chip, channel);
        if ((pointer & DescriptorWord.TERMINAL_COUNT_INTERRUPT) != 0) {
            channel.latchInterrupt();
        }
        if (!chaining || (pointer & DescriptorWord.LAST) != 0) {
            channel.finish();
            return;
        }
        boolean empty = (chip.stored(RegisterOffset.size(channel.number())) & DescriptorWord.COUNT) == 0;
        channel.cancelStep();
        channel.set(DMA_CHANNEL__SHARE, 0);
        DescriptorFetch.next(channel, empty);
        DmaArbiter.share(chip);
    }

    private static void writeCountBack(Pci9656 chip, DmaChannel channel) {
        long mode = channel.mode();
        int n = channel.number();
        boolean wanted = (mode & ModeRegister.CHAINING) != 0 && (mode & ModeRegister.CLEAR_COUNT) != 0 && chip.options().writesCountsBack();
        if (wanted && !chip.faults().strike(Moment.WRITE_BACK, n).suppressed()) {
            long address = channel.descriptorAddress() + ((mode & ModeRegister.VALID_MODE) != 0 ? 0 : 8);
            long left = channel.get(DMA_CHANNEL__BYTES_LEFT);
            chip.writeWord(address, channel.descriptorInHost(), left);
            channel.lastEvent(chip.machine().trace().emit(Kind.DESC_WRITEBACK, channel.cause(), n, address, left));
        }
    }

    /** Moves bytes of the current stretch. Returns false if the bus aborted. */
    private static boolean move(Pci9656 chip, DmaChannel channel, long bytes) {
        if (bytes == 0) {
            return true;
        }
        int n = channel.number();
        boolean toHost = (chip.stored(RegisterOffset.descriptorPointer(n)) & DescriptorWord.TO_HOST) != 0;
        long host = channel.get(DMA_CHANNEL__HOST_ADDRESS);
        long local = channel.get(DMA_CHANNEL__LOCAL_ADDRESS);
        long wanted = chip.faults().untilAbort(n, host, bytes);
        boolean constant = (channel.mode() & ModeRegister.CONSTANT_LOCAL_ADDRESS) != 0;
        long moved = chip.faults().strike(Moment.DATA, n).suppressed() ? wanted
                : constant ? LocalPort.transfer(chip, channel, host, local, wanted, toHost) : chip.localMemory().transfer(host, local, wanted, toHost);
        channel.set(DMA_CHANNEL__HOST_ADDRESS, host + moved);
        channel.set(DMA_CHANNEL__LOCAL_ADDRESS, constant ? local : local + moved);
        channel.set(DMA_CHANNEL__BYTES_LEFT, channel.get(DMA_CHANNEL__BYTES_LEFT) - moved);
        channel.set(DMA_CHANNEL__PIECE_LENGTH, channel.get(DMA_CHANNEL__PIECE_LENGTH) - moved);
        channel.set(DMA_CHANNEL__MOVED, channel.get(DMA_CHANNEL__MOVED) + moved);
        if (moved > 0) {
            long event = chip.machine().trace().emit(Kind.DMA_DATA, channel.cause(), n, toHost ? 0 : 1, host, local, moved);
            channel.lastEvent(event);
            chip.touched(n, toHost, host, moved, event);
        }
        if (moved < bytes) {
            BusAbort.received(chip, channel, host + moved, moved == wanted && chip.faults().targetAborts());
            return false;
        }
        return true;
    }
}
