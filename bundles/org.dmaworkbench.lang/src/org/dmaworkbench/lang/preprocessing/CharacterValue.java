package org.dmaworkbench.lang.preprocessing;

/** The value of a character constant in a condition. */
final class CharacterValue {
    private CharacterValue() {
    }

    /** @param spelled with quotes; several characters count as the compiler's packed constants do, the first highest */
    static long of(String spelled) {
        String text = spelled.substring(spelled.indexOf('\'') + 1, Math.max(spelled.indexOf('\'') + 1, spelled.length() - 1));
        long value = 0;
        for (int i = 0; i < text.length(); i++) {
            long c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                i++;
                c = switch (text.charAt(i)) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    case 'r' -> '\r';
                    case '0' -> 0;
                    case 'a' -> 7;
                    case 'b' -> 8;
                    default -> text.charAt(i);
                };
            }
            value = value << 8 | c & 0xFF;
        }
        return value;
    }
}
