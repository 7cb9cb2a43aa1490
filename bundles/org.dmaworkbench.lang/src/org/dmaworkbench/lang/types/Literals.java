package org.dmaworkbench.lang.types;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.lang.preprocessing.Escapes;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;

/** Values and types of C literals from their source text. */
public final class Literals {
    private static final Pattern SUFFIX = Pattern.compile("(u?l{0,2}|l{1,2}u|u?i(8|16|32|64))");

    private Literals() { }

    /**
     * A literal's value and type.
     *
     * @param value in canonical form
     * @param type by C's rules: the first of int, unsigned int, long long, unsigned long long that fits and is allowed
     */
    public record Number(long value, CType type) { }

    /**
     * Reads an integer literal: decimal, octal, hexadecimal or binary, with suffixes u, l, ll, i64, ui64; null if
     * malformed or too large.
     */
    public static Number integer(String source) {
        return plain(source) ? new Number(Integer.parseInt(source), CTypes.INT) : any(source);
    }

    /** Most literals are a few decimal digits. */
    private static boolean plain(String source) {
        int length = source.length();
        boolean decimal = length > 0 && length < 10 && (length == 1 || source.charAt(0) != '0');
        for (int i = 0; decimal && i < length; i++) {
            decimal = source.charAt(i) >= '0' && source.charAt(i) <= '9';
        }
        return decimal;
    }

    private static Number any(String source) {
        String text = source.replace("'", "").toLowerCase(Locale.ROOT);
        int radix = text.startsWith("0x") ? 16 : text.startsWith("0b") ? 2 : text.length() > 1 && text.startsWith("0")
                ? 8 : 10;
        int from = radix == 16 || radix == 2 ? 2 : 0;
        int to = from;
        while (to < text.length() && Character.digit(text.charAt(to), radix) >= 0) {
            to++;
        }
        String suffix = text.substring(to);
        if (to == from || !SUFFIX.matcher(suffix).matches()) {
            return null;
        }
        BigInteger value = new BigInteger(text.substring(from, to), radix);
        if (value.bitLength() > 64) {
            return null;
        }
        boolean unsigned = suffix.contains("u");
        boolean wide = suffix.contains("ll") || suffix.contains("i64");
        return new Number(value.longValue(), type(value, radix == 10, unsigned, wide));
    }

    private static CType type(BigInteger value, boolean decimal, boolean unsigned, boolean wide) {
        int bits = value.bitLength();
        if (!wide && !unsigned && bits <= 31) {
            return CTypes.INT;
        }
        if (!wide && (unsigned || !decimal) && bits <= 32) {
            return CTypes.UINT;
        }
        return !unsigned && bits <= 63 ? CTypes.LONG64 : CTypes.ULONG64;
    }

    /**
     * Reads a character literal; several characters are packed with the first one highest, as Microsoft's compiler
     * does. Null if malformed.
     */
    public static Number character(String source) {
        boolean wide = source.startsWith("L");
        String body = source.substring(wide ? 1 : 0);
        if (body.length() < 3) {
            return null;
        }
        String text = Escapes.resolved(body.substring(1, body.length() - 1));
        if (wide) {
            return new Number(text.charAt(0), CTypes.WCHAR);
        }
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value << 8 | text.charAt(i) & 0xFF;
        }
        return new Number(text.length() == 1 ? (byte) value : IntKind.I32.canonical(value), CTypes.INT);
    }

    /** Returns whether a string literal is one of wide characters: a part of it has the prefix L. */
    public static boolean isWide(StringLiteral literal) {
        return literal.getParts().stream().anyMatch(part -> part.startsWith("L"));
    }

    /** Returns the characters of adjacent string literals, without the final zero. */
    public static String string(StringLiteral literal) {
        StringBuilder all = new StringBuilder();
        for (String part : literal.getParts()) {
            int quote = part.indexOf('"');
            if (quote >= 0) {
                all.append(Escapes.resolved(part.substring(quote + 1, Math.max(quote + 1, part.length() - 1))));
            } else if (Declarators.enclosingFunction(literal) instanceof Declaration function) {
                all.append(Declarators.function(function).getName());
            }
        }
        return all.toString();
    }
}
