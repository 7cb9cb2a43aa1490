package org.dmaworkbench.lang.lexing;

/** Words before and after a type that several spellings stand for. */
public final class Modifiers {
    private Modifiers() { }

    /** Returns the word of C for a spelling, such as "inline" for "FORCEINLINE". */
    public static String word(String spelling) {
        return Words.C_SPELLINGS.getOrDefault(spelling, spelling);
    }
}
