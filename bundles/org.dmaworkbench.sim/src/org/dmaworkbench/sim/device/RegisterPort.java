package org.dmaworkbench.sim.device;

import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.sim.device.fault.Moment;

/**
 * How registers are reached: by a CPU, whose writes may be posted, by another master on the bus, and by the device's own processor.
 * Accesses have 1, 2, 4 or 8 bytes; what is not one dword's is accessed dword by dword.
 */
public final class RegisterPort {
    private static final long DWORD = 0xFFFF_FFFFL;
    private final Pci9656 chip;
    private final long postedWrites;
    private final PostedWrites posted;

    RegisterPort(Pci9656 chip, long postedWrites) {
        this.chip = chip;
        this.postedWrites = postedWrites;
        posted = new PostedWrites(chip);
    }

    /**
     * Returns where a register stands for {@link #read} and its like.
     *
     * @param bar number of a register window, or {@link Hardware#CONFIGURATION}
     */
    public static int place(int bar, int offset) {
        return bar == Hardware.CONFIGURATION ? RegisterFile.CONFIGURATION + offset : offset;
    }

    /**
     * Returns what a read would give, without its effects.
     *
     * @param offset bytes from the start of the window; configuration space stands behind {@link #place}
     * @param bytes 1, 2, 4 or 8; bytes that are not one dword's are read dword by dword
     */
    public long read(long offset, int bytes) {
        int at = (int) offset;
        if (bytes == 8) {
            return chip.readDword(at & ~3) | chip.readDword(at + 4 & RegisterFile.LENGTH - 4) << 32;
        }
        return chip.readDword(at & ~3) >>> 8 * (at & 3) & (1L << 8 * bytes) - 1;
    }

    /** Reads registers from the bus: posted writes arrive first. */
    public long busRead(long offset, int bytes) {
        if (posted.pending()) {
            posted.arrive(true);
        }
        long value = read(offset, bytes);
        if (bytes == 8) {
            chip.registers().at((int) offset & ~3).wasRead(chip, (int) offset & ~3, DWORD);
            chip.registers().at((int) offset + 4 & RegisterFile.LENGTH - 4).wasRead(chip, (int) offset + 4 & RegisterFile.LENGTH - 4, DWORD);
        } else {
            chip.registers().at((int) offset & ~3).wasRead(chip, (int) offset & ~3, lanes((int) offset, bytes));
        }
        return value;
    }

    /** A CPU writes registers; see {@link #read}. The write may be posted. */
    public void cpuWrite(long offset, int bytes, long value) {
        long delay = Math.max(postedWrites, chip.faults().strike(Moment.REGISTER_WRITE, -1).delay());
        if (bytes == 8) {
            write((int) offset & ~3, value & DWORD, DWORD, delay);
            write((int) offset + 4 & RegisterFile.LENGTH - 4, value >>> 32, DWORD, delay);
        } else {
            write((int) offset & ~3, value << 8 * (offset & 3) & DWORD, lanes((int) offset, bytes), delay);
        }
    }

    /** Another master, or the bus driver, writes registers at once; see {@link #read}. */
    public void busWrite(long offset, int bytes, long value) {
        write((int) offset & ~3, value << 8 * (offset & 3) & DWORD, lanes((int) offset, bytes), 0);
    }

    private void write(int offset, long value, long lanes, long delay) {
        if (delay > 0 || posted.pending()) {
            posted.add(offset, value, lanes, delay);
        } else {
            chip.writeDword(offset, value, lanes);
        }
    }

    /** The device's own processor reads a register, at its offset on the bus. */
    public long localRead(long offset, int bytes) {
        int at = (int) offset;
        return chip.registers().at(at & ~3).localRead(chip, at & ~3) >>> 8 * (at & 3) & (1L << 8 * bytes) - 1;
    }

    /** The device's own processor writes a register. */
    public void localWrite(long offset, int bytes, long value) {
        int at = (int) offset;
        chip.registers().at(at & ~3).localWrite(chip, at & ~3, value << 8 * (at & 3) & DWORD, lanes(at, bytes));
    }

    private static long lanes(int offset, int bytes) {
        return (1L << 8 * bytes) - 1 << 8 * (offset & 3) & DWORD;
    }

    /** Posted writes that are due arrive. */
    void writesDue() {
        posted.arrive(false);
    }
}
