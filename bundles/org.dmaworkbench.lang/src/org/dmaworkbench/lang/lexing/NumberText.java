package org.dmaworkbench.lang.lexing;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Integer literals as C and MSVC write them. */
public final class NumberText {
    private static final Pattern INTEGER = Pattern.compile("(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0([0-7]*)|([1-9][0-9]*))((?:[uU]|[lL]|i64|I64|i32|I32)*)");

    private NumberText() {
    }

    /** Returns whether the text is an integer literal. */
    public static boolean isInteger(String text) {
        return INTEGER.matcher(text).matches();
    }

    /** Returns the value without regard to type; zero for text that is no integer literal. */
    public static BigInteger value(String text) {
        Matcher m = INTEGER.matcher(text);
        if (!m.matches()) {
            return BigInteger.ZERO;
        }
        if (m.group(1) != null) {
            return new BigInteger(m.group(1), 16);
        }
        if (m.group(2) != null) {
            return new BigInteger(m.group(2), 2);
        }
        if (m.group(3) != null) {
            return m.group(3).isEmpty() ? BigInteger.ZERO : new BigInteger(m.group(3), 8);
        }
        return new BigInteger(m.group(4));
    }
}
