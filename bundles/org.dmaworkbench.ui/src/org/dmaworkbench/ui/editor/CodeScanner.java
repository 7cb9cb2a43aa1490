package org.dmaworkbench.ui.editor;

import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.Token;

/**
 * Colours code outside comments and literals by its spelling: reserved words, numbers, NAMES_IN_CAPITALS, names before
 * a parenthesis, and lines that begin with #. Meaning (types, fields) is laid over it by {@link SemanticColours}.
 */
final class CodeScanner implements ITokenScanner {
    private final Set<String> inLine;
    private IDocument document;
    private int end;
    private int start;
    private int at;

    /** @param inLine words that count anywhere besides C's */
    CodeScanner(Set<String> inLine) {
        this.inLine = inLine;
    }

    @Override
    public void setRange(IDocument text, int offset, int length) {
        document = text;
        at = offset;
        start = offset;
        end = offset + length;
    }

    @Override
    public IToken nextToken() {
        start = at;
        if (at >= end) {
            return Token.EOF;
        }
        char first = charAt(at);
        if (Character.isJavaIdentifierStart(first)) {
            skip(Character::isJavaIdentifierPart);
            return word(textFrom(start, at), start, at).token();
        }
        if (Character.isDigit(first)) {
            skip(c -> Character.isLetterOrDigit(c) || c == '_');
            return Colour.NUMBER.token();
        }
        if (first == '#' && isFirstOnLine(start)) {
            skip(c -> c == '#' || c == ' ' || Character.isLetter(c));
            return Colour.DIRECTIVE.token();
        }
        skip(c -> c != '#' && !Character.isJavaIdentifierStart(c) && !Character.isDigit(c));
        return Colour.PLAIN.token();
    }

    @Override
    public int getTokenOffset() {
        return start;
    }

    @Override
    public int getTokenLength() {
        return at - start;
    }

    private Colour word(String word, int from, int to) {
        if (Words.C.contains(word) || inLine.contains(word)) {
            return Colour.KEYWORD;
        }
        char next = charAfterBlanks(to);
        if (Words.DECLARATION.contains(word) && isFirstOnLine(from)
                && (next == '{' || next == '"' || next == '(' && word.equals("with") || Character.isLetterOrDigit(next))) {
            return Colour.DECLARATION;
        }
        if (word.length() > 1 && word.equals(word.toUpperCase(java.util.Locale.ROOT)) && !word.equals(word.toLowerCase(java.util.Locale.ROOT))) {
            return Colour.CONSTANT;
        }
        return next == '(' ? Colour.FUNCTION : Colour.PLAIN;
    }

    private void skip(Predicate<Character> part) {
        at++;
        while (at < end && part.test(charAt(at))) {
            at++;
        }
    }

    private boolean isFirstOnLine(int offset) {
        int i = offset - 1;
        while (i >= 0 && (charAt(i) == ' ' || charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || charAt(i) == '\n' || charAt(i) == '\r' || charAt(i) == '{' || charAt(i) == ';';
    }

    private char charAfterBlanks(int offset) {
        int i = offset;
        while (i < document.getLength() && charAt(i) == ' ') {
            i++;
        }
        return charAt(i);
    }

    private char charAt(int offset) {
        try {
            return offset < document.getLength() ? document.getChar(offset) : 0;
        } catch (BadLocationException e) {
            return 0;
        }
    }

    private String textFrom(int from, int to) {
        try {
            return document.get(from, to - from);
        } catch (BadLocationException e) {
            return "";
        }
    }
}
