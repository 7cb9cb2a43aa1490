package org.dmaworkbench.sim.history;

import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.MemoryFault;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.vm.Machine;

/** A piece of the machine whose writers one asks for. */
public sealed interface Watched {
    /** Returns what is there now, in a form to compare; the same array length every time. */
    long[] content(Machine m);

    /** Returns whether an event is a write to it, whether or not the content changes. */
    boolean writes(TraceCursor at);

    /**
     * Bits of a device register.
     *
     * @param bar BAR it stands in
     * @param offset bytes from the start of the BAR, a multiple of 4
     * @param mask the bits
     */
    record RegisterField(int bar, int offset, long mask) implements Watched {
        @Override public long[] content(Machine m) {
            return new long[] {m.state().get(MachinePackage.DEVICE_REGISTER, offset >>> 2, MachinePackage.DEVICE_REGISTER__VALUE) & mask};
        }

        @Override public boolean writes(TraceCursor at) {
            if (at.kind() != Kind.REG_WRITE || at.arg(0) != bar) {
                return false;
            }
            long shift = (at.arg(1) - offset) * 8;
            long width = at.arg(2);
            long lanes = width == 64 ? -1 : (1L << width) - 1;
            return shift > -64 && shift < 32 && ((shift >= 0 ? lanes << shift : lanes >>> -shift) & mask) != 0;
        }
    }

    /**
     * Bytes at a virtual address, not of a device window. A write of the bytes that are there already is none.
     *
     * @param address first byte
     * @param length bytes, 1 to 65536
     */
    record MemoryRange(long address, int length) implements Watched {
        /** Checks the range. */
        public MemoryRange {
            if (length < 1 || length > 1 << 16) {
                throw new IllegalArgumentException("a range of " + length + " bytes cannot be watched; it may have 1 to 65536");
            }
            if (Memory.isMmio(address)) {
                throw new IllegalArgumentException("reading a device window may change the device; watch its register");
            }
        }

        @Override public long[] content(Machine m) {
            long[] now = new long[length];
            m.memory().forbidPageable(false);
            for (int i = 0; i < length; i++) {
                try {
                    now[i] = m.memory().load8(address + i);
                } catch (MemoryFault nothingThere) {
                    now[i] = -1;
                }
            }
            return now;
        }

        @Override public boolean writes(TraceCursor at) {
            return false;
        }
    }
}
