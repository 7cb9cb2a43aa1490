package org.dmaworkbench.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The text of a register value by its fields; see {@link Hardware.Register#decode}. */
final class RegisterDecoding {
    private static final int DECIMAL = 8;

    private RegisterDecoding() {
    }

    static String of(Hardware.Register register, long value) {
        List<String> parts = new ArrayList<>();
        long claimed = 0;
        for (Hardware.Field field : register.fields()) {
            long part = field.of(value);
            if (!field.access().equals("reserved")) {
                claimed |= field.mask();
                if (part != 0 || !field.nameOf(0).isEmpty()) {
                    parts.add(text(field, part));
                }
            }
        }
        long rest = value & ~claimed & (register.width() == 64 ? -1L : (1L << register.width()) - 1);
        if (rest != 0) {
            parts.add("reserved bits 0x" + Long.toHexString(rest).toUpperCase(Locale.ROOT));
        }
        return parts.isEmpty() ? "all fields 0" : String.join(", ", parts);
    }

    private static String text(Hardware.Field field, long value) {
        String meaning = field.nameOf(value);
        String number = field.width() <= DECIMAL ? Long.toString(value) : "0x" + Long.toHexString(value).toUpperCase(Locale.ROOT);
        if (field.width() == 1 && meaning.isEmpty()) {
            return field.name();
        }
        return field.name() + "=" + number + (meaning.isEmpty() ? "" : " (" + meaning + ")");
    }
}
