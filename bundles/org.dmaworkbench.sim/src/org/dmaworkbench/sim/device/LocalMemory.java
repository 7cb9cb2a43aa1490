package org.dmaworkbench.sim.device;

import org.dmaworkbench.machine.PhysicalMemory;
import org.dmaworkbench.sim.vm.Machine;

/** The board's memory on the local bus, at local address 0; addresses beyond its end wrap (facts pci9656 1.2). */
final class LocalMemory {
    private final Machine machine;
    private final long base;
    private final long size;

    /**
     * Describes the memory.
     *
     * @param base its virtual address as the machine reaches it
     * @param size bytes
     */
    LocalMemory(Machine machine, long base, long size) {
        this.machine = machine;
        this.base = base;
        this.size = size;
    }

    long base() {
        return base;
    }

    long size() {
        return size;
    }

    /** Returns the machine's address of a local address. */
    long at(long local) {
        return base + Long.remainderUnsigned(local, size);
    }

    /** Moves bytes and returns how many found memory on the host's side. */
    long transfer(long host, long local, long length, boolean toHost) {
        PhysicalMemory physical = machine.memory().physical();
        long done = 0;
        while (done < length) {
            long at = Long.remainderUnsigned(local + done, size);
            long piece = Math.min(length - done, size - at);
            long moved = toHost ? physical.moveOut(base + at, host + done, piece) : physical.moveIn(host + done, base + at, piece);
            done += moved;
            if (moved < piece) {
                return done;
            }
        }
        return done;
    }
}
