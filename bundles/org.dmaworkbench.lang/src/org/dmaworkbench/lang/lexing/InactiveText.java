package org.dmaworkbench.lang.lexing;

/** Finds the end of a branch that is not taken. Its text need not be C; only comments, quotes and lines beginning with # count in it. */
final class InactiveText {
    private final SourceText text;

    InactiveText(SourceText text) {
        this.text = text;
    }

    /** Returns the offset of the # of the line that ends the branch, or the end of the text. */
    int endOfBranch(int from) {
        int depth = 0;
        int i = from;
        boolean lineStart = from == 0 || text.endsLine(from - 1);
        while (i < text.length()) {
            char c = text.at(i);
            if (text.endsLine(i)) {
                lineStart = true;
                i++;
            } else if (SourceText.isSpace(c)) {
                i++;
            } else if (c == '/' && text.at(i + 1) == '*') {
                int close = text.indexOf("*/", i + 2);
                i = close < 0 ? text.length() : close + 2;
            } else if (c == '/' && text.at(i + 1) == '/') {
                i = text.endOfLogicalLine(i);
            } else if (c == '#' && lineStart) {
                switch (word(i)) {
                    case "if", "ifdef", "ifndef" -> depth++;
                    case "elif", "else" -> {
                        if (depth == 0) {
                            return i;
                        }
                    }
                    case "endif" -> {
                        if (depth-- == 0) {
                            return i;
                        }
                    }
                    default -> {
                    }
                }
                i = text.endOfDirective(i);
                lineStart = false;
            } else if (c == '"') {
                i = text.endOfQuotes(i);
                lineStart = false;
            } else {
                lineStart = false;
                i += Math.max(1, text.continuation(i));
            }
        }
        return text.length();
    }

    private String word(int hash) {
        int from = hash + 1;
        while (text.at(from) == ' ' || text.at(from) == '\t') {
            from++;
        }
        int to = from;
        while (SourceText.isWordPart(text.at(to))) {
            to++;
        }
        return text.substring(from, to);
    }
}
