package org.dmaworkbench.lang.preprocessing;

/** Escape sequences of characters and strings: C11 6.4.4.4. */
public final class Escapes {
    private Escapes() { }

    /** Returns the characters that a text between quotes stands for. */
    public static String resolved(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                out.append(c);
                continue;
            }
            c = text.charAt(++i);
            int radix = c == 'x' ? 16 : c >= '0' && c <= '7' ? 8 : 0;
            if (radix == 0) {
                out.append(simpleEscape(c));
                continue;
            }
            int from = radix == 16 ? i + 1 : i;
            int to = from;
            while (to < text.length() && Character.digit(text.charAt(to), radix) >= 0
                    && (radix == 16 || to - from < 3)) {
                to++;
            }
            out.append((char) (to == from ? 0 : Integer.parseInt(text.substring(from, Math.min(to, from + 4)), radix)));
            i = to - 1;
        }
        return out.toString();
    }

    private static char simpleEscape(char c) {
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'a' -> '\007';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'v' -> '\013';
            default -> c;
        };
    }
}
