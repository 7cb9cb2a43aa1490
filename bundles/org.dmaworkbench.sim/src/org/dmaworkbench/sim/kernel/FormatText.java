package org.dmaworkbench.sim.kernel;

import java.util.Locale;
import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.sim.vm.Activation;

/**
 * Formats the text of TraceEvents and DbgPrint: the conversions d i u x X p c s S with flags, width and I64, ll, l, h sizes, and
 * WPP's {@code %!STATUS!} and {@code %!FUNC!}.
 */
final class FormatText {
    private static final int MAXIMUM = 512;

    private final Activation a;
    private final Memory memory;
    private int next;

    private FormatText(Activation a, int firstArgument) {
        this.a = a;
        memory = a.machine().memory();
        next = firstArgument;
    }

    /** Formats with the arguments from {@code firstArgument} on. */
    static String of(Activation a, long format, int firstArgument) {
        return new FormatText(a, firstArgument).format(string(a.machine().memory(), format, 1));
    }

    private String format(String format) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c != '%' || i + 1 == format.length()) {
                out.append(c);
                continue;
            }
            int end = conversionEnd(format, i + 1);
            out.append(convert(format.substring(i + 1, end)));
            i = end - 1;
        }
        return out.toString().stripTrailing();
    }

    private static int conversionEnd(String format, int from) {
        if (format.charAt(from) == '!') {
            int close = format.indexOf('!', from + 1);
            return close < 0 ? format.length() : close + 1;
        }
        int i = from;
        while (i < format.length() && ("-+ #0.*hlIwz".indexOf(format.charAt(i)) >= 0 || Character.isDigit(format.charAt(i)))) {
            i++;
        }
        return Math.min(format.length(), i + 1);
    }

    private String convert(String spec) {
        if (spec.equals("!STATUS!")) {
            return String.format("0x%08X", a.arg(next++) & 0xFFFF_FFFFL);
        }
        if (spec.startsWith("!")) {
            return spec.equals("!FUNC!") ? "" : "%" + spec;
        }
        char kind = spec.charAt(spec.length() - 1);
        if (kind == '%') {
            return "%";
        }
        boolean wide = spec.contains("I64") || spec.contains("ll") || kind == 'p';
        String flags = spec.substring(0, spec.length() - 1).replaceAll("I64|I32|[hlIwz*]|\\..*", "");
        long value = a.arg(next++);
        return switch (kind) {
            case 'd', 'i' -> String.format(Locale.ROOT, "%" + flags + "d", wide ? value : (int) value);
            case 'u' -> pad(flags, wide ? Long.toUnsignedString(value) : Long.toString(value & 0xFFFF_FFFFL));
            case 'x', 'X' -> String.format(Locale.ROOT, "%" + flags + kind, wide ? value : value & 0xFFFF_FFFFL);
            case 'p' -> String.format(Locale.ROOT, "%016X", value);
            case 'c' -> String.valueOf((char) (value & 0xFF));
            case 's' -> string(memory, value, 1);
            case 'S' -> string(memory, value, 2);
            default -> "%" + spec;
        };
    }

    private static String pad(String flags, String digits) {
        String width = flags.replaceAll("^[-+ #0]*", "");
        int missing = width.isEmpty() ? 0 : Integer.parseInt(width) - digits.length();
        return missing <= 0 ? digits : (flags.startsWith("0") ? "0" : " ").repeat(missing) + digits;
    }

    private static String string(Memory memory, long address, int bytes) {
        StringBuilder s = new StringBuilder();
        for (int i = 0; i < MAXIMUM; i++) {
            long c = memory.load(address + (long) i * bytes, bytes);
            if (c == 0) {
                break;
            }
            s.append((char) c);
        }
        return s.toString();
    }
}
