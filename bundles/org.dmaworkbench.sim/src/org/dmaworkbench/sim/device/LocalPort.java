package org.dmaworkbench.sim.device;

import org.dmaworkbench.machine.PhysicalMemory;

/**
 * Transfers with a constant local address, as to a FIFO (DMAMODE[11], facts pci9656 1.4.9): every access of the local bus's width
 * goes to the same place.
 */
final class LocalPort {
    private LocalPort() { }

    /** Moves bytes and returns how many found memory on the host's side. */
    static long transfer(Pci9656 chip, DmaChannel channel, long host, long local, long length, boolean toHost) {
        int width = 1 << Math.min(2, (int) (channel.mode() & ModeRegister.BUS_WIDTH));
        long port = chip.localMemory().at(local & -width);
        PhysicalMemory physical = chip.machine().memory().physical();
        long moved = channel.get(org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__MOVED);
        byte[] one = new byte[1];
        for (long i = 0; i < length; i++) {
            long at = port + (moved + i) % width;
            if (toHost) {
                one[0] = (byte) chip.machine().memory().load8(at);
                if (physical.write(host + i, one, 0, 1) == 0) {
                    return i;
                }
            } else {
                if (physical.read(host + i, one, 0, 1) == 0) {
                    return i;
                }
                chip.machine().memory().store8(at, one[0]);
            }
        }
        return length;
    }
}
