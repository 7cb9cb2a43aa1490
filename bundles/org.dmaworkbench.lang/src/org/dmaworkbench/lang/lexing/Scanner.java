package org.dmaworkbench.lang.lexing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.dmaworkbench.lang.preprocessing.Report;

/**
 * Cuts text into tokens by the rules of C. Every character belongs to exactly one token, whatever the text is; words all get type ID
 * unless {@code reserved} says they are keywords everywhere; a line beginning with # is one token. Handwritten so that bad input costs linear time
 * and gives one problem.
 */
final class Scanner implements Report {
    private static final int MAX_TOKENS = 1_500_000;
    private static final int MAX_STRAY = 40;

    private final SourceText text;
    private final CharStream stream;
    private final TokenTypes types;
    private final Predicate<String> reserved;
    private final List<LexicalProblem> problems = new ArrayList<>();
    private final boolean directives;
    private final int end;
    private int at;
    private int line = 1;
    private int lineStart;
    private boolean lineHasToken;
    private int stray;
    private int count;

    Scanner(String text, CharStream stream, TokenTypes types, Predicate<String> reserved) {
        this(new SourceText(text), stream, types, reserved, 0, text.length(), types.directive != types.space);
    }

    private Scanner(SourceText text, CharStream stream, TokenTypes types, Predicate<String> reserved, int from, int to, boolean directives) {
        this.text = text;
        this.stream = stream;
        this.types = types;
        this.reserved = reserved;
        this.directives = directives;
        this.at = from;
        this.end = to;
    }

    /** Returns a scanner of a part of the text, with offsets of the whole and problems of its own. */
    Scanner within(int from, int to, int lineOfFrom, int columnOfFrom) {
        Scanner part = new Scanner(text, stream, types, reserved, from, to, false);
        part.line = lineOfFrom;
        part.lineStart = from - columnOfFrom;
        return part;
    }

    SourceText text() {
        return text;
    }

    List<LexicalProblem> problems() {
        return problems;
    }

    /** Returns why the text cannot be cut, or null. */
    LexicalProblem rejection() {
        if (text.indexOf("\0", 0) >= 0) {
            return problemAt(SyntaxCodes.NOT_TEXT, "this is not a text file; save it as text in UTF-8 or UTF-16", 0);
        }
        if (stray > MAX_STRAY) {
            return problemAt(SyntaxCodes.NOT_TEXT, "this is not a model or scenario: too many characters that belong to neither", 0);
        }
        return count > MAX_TOKENS
                ? problemAt(SyntaxCodes.TOO_LONG, "the file has more than " + MAX_TOKENS + " tokens and is not analysed; split it", 0) : null;
    }

    private LexicalProblem problemAt(String code, String message, int offset) {
        return new LexicalProblem(code, message, offset, Math.min(1, text.length() - offset), text.line(offset), text.column(offset), Weight.ERROR);
    }

    /** Cuts all of the text. */
    List<CommonToken> scan() {
        List<CommonToken> tokens = new ArrayList<>(Math.min(text.length() / 3 + 16, 400_000));
        if (rejection() != null) {
            return reject(rejection());
        }
        for (CommonToken token = next(); token != null; token = next()) {
            tokens.add(token);
            if (stray > MAX_STRAY || count > MAX_TOKENS) {
                return reject(rejection());
            }
        }
        return tokens;
    }

    /** Cuts all of a part. */
    List<CommonToken> scanAll() {
        List<CommonToken> tokens = new ArrayList<>();
        for (CommonToken token = next(); token != null; token = next()) {
            tokens.add(token);
        }
        return tokens;
    }

    /** Hides the whole text behind one problem. */
    List<CommonToken> reject(String code, String message, int offset) {
        return reject(problemAt(code, message, offset));
    }

    List<CommonToken> reject(LexicalProblem problem) {
        problems.clear();
        problems.add(problem);
        line = 1;
        lineStart = 0;
        return new ArrayList<>(List.of(token(types.unknown, 0, text.length())));
    }

    /** Whether there is so much of something that the text is not analysed. */
    boolean isTooMuch() {
        return stray > MAX_STRAY || count > MAX_TOKENS;
    }

    /** Cuts the next token; null at the end. */
    CommonToken next() {
        if (at >= end) {
            return null;
        }
        count++;
        char c = text.at(at);
        int start = at;
        if (SourceText.isSpace(c) || text.continuation(at) > 0) {
            return space();
        } else if (c == '/' && text.at(at + 1) == '*') {
            return blockComment();
        } else if (c == '/' && text.at(at + 1) == '/') {
            return upTo(Math.min(end, text.endOfLogicalLine(at)), types.lineComment);
        } else if (c == '#' && !lineHasToken && directives) {
            lineHasToken = true;
            return upTo(text.endOfDirective(at), types.directive);
        }
        lineHasToken = true;
        if (c == '"' || c == '\'') {
            return literal(start, at);
        } else if (c == 'L' && (text.at(at + 1) == '"' || text.at(at + 1) == '\'')) {
            return literal(start, at + 1);
        } else if (SourceText.isWordStart(c)) {
            return word();
        } else if (SourceText.isDigit(c) || c == '.' && SourceText.isDigit(text.at(at + 1))) {
            return number();
        }
        return symbol();
    }

    /** Cuts the line end that comes next as one token of its own; one of no length if something else or nothing comes. */
    CommonToken endOfLine() {
        while (at < end && SourceText.isSpace(text.at(at)) && !text.endsLine(at) && text.at(at + 1) == '\n') {
            at++;
        }
        int start = at;
        CommonToken token = token(types.endOfLine, start, at < end && text.endsLine(at) ? start + 1 : start);
        at = token.getStopIndex() + 1;
        lineHasToken = false;
        countLines(start, at);
        return token;
    }

