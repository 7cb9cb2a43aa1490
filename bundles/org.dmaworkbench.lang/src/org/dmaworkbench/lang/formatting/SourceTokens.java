package org.dmaworkbench.lang.formatting;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts text into {@link SourceToken}s in linear time, whatever the text is. It knows neither types nor macros. */
public final class SourceTokens {
    private static final Set<String> SYMBOLS = Set.of("<<=", ">>=", "...", "->", "++", "--", "<<", ">>", "<=", ">=", "==", "!=", "&&", "||", "+=", "-=",
            "*=", "/=", "%=", "&=", "^=", "|=", "##", "..");
    private static final int LONGEST_SYMBOL = 3;

    private final String text;
    private final List<SourceToken> tokens = new ArrayList<>();
    private int at;
    private boolean lineStart = true;

    private SourceTokens(String text) {
        this.text = text;
    }

    /** Returns the tokens of a text in order. */
    public static List<SourceToken> of(String text) {
        SourceTokens source = new SourceTokens(text);
        while (source.at < text.length()) {
            source.next();
        }
        return source.tokens;
    }

    private void next() {
        char c = text.charAt(at);
        if (c == '\n' || isSpace(c) || continuation(at) > 0) {
            lineStart |= c == '\n';
            at += Math.max(1, continuation(at));
        } else if (text.startsWith("//", at)) {
            add(SourceToken.Kind.LINE_COMMENT, endOfLine(at, false));
        } else if (text.startsWith("/*", at)) {
            add(SourceToken.Kind.BLOCK_COMMENT, endOfComment(at));
        } else if (c == '#' && lineStart) {
            add(SourceToken.Kind.DIRECTIVE, endOfLine(at, true));
        } else {
            lineStart = false;
            if (c == '"' || c == '\'' || c == 'L' && at + 1 < text.length() && "\"'".indexOf(text.charAt(at + 1)) >= 0) {
                add(SourceToken.Kind.LITERAL, endOfLiteral());
            } else if (isWord(c) && !isDigit(c)) {
                add(SourceToken.Kind.WORD, endOfWord(at));
            } else if (isDigit(c)) {
                add(SourceToken.Kind.NUMBER, endOfNumber());
            } else {
                add(SourceToken.Kind.SYMBOL, at + symbolLength());
            }
        }
    }

    private void add(SourceToken.Kind kind, int end) {
        tokens.add(new SourceToken(kind, at, text.substring(at, end)));
        at = end;
    }

    private int symbolLength() {
        for (int length = LONGEST_SYMBOL; length > 1; length--) {
            if (at + length <= text.length() && SYMBOLS.contains(text.substring(at, at + length))) {
                return length;
            }
        }
        return 1;
    }

    private int endOfWord(int from) {
        int i = from;
        while (i < text.length() && isWord(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private int endOfNumber() {
        int i = at;
        boolean hex = text.startsWith("0x", at) || text.startsWith("0X", at);
        while (i < text.length()) {
            char c = text.charAt(i);
            boolean sign = (c == '+' || c == '-') && !hex && Character.toLowerCase(text.charAt(i - 1)) == 'e';
            boolean point = c == '.' && !text.startsWith("..", i);
            if (!isWord(c) && !sign && !point) {
                break;
            }
            i++;
        }
        return i;
    }

    private int endOfLiteral() {
        int i = text.charAt(at) == 'L' ? at + 1 : at;
        char quote = text.charAt(i);
        i++;
        while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
            i += continuation(i) > 0 ? continuation(i) : text.charAt(i) == '\\' ? 2 : 1;
        }
        i = Math.min(i, text.length());
        boolean closed = i < text.length() && text.charAt(i) == quote;
        return closed ? i + 1 : withoutSpaceBefore(i);
    }

    private int endOfComment(int from) {
        int end = text.indexOf("*/", from + 2);
        return end < 0 ? text.length() : end + 2;
    }

    /** Where a line with its continuation lines ends; comments that begin on a directive's line belong to it. */
    private int endOfLine(int from, boolean directive) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n') {
            if (directive && text.startsWith("/*", i)) {
                i = endOfComment(i);
            } else {
                i += Math.max(1, continuation(i));
            }
        }
        return withoutSpaceBefore(Math.min(i, text.length()));
    }

    private int withoutSpaceBefore(int end) {
        int i = end;
        while (i > at + 1 && isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /** Returns the length of a backslash with the line end after it, or 0. */
    private int continuation(int i) {
        return text.startsWith("\\\n", i) ? 2 : text.startsWith("\\\r\n", i) ? 3 : 0;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0B || c == 0xA0 || c == 0xFEFF;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$' || isDigit(c);
    }
}
