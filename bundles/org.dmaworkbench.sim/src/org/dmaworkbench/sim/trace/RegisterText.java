package org.dmaworkbench.sim.trace;

import java.util.HashMap;
import java.util.Map;
import org.dmaworkbench.program.Hardware.Field;
import org.dmaworkbench.program.Hardware.Register;

/**
 * Shows register accesses: width, name, value, and which fields differ from the value last seen in that register
 * ({@code +Field} set, {@code -Field} cleared, {@code Field=5}). The first access shows every field that is not zero.
 */
final class RegisterText {
    private static final int NAME = 17;
    private static final int VALUE = 12;

    private final RegisterMap registers;
    private final boolean everyField;
    private final Map<Register, Long> seen = new HashMap<>();

    RegisterText(RegisterMap registers, boolean everyField) {
        this.registers = registers;
        this.everyField = everyField;
    }

    void append(LineText line, boolean write, TraceCursor at) {
        long offset = at.arg(1);
        int width = (int) at.arg(2);
        long value = width == 64 ? at.arg(3) : at.arg(3) & (1L << width) - 1;
        Register register = registers.at((int) at.arg(0), offset);
        Style style = write ? Style.WRITE : Style.READ;
        line.left(style, (write ? "W" : "R") + width, 4);
        line.left(style, name(register, at.arg(0), offset), NAME);
        line.left(null, Hex.of(value, width / 4), VALUE);
        if (RegisterMap.isWhole(register, offset, width)) {
            fields(line, register, write, value);
        }
    }

    private void fields(LineText line, Register register, boolean write, long value) {
        Long before = seen.get(register);
        boolean any = false;
        for (Field f : register.fields()) {
            if (!RegisterMap.isShown(f)) {
                continue;
            }
            long now = f.of(value);
            boolean command = write && now != 0 && isCommand(f);
            boolean changed = command || before != null && now != f.of(before) && !(write && f.access().equals("read_only"));
            if (changed) {
                line.add(any ? " " : "").add(Style.CHANGED, changed(f, now, command));
                any = true;
            } else if (now != 0 && (before == null || everyField)) {
                line.add(any ? " " : "").add(Style.FAINT, f.width() == 1 ? f.name() : f.name() + "=" + number(f, now));
                any = true;
            }
        }
        if (!any && before != null) {
            line.add(Style.FAINT, "unchanged");
        }
        seen.put(register, write ? kept(register, before == null ? register.reset() : before, value) : value);
    }

    private static String changed(Field f, long now, boolean command) {
        if (f.width() > 1) {
            return f.name() + "=" + number(f, now);
        }
        return (now == 0 ? "-" : command ? "!" : "+") + f.name();
    }

    private static String number(Field f, long value) {
        return f.width() > 8 ? Hex.of(value, 1) : Long.toString(value);
    }

    /** Returns what the register is thought to hold after a write: read-only fields stay, command bits read as zero. */
    private static long kept(Register register, long before, long written) {
        long result = written;
        for (Field f : register.fields()) {
            long mask = (f.width() == 64 ? -1L : (1L << f.width()) - 1) << f.low();
            if (f.access().equals("read_only")) {
                result = result & ~mask | before & mask;
            } else if (isCommand(f)) {
                result &= ~mask;
            }
        }
        return result;
    }

    private static boolean isCommand(Field f) {
        return f.access().startsWith("write_1");
    }

    private static String name(Register register, long bar, long offset) {
        if (register == null) {
            return "BAR" + bar + "+" + Hex.of(offset, 2);
        }
        return register.offset() == offset ? register.name() : register.name() + "+" + (offset - register.offset());
    }
}