    /** Cuts everything up to the #elif, #else or #endif that ends the branch, unread, as one token; null if it comes at once. */
    CommonToken skipBranch() {
        int start = at;
        int stop = new InactiveText(text).endOfBranch(at);
        lineHasToken = false;
        return stop == start ? null : upTo(stop, types.inactive);
    }

    private CommonToken upTo(int stop, int type) {
        int start = at;
        at = stop;
        CommonToken token = token(type, start, stop);
        countLines(start, stop);
        return token;
    }

    private CommonToken space() {
        int start = at;
        int startLine = line;
        int startColumn = at - lineStart;
        while (at < end) {
            int continued = text.continuation(at);
            if (continued > 0) {
                at = Math.min(end, at + continued);
                newLine();
            } else if (text.endsLine(at)) {
                at++;
                newLine();
                lineHasToken = false;
            } else if (SourceText.isSpace(text.at(at))) {
                at++;
            } else {
                break;
            }
        }
        CommonToken token = token(types.space, start, at);
        token.setLine(startLine);
        token.setCharPositionInLine(startColumn);
        return token;
    }

    private CommonToken blockComment() {
        int close = text.indexOf("*/", at + 2);
        if (close < 0 || close >= end) {
            problem(SyntaxCodes.OPEN_COMMENT, "this comment is never closed; add */", at, 2);
            return upTo(end, types.blockComment);
        }
        return upTo(close + 2, types.blockComment);
    }

    private CommonToken literal(int start, int quoteAt) {
        char quote = text.at(quoteAt);
        int stop = Math.min(end, text.endOfQuotes(quoteAt));
        if (stop < quoteAt + 2 || text.at(stop - 1) != quote || text.at(stop - 2) == '\\' && isEscaped(quoteAt, stop - 1)) {
            problem(SyntaxCodes.OPEN_LITERAL, quote == '"' ? "this string is not closed on its line; add \"" : "this character is not closed; add '",
                    start, Math.max(1, stop - start));
        }
        return upTo(stop, quote == '"' ? types.string : types.character);
    }

    private boolean isEscaped(int from, int i) {
        int backslashes = 0;
        while (i - 1 - backslashes > from && text.at(i - 1 - backslashes) == '\\') {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private CommonToken word() {
        int start = at;
        while (at < end && SourceText.isWordPart(text.at(at))) {
            at++;
        }
        String word = text.substring(start, at);
        int keyword = reserved.test(word) ? types.word(word) : TokenTypes.NONE;
        return token(keyword != TokenTypes.NONE ? keyword : types.id, start, at, word);
    }

    private CommonToken number() {
        int start = at;
        boolean hex = text.at(at) == '0' && (text.at(at + 1) == 'x' || text.at(at + 1) == 'X');
        boolean floating = false;
        while (at < end) {
            char c = text.at(at);
            if (c == '.' && text.at(at + 1) != '.' && !hex) {
                floating = true;
                at++;
            } else if ((c == '+' || c == '-') && !hex && Character.toLowerCase(text.at(at - 1)) == 'e') {
                at++;
            } else if (SourceText.isWordPart(c)) {
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
        return token(floating ? types.floating : types.number, start, at, number);
    }

    private CommonToken symbol() {
        for (int length = Math.min(3, end - at); length > 0; length--) {
            String symbol = text.substring(at, at + length);
            int type = types.symbol(symbol);
            if (type != TokenTypes.NONE) {
                at += length;
                return token(type, at - length, at, symbol);
            }
        }
        int start = at++;
        while (at < end && !SourceText.isSpace(text.at(at)) && text.at(at) < 128 == text.at(start) < 128 && !SourceText.isWordPart(text.at(at))
                && types.symbol(text.substring(at, at + 1)) == TokenTypes.NONE && "\"'/".indexOf(text.at(at)) < 0) {
            at++;
        }
        stray++;
        problem(SyntaxCodes.STRAY_CHARACTER, "'" + printable(text.substring(start, Math.min(at, start + 12))) + "' means nothing here; remove it", start, at - start);
        return token(types.unknown, start, at);
    }

    private void newLine() {
        line++;
        lineStart = at;
    }

    private void countLines(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.endsLine(i)) {
                line++;
                lineStart = i + 1;
            }
        }
    }

    private CommonToken token(int type, int start, int stop) {
        return token(type, start, stop, text.substring(start, stop));
    }

    /** Makes a token of this text that begins on the current line. */
    private CommonToken token(int type, int start, int stop, String spelling) {
        CommonToken token = new CommonToken(stream, type, org.antlr.runtime.Token.DEFAULT_CHANNEL, start, stop - 1);
        token.setLine(line);
        token.setCharPositionInLine(start - lineStart);
        token.setText(spelling);
        return token;
    }

    private void problem(String code, String message, int offset, int length) {
        problem(Weight.ERROR, code, message, offset, length);
    }

    @Override
    public void problem(Weight weight, String code, String message, int offset, int length) {
        problems.add(new LexicalProblem(code, message, offset, length, text.line(offset), text.column(offset), weight));
    }

    private static String printable(String s) {
        StringBuilder b = new StringBuilder();
        s.chars().forEach(c -> b.append(c < ' ' || c == 0xFFFD || c == 0xFEFF ? String.format("\\u%04x", c) : String.valueOf((char) c)));
        return b.toString();
    }
}
