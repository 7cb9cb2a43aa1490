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
            convert(out, format, i + 1, end);
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

    private void convert(StringBuilder out, String format, int from, int end) {
        if (format.charAt(from) == '!') {
            if (format.regionMatches(from, "!STATUS!", 0, end - from)) {
                out.append("0x");
                number(out, Long.toHexString(a.arg(next++) & 0xFFFF_FFFFL).toUpperCase(Locale.ROOT), 8, true, false);
            }
            return;
        }
        boolean left = false;
        boolean zero = false;
        boolean wide = false;
        int width = 0;
        for (int i = from; i < end - 1; i++) {
            char c = format.charAt(i);
            left |= c == '-';
            zero |= c == '0' && width == 0;
            wide |= c == 'I' && i + 2 < end && format.charAt(i + 1) == '6' || c == 'l' && format.charAt(i + 1) == 'l';
            if (c == 'I') {
                i += 2;
            } else if (c == '.') {
                break;
            } else if (Character.isDigit(c)) {
                width = 10 * width + c - '0';
            }
        }
        char kind = format.charAt(end - 1);
        if (kind == '%') {
            out.append('%');
            return;
        }
        number(out, text(kind, wide || kind == 'p', a.arg(next++)), kind == 'p' ? 16 : width, zero || kind == 'p', left);
    }

    private String text(char kind, boolean wide, long value) {
        return switch (kind) {
            case 'd', 'i' -> Long.toString(wide ? value : (int) value);
            case 'u' -> wide ? Long.toUnsignedString(value) : Long.toString(value & 0xFFFF_FFFFL);
            case 'x' -> Long.toHexString(wide ? value : value & 0xFFFF_FFFFL);
            case 'X', 'p' -> Long.toHexString(wide ? value : value & 0xFFFF_FFFFL).toUpperCase(Locale.ROOT);
            case 'c' -> String.valueOf((char) (value & 0xFF));
            case 's' -> string(memory, value, 1);
            case 'S' -> string(memory, value, 2);
            default -> "%" + kind;
        };
    }

    private static void number(StringBuilder out, String digits, int width, boolean zero, boolean left) {
        int missing = width - digits.length();
        boolean minus = zero && digits.startsWith("-");
        if (minus) {
            out.append('-');
        }
        for (int i = 0; !left && i < missing; i++) {
            out.append(zero ? '0' : ' ');
        }
        out.append(digits, minus ? 1 : 0, digits.length());
        for (int i = 0; left && i < missing; i++) {
            out.append(' ');
        }
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
