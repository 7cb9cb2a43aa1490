package org.dmaworkbench.lang.formatting;

/**
 * How text is laid out.
 *
 * @param braces where the brace of a block stands
 * @param tabs whether lines are indented with tabs
 * @param indent columns per level, 1 to 16
 * @param tabWidth columns from one tab stop to the next, 1 to 16
 * @param blankLines most blank lines in a row, 0 or more
 */
public record FormatOptions(Braces braces, boolean tabs, int indent, int tabWidth, int blankLines) {
    /** Where an opening brace stands; that of a function stands on a line of its own either way. */
    public enum Braces {
        /** Behind the head of the block. */
        K_AND_R,
        /** On a line of its own. */
        ALLMAN
    }

    /** Four spaces, braces behind the head, two blank lines at most. */
    public static final FormatOptions DEFAULT = new FormatOptions(Braces.K_AND_R, false, 4, 4, 2);

    private static final int WIDEST = 16;

    /** Limits widths to what makes sense. */
    public FormatOptions {
        indent = Math.clamp(indent, 1, WIDEST);
        tabWidth = Math.clamp(tabWidth, 1, WIDEST);
        blankLines = Math.max(0, blankLines);
    }

    /** Returns the white space that leads to a column. */
    String indentation(int column) {
        return tabs ? "\t".repeat(column / tabWidth) + " ".repeat(column % tabWidth) : " ".repeat(column);
    }

    /** Returns the column behind a text that begins at a column; text without line ends. */
    int columnBehind(CharSequence text, int column) {
        int at = column;
        for (int i = 0; i < text.length(); i++) {
            at = text.charAt(i) == '\t' ? at + tabWidth - at % tabWidth : at + 1;
        }
        return at;
    }
}
