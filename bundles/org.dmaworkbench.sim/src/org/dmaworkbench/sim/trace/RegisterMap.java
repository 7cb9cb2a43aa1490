package org.dmaworkbench.sim.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.Hardware.Field;
import org.dmaworkbench.program.Hardware.Register;

/** Finds the register that an access hits. */
public final class RegisterMap {
    private final Map<Long, Register> byStart = new HashMap<>();
    private final List<Register> all;

    /** Makes the map of a device. */
    public RegisterMap(Hardware hardware) {
        all = hardware.registers();
        for (Register r : all) {
            byStart.putIfAbsent(key(r.bar(), r.offset()), r);
        }
    }

    /** Returns the register that holds this byte of the BAR, or null. */
    public Register at(int bar, long offset) {
        Register exact = byStart.get(key(bar, offset));
        if (exact != null) {
            return exact;
        }
        for (Register r : all) {
            if (r.bar() == bar && offset >= r.offset() && offset < r.offset() + r.width() / 8) {
                return r;
            }
        }
        return null;
    }

    /** Returns whether an access covers the register exactly, so that its value can be decoded by fields. */
    public static boolean isWhole(Register register, long offset, int width) {
        return register != null && register.offset() == offset && register.width() == width;
    }

    /** Returns whether readers show the field: it has a name and is not reserved. */
    public static boolean isShown(Field field) {
        return !field.name().isEmpty() && !field.access().equals("reserved");
    }

    private static long key(int bar, long offset) {
        return (long) bar << 32 | offset;
    }
}
