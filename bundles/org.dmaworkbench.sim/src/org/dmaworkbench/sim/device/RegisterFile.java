package org.dmaworkbench.sim.device;

import java.util.Arrays;
import java.util.Map;
import org.dmaworkbench.program.Hardware;

/**
 * Which behaviour stands at which dword of the register window and of configuration space. What bits keep and how they reset is
 * the device's declaration; registers that do more have a class of their own (facts pci9656 1.4).
 */
final class RegisterFile {
    /** Bytes of the largest window. */
    static final int LENGTH = 0x200;
    /** Where configuration space stands behind the window. */
    static final int CONFIGURATION = LENGTH;
    private static final int CONFIGURATION_LENGTH = 0x100;

    private final StoredRegister[] bits = new StoredRegister[(LENGTH + CONFIGURATION_LENGTH) / 4];
    private final RegisterAccess[] behaviour;
    private final boolean[] alias = new boolean[bits.length];

    /**
     * Makes the file of a device.
     *
     * @param resets reset values by register name that differ from the declaration's
     */
    RegisterFile(Hardware hardware, Map<String, Long> resets) {
        Arrays.fill(bits, StoredRegister.HOLE);
        hardware.registers().stream().filter(r -> r.bar() == 0 && r.offset() < LENGTH).forEach(r -> add(r, 0, resets));
        hardware.configuration().forEach(r -> add(r, CONFIGURATION, resets));
        behaviour = Arrays.copyOf(bits, bits.length, RegisterAccess[].class);
        for (Hardware.Register r : hardware.registers()) {
            if (!r.alias().isEmpty()) {
                int target = hardware.register(r.alias()).orElseThrow().offset();
                behaviour[r.offset() >>> 2] = new AliasRegister(target);
                alias[r.offset() >>> 2] = true;
            }
        }
        Behaviours.put(this);
    }

    private void add(Hardware.Register register, int base, Map<String, Long> resets) {
        int at = base + register.offset();
        int lane = 8 * (at & 3);
        bits[at >>> 2] = bits[at >>> 2].with(register, lane);
        Long other = resets.get(register.name());
        if (other != null) {
            long mask = (register.width() == 32 ? 0xFFFF_FFFFL : (1L << register.width()) - 1) << lane;
            bits[at >>> 2] = bits[at >>> 2].withReset(mask, other << lane);
        }
    }

    /** Puts a behaviour in front of what the bits of a dword do, unless the device has no such register. */
    void put(int offset, RegisterAccess access) {
        if (exists(offset) && !alias[offset >>> 2]) {
            behaviour[offset >>> 2] = access;
        }
    }

    /** Returns whether any register stands in a dword. */
    boolean exists(int offset) {
        return bits[offset >>> 2] != StoredRegister.HOLE;
    }

    /** Returns the behaviour of the dword at an offset. */
    RegisterAccess at(int offset) {
        return behaviour[offset >>> 2];
    }

    /** Returns what the bits of a dword do by themselves. */
    StoredRegister bits(int offset) {
        return bits[offset >>> 2];
    }

    /** Returns the number of dwords, configuration space included. */
    int dwords() {
        return bits.length;
    }
}
