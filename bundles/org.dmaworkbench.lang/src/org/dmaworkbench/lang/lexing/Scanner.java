package org.dmaworkbench.lang.lexing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;

/**
 * Cuts text into tokens by the rules of C. Every character belongs to exactly one token, whatever the text is; words all get type ID
 * unless {@code reserved} says they are keywords everywhere. Handwritten so that bad input costs linear time and gives one problem.
 */
final class Scanner {
    private static final int MAX_TOKENS = 1_500_000;
    private static final int MAX_STRAY = 40;

    private final String text;
    private final CharStream stream;
    private final TokenTypes types;
    private final Predicate<String> reserved;
    private final List<CommonToken> tokens;
    private final List<LexicalProblem> problems = new ArrayList<>();
    private final boolean directives;
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean lineHasToken;
    private boolean inDefine;
    private int stray;

    Scanner(String text, CharStream stream, TokenTypes types, Predicate<String> reserved) {
        this.text = text;
        this.stream = stream;
        this.types = types;
        this.reserved = reserved;
        this.directives = types.directive != types.space;
        this.tokens = new ArrayList<>(Math.min(text.length() / 3 + 16, 400_000));
    }

    List<LexicalProblem> problems() {
        return problems;
    }

    List<CommonToken> scan() {
        if (text.indexOf('\0') >= 0) {
            return reject(SyntaxCodes.NOT_TEXT, "this is not a text file in UTF-8; save it as text", 0);
        }
        while (at < text.length()) {
            scanOne();
            if (stray > MAX_STRAY) {
                return reject(SyntaxCodes.NOT_TEXT, "this is not a model or scenario: too many characters that belong to neither", 0);
            }
            if (tokens.size() > MAX_TOKENS) {
                return reject(SyntaxCodes.TOO_LONG, "the file has more than " + MAX_TOKENS + " tokens and is not analysed; split it", 0);
            }
        }
        if (inDefine) {
            add(types.endOfLine, at, at);
        }
        return tokens;
    }

