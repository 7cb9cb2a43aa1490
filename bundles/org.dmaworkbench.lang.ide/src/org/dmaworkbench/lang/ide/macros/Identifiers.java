package org.dmaworkbench.lang.ide.macros;

import java.util.ArrayList;
import java.util.List;

/** Words of a text, whether the text is C or not; comments and quotes have none. */
final class Identifiers {
    private Identifiers() {
    }

    /** Returns the offsets at which a word stands, in order. */
    static List<Integer> of(String word, String text) {
        List<Integer> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (text.startsWith("/*", i)) {
                int close = text.indexOf("*/", i + 2);
                i = close < 0 ? text.length() : close + 2;
            } else if (text.startsWith("//", i)) {
                int close = text.indexOf('\n', i);
                i = close < 0 ? text.length() : close;
            } else if (c == '"' || c == '\'') {
                i = endOfQuotes(text, i);
            } else if (isPart(c)) {
                int end = i;
                while (end < text.length() && isPart(text.charAt(end))) {
                    end++;
                }
                if (end - i == word.length() && text.startsWith(word, i)) {
                    found.add(i);
                }
                i = end;
            } else {
                i++;
            }
        }
        return found;
    }

    private static int endOfQuotes(String text, int from) {
        int i = from + 1;
        while (i < text.length() && text.charAt(i) != text.charAt(from) && text.charAt(i) != '\n') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return i + 1;
    }

    static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
