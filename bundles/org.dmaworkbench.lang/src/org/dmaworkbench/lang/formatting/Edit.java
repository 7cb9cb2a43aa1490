package org.dmaworkbench.lang.formatting;

import java.util.List;

/**
 * Text instead of other text.
 *
 * @param offset of the first character that goes
 * @param length characters that go
 * @param text what comes
 */
public record Edit(int offset, int length, String text) {
    /** Returns the offset behind the last character that goes. */
    public int end() {
        return offset + length;
    }

    /** Returns the same change with what stays left out at both ends, given the text that goes. */
    Edit narrowed(String old) {
        int start = 0;
        while (start < Math.min(old.length(), text.length()) && old.charAt(start) == text.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < Math.min(old.length(), text.length()) - start && old.charAt(old.length() - 1 - end) == text.charAt(text.length() - 1 - end)) {
            end++;
        }
        return new Edit(offset + start, length - start - end, text.substring(start, text.length() - end));
    }

    /** Returns a text with edits, which are in order and do not overlap. */
    public static String apply(String text, List<Edit> edits) {
        StringBuilder result = new StringBuilder(text.length());
        int at = 0;
        for (Edit edit : edits) {
            result.append(text, at, edit.offset()).append(edit.text());
            at = edit.end();
        }
        return result.append(text, at, text.length()).toString();
    }
}
