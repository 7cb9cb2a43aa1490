package org.dmaworkbench.lang.formatting;

/**
 * A piece of source text as it stands, comments and lines beginning with # included; what lies between two of them is white space.
 *
 * @param kind what it is
 * @param offset of its first character
 * @param text its characters
 */
public record SourceToken(Kind kind, int offset, String text) {
    /** What a token is. */
    public enum Kind {
        /** A name or word. */
        WORD,
        /** A number. */
        NUMBER,
        /** A string or character literal. */
        LITERAL,
        /** An operator or bracket, or a character that belongs to nothing. */
        SYMBOL,
        /** From two slashes to the end of the line. */
        LINE_COMMENT,
        /** Between slash-star and star-slash. */
        BLOCK_COMMENT,
        /** A whole line beginning with #, with its continuation lines. */
        DIRECTIVE,
        /** Text that is left as it is: what an #if leaves out. */
        FROZEN
    }

    /** Returns the offset behind the last character. */
    public int end() {
        return offset + text.length();
    }

    /** Returns whether this is that operator, bracket or word. */
    public boolean is(String symbol) {
        return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbol);
    }

    /** Returns whether this is a comment. */
    public boolean isComment() {
        return kind == Kind.LINE_COMMENT || kind == Kind.BLOCK_COMMENT;
    }

    /** Returns whether this is no part of the language proper: a comment, a directive, text left out. */
    public boolean isAside() {
        return isComment() || kind == Kind.DIRECTIVE || kind == Kind.FROZEN;
    }
}