    /** Hides the whole text behind one problem. */
    List<CommonToken> reject(String code, String message, int offset) {
        tokens.clear();
        problems.clear();
        int problemLine = 1;
        int problemLineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < offset; i = text.indexOf('\n', i + 1)) {
            problemLine++;
            problemLineStart = i + 1;
        }
        problems.add(new LexicalProblem(code, message, offset, Math.min(1, text.length() - offset), problemLine, offset - problemLineStart + 1, false));
        line = 1;
        lineStart = 0;
        add(types.unknown, 0, text.length());
        return tokens;
    }

    private void scanOne() {
        char c = text.charAt(at);
        int start = at;
        if (c == '\n' && inDefine) {
            inDefine = false;
            add(types.endOfLine, at, at + 1);
            newLine();
        } else if (isSpace(c) || continuation(at) > 0) {
            space();
        } else if (c == '/' && peek(1) == '*') {
            blockComment();
        } else if (c == '/' && peek(1) == '/') {
            at = endOfLogicalLine(at);
            add(types.lineComment, start, at);
            countLines(start, at);
        } else if (c == '#' && !lineHasToken && directives) {
            directive();
        } else {
            lineHasToken = true;
            if (c == '"' || c == '\'') {
                literal(start, at);
            } else if (c == 'L' && (peek(1) == '"' || peek(1) == '\'')) {
                literal(start, at + 1);
            } else if (isWordStart(c)) {
                word();
            } else if (isDigit(c) || c == '.' && isDigit(peek(1))) {
                number();
            } else {
                symbol();
            }
        }
    }

    private void space() {
        int start = at;
        int startLine = line;
        int startColumn = at - lineStart;
        while (at < text.length()) {
            char c = text.charAt(at);
            int continued = continuation(at);
            if (continued > 0) {
                at += continued;
                newLineWithin();
            } else if (c == '\n') {
                if (inDefine) {
                    break;
                }
                at++;
                newLineWithin();
                lineHasToken = false;
            } else if (isSpace(c)) {
                at++;
            } else {
                break;
            }
        }
        CommonToken token = add(types.space, start, at);
        token.setLine(startLine);
        token.setCharPositionInLine(startColumn);
    }

    private void blockComment() {
        int start = at;
        int end = text.indexOf("*/", at + 2);
        if (end < 0) {
            problem(SyntaxCodes.OPEN_COMMENT, "this comment is never closed; add */", start, 2);
            at = text.length();
        } else {
            at = end + 2;
        }
        add(types.blockComment, start, at);
        countLines(start, at);
    }

    private void literal(int start, int quoteAt) {
        char quote = text.charAt(quoteAt);
        int i = quoteAt + 1;
        while (i < text.length() && text.charAt(i) != quote && text.charAt(i) != '\n') {
            i += continuation(i) > 0 ? continuation(i) : text.charAt(i) == '\\' ? 2 : 1;
        }
        i = Math.min(i, text.length());
        boolean closed = i < text.length() && text.charAt(i) == quote;
        at = closed ? i + 1 : i;
        if (!closed) {
            problem(SyntaxCodes.OPEN_LITERAL, quote == '"' ? "this string is not closed on its line; add \"" : "this character is not closed; add '",
                    start, Math.max(1, at - start));
        }
        add(quote == '"' ? types.string : types.character, start, at);
        countLines(start, at);
    }

    private void word() {
        int start = at;
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        String word = text.substring(start, at);
        int keyword = reserved.test(word) ? types.word(word) : TokenTypes.NONE;
        add(keyword != TokenTypes.NONE ? keyword : types.id, start, at);
    }

    private void number() {
        int start = at;
        boolean hex = text.charAt(at) == '0' && (peek(1) == 'x' || peek(1) == 'X');
        boolean floating = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '.' && peek(1) != '.' && !hex) {
                floating = true;
                at++;
            } else if ((c == '+' || c == '-') && !hex && Character.toLowerCase(text.charAt(at - 1)) == 'e') {
                at++;
            } else if (isWordPart(c)) {
                floating |= !hex && (c == 'e' || c == 'E');
                at++;
            } else {
                break;
            }
        }
        String number = text.substring(start, at);
        if (!floating && !NumberText.isInteger(number)) {
            problem(SyntaxCodes.BAD_NUMBER, "'" + number + "' is not a number; write 10, 0x1F or 017, with suffix U or L at most", start, at - start);
        }
        add(floating ? types.floating : types.number, start, at);
    }

    private void symbol() {
        for (int length = Math.min(3, text.length() - at); length > 0; length--) {
            int type = types.symbol(text.substring(at, at + length));
            if (type != TokenTypes.NONE) {
                add(type, at, at + length);
                at += length;
                return;
            }
        }
        int start = at++;
        while (at < text.length() && !isSpace(text.charAt(at)) && text.charAt(at) < 128 == text.charAt(start) < 128
                && !isWordPart(text.charAt(at)) && types.symbol(text.substring(at, at + 1)) == TokenTypes.NONE && "\"'/".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        stray++;
        problem(SyntaxCodes.STRAY_CHARACTER, "'" + printable(text.substring(start, Math.min(at, start + 12))) + "' means nothing here; remove it", start, at - start);
        add(types.unknown, start, at);
    }

    /** A line that begins with #: {@code #define NAME value} goes on as tokens, everything else is one hidden token with a problem. */
    private void directive() {
        int start = at;
        int i = at + 1;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        int wordStart = i;
        while (i < text.length() && isWordPart(text.charAt(i))) {
            i++;
        }
        String word = text.substring(wordStart, i);
        lineHasToken = true;
        if (word.equals("define") && !hasParameters(i)) {
            at = i;
            inDefine = true;
            add(types.symbol("#define"), start, at);
            return;
        }
        at = endOfLogicalLine(at);
        Directives.problem(word).ifPresent(p -> problem(p.code(), p.message(), start, Math.max(1, at - start), p.information()));
        add(types.directive, start, at);
        countLines(start, at);
    }

    private boolean hasParameters(int afterDefine) {
        int i = afterDefine;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        while (i < text.length() && isWordPart(text.charAt(i))) {
            i++;
        }
        return i < text.length() && text.charAt(i) == '(';
    }

    private int endOfLogicalLine(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n') {
            i += Math.max(1, continuation(i));
        }
        return i > from && i < text.length() && text.charAt(i - 1) == '\r' ? i - 1 : Math.min(i, text.length());
    }

    /** Returns the length of a backslash with the line end after it, or 0. */
    private int continuation(int i) {
        if (text.charAt(i) != '\\') {
            return 0;
        }
        if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
            return 2;
        }
        return i + 2 < text.length() && text.charAt(i + 1) == '\r' && text.charAt(i + 2) == '\n' ? 3 : 0;
    }

    private void newLine() {
        at++;
        newLineWithin();
        lineHasToken = false;
    }

    private void newLineWithin() {
        line++;
        lineStart = at;
    }

    private void countLines(int from, int to) {
        for (int i = text.indexOf('\n', from); i >= 0 && i < to; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
    }

    private CommonToken add(int type, int start, int end) {
        CommonToken token = new CommonToken(stream, type, org.antlr.runtime.Token.DEFAULT_CHANNEL, start, end - 1);
        token.setLine(line);
        token.setCharPositionInLine(start - lineStart);
        token.setText(text.substring(start, end));
        tokens.add(token);
        return token;
    }

    private void problem(String code, String message, int offset, int length) {
        problem(code, message, offset, length, false);
    }

    private void problem(String code, String message, int offset, int length, boolean information) {
        problems.add(new LexicalProblem(code, message, offset, length, line, offset - lineStart + 1, information));
    }

    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
    }

    private static String printable(String s) {
        StringBuilder b = new StringBuilder();
        s.chars().forEach(c -> b.append(c < ' ' || c == 0xFFFD || c == 0xFEFF ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return b.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == 0x0B || c == 0xA0 || c == 0xFEFF;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
    }

    private static boolean isWordPart(char c) {
        return isWordStart(c) || isDigit(c);
    }
}
