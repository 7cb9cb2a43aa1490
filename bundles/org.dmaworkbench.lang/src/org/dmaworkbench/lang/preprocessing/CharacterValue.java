package org.dmaworkbench.lang.preprocessing;

/** The value of a character constant in a condition. */
final class CharacterValue {
    private CharacterValue() {
    }

    /** @param spelled with quotes; several characters count as the compiler's packed constants do, the first highest */
    static long of(String spelled) {
        String text = spelled.substring(spelled.indexOf('\'') + 1, Math.max(spelled.indexOf('\'') + 1, spelled.length() - 1));
        long value = 0;
        String characters = Escapes.resolved(text);
        for (int i = 0; i < characters.length(); i++) {
            value = value << 8 | characters.charAt(i) & 0xFF;
        }
        return characters.length() == 1 && !spelled.startsWith("L") ? (byte) value : value;
    }
}
