package org.dmaworkbench.lang.lexing;

import java.util.Arrays;

/** A text with the questions of characters and lines that cutting it into tokens asks. A lone CR ends a line as LF and CR LF do. */
final class SourceText {
    private final String text;
    private int[] lineStarts;

    SourceText(String text) {
        this.text = text;
    }

    String substring(int from, int to) {
        return text.substring(from, to);
    }

    int length() {
        return text.length();
    }

    /** Returns the character, NUL behind the end. */
    char at(int i) {
        return i < text.length() ? text.charAt(i) : '\0';
    }

    int indexOf(String part, int from) {
        return text.indexOf(part, from);
    }

    /** Whether a line ends with this character; of CR LF that is the LF. */
    boolean endsLine(int i) {
        char c = at(i);
        return c == '\n' || c == '\r' && at(i + 1) != '\n';
    }

    /** Returns the length of a backslash with the line end after it, or 0. */
    int continuation(int i) {
        if (at(i) != '\\') {
            return 0;
        }
        if (at(i + 1) == '\n') {
            return 2;
        }
        return at(i + 1) != '\r' ? 0 : at(i + 2) == '\n' ? 3 : 2;
    }

    /** Returns where the line of {@code from} ends, with lines that a backslash joins to it; its line end is not counted. */
    int endOfLogicalLine(int from) {
        int i = from;
        while (i < text.length() && !endsLine(i)) {
            i += Math.max(1, continuation(i));
        }
        return i > from && at(i) == '\n' && text.charAt(i - 1) == '\r' ? i - 1 : Math.min(i, text.length());
    }

    /** As {@link #endOfLogicalLine}, but a block comment that begins on the line belongs to it to its end. */
    int endOfDirective(int from) {
        int i = from;
        while (i < text.length() && !endsLine(i)) {
            char c = text.charAt(i);
            if (c == '/' && at(i + 1) == '*') {
                int end = text.indexOf("*/", i + 2);
                i = end < 0 ? text.length() : end + 2;
            } else if (c == '/' && at(i + 1) == '/') {
                return endOfLogicalLine(i);
            } else if (c == '"') {
                i = endOfQuotes(i);
            } else {
                i += Math.max(1, continuation(i));
            }
        }
        return i > from && at(i) == '\n' && text.charAt(i - 1) == '\r' ? i - 1 : Math.min(i, text.length());
    }

    /** Returns the offset behind the quoted text that begins here, or the end of its line. */
    int endOfQuotes(int from) {
        char quote = text.charAt(from);
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != quote && !endsLine(i)) {
            i += continuation(i) > 0 ? continuation(i) : text.charAt(i) == '\\' && !endsLine(i + 1) ? 2 : 1;
        }
        return i < text.length() && text.charAt(i) == quote ? i + 1 : Math.min(i, text.length());
    }

    /** Returns the line of an offset, from 1. */
    int line(int offset) {
        if (lineStarts == null) {
            int[] starts = new int[16];
            int count = 1;
            for (int i = 0; i < text.length(); i++) {
                if (endsLine(i)) {
                    starts = count == starts.length ? Arrays.copyOf(starts, 2 * count) : starts;
                    starts[count++] = i + 1;
                }
            }
            lineStarts = Arrays.copyOf(starts, count);
        }
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** Returns the column of an offset, from 1. */
    int column(int offset) {
        return offset - lineStarts[line(offset) - 1] + 1;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == 0x0B || c == 0xA0 || c == 0xFEFF;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c);
    }
}
