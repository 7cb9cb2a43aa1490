package org.dmaworkbench.lang.preprocessing;

/**
 * A token as macros see it.
 *
 * @param kind what it is
 * @param text its spelling
 * @param at offset of its first character in the file that spells it, -1 if none does
 * @param from the macro whose definition spells it, null for the file that is being read
 * @param spaced whether white space stands before it
 * @param mark what expanding has found out about it
 */
public record Piece(Kind kind, String text, int at, Macro from, boolean spaced, Mark mark) {
    /** What expanding has found out about a name. */
    public enum Mark {
        /** Nothing. */
        NONE,
        /** It came out of its own macro and stands for itself from now on. */
        PAINTED,
        /** It is a constant, left as a name. */
        CONSTANT
    }

    /** What a piece is. */
    public enum Kind { NAME, NUMBER, STRING, CHARACTER, SYMBOL, OTHER }

    /** A piece of the file that is being read. */
    public static Piece of(Kind kind, String text, int at, boolean spaced) {
        return new Piece(kind, text, at, null, spaced, Mark.NONE);
    }

    /** A piece that no file spells. */
    static Piece made(Kind kind, String text, boolean spaced) {
        return new Piece(kind, text, -1, null, spaced, Mark.NONE);
    }

    boolean is(String spelling) {
        return kind == Kind.SYMBOL && text.equals(spelling);
    }

    boolean isName() {
        return kind == Kind.NAME;
    }

    /** Returns the piece as it comes out of a definition's body. */
    Piece out(Macro macro, boolean space) {
        return new Piece(kind, text, at, macro, space, mark);
    }

    Piece spacedAs(boolean space) {
        return space == spaced ? this : new Piece(kind, text, at, from, space, mark);
    }

    Piece marked(Mark as) {
        return as == mark ? this : new Piece(kind, text, at, from, spaced, as);
    }
}
