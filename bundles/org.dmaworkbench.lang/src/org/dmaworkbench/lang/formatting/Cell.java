package org.dmaworkbench.lang.formatting;

/** A token on its way to its new place: where it was, and what the passes over it decide one after the other. */
final class Cell {
    /** Whether a line begins with this token. */
    enum Break { KEEP, FORCE, JOIN }

    /** What an operator does, if that is certain. */
    enum Role { NONE, UNARY, BINARY, POSTFIX, UNKNOWN }

    final SourceToken token;
    final int index;
    /** White space before the token, as it was. */
    final String gap;
    /** Line ends in the gap. */
    final int newlines;
    /** Column where it began. */
    final int column;
    /** The bracket that belongs to this bracket, or null. */
    Cell partner;

    Break lineBreak = Break.KEEP;
    /** Level of a line that begins here, or -1 where it continues a statement. */
    int level = -1;
    /** First token of the statement this belongs to; null at file level between statements. */
    Cell anchor;
    /** The innermost open parenthesis, bracket or initializer, or null. */
    Cell bracket;
    /** Whether statements stand around here, so that what continues one is indented. */
    boolean code;
    Role role = Role.NONE;
    /** Whether a colon belongs to a label or case. */
    boolean label;
    /** Whether a question mark or colon belongs to a conditional expression. */
    boolean conditional;

    /** Line ends before it, new. */
    int lines;
    /** Columns between it and the token before it on its line, new. */
    int space;
    /** Its column, new. */
    int place;
    /** Its text, new: lines of a comment move with their first one. */
    String text;

    Cell(SourceToken token, int index, String gap, int newlines, int column) {
        this.token = token;
        this.index = index;
        this.gap = gap;
        this.newlines = newlines;
        this.column = column;
        this.text = token.text();
    }

    boolean is(String symbol) {
        return token.is(symbol);
    }

    boolean isAside() {
        return token.isAside();
    }

    boolean isWord() {
        return token.kind() == SourceToken.Kind.WORD;
    }

    /** Whether the white space before it is left alone. */
    boolean isFixed(Cell before) {
        SourceToken.Kind kind = token.kind();
        return kind == SourceToken.Kind.DIRECTIVE || kind == SourceToken.Kind.FROZEN || !gap.isBlank() && gap.indexOf('\\') >= 0
                || before != null && before.token.text().endsWith("\\");
    }

    /** Whether a multi-line block lies between this brace and its partner. */
    boolean spansLines(java.util.List<Cell> cells) {
        for (int i = index + 1; i <= partner.index; i++) {
            if (cells.get(i).newlines > 0) {
                return true;
            }
        }
        return false;
    }
}
