package org.dmaworkbench.lang.lexing;

import java.util.List;
import org.antlr.runtime.CommonToken;

/** The tokens that the grammar sees, with the questions that deciding about one asks of its neighbours. */
final class TokenView {
    private final List<CommonToken> tokens;
    private final TokenTypes types;

    TokenView(List<CommonToken> tokens, TokenTypes types) {
        this.tokens = tokens;
        this.types = types;
    }

    int size() {
        return tokens.size();
    }

    int type(int i) {
        return tokens.get(i).getType();
    }

    int offset(int i) {
        return tokens.get(i).getStartIndex();
    }

    /** Returns the text of a token, "" beyond either end. */
    String text(int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).getText();
    }

    /** Whether the token is still an identifier. */
    boolean isWord(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).getType() == types.id;
    }

    /** Whether the token is spelled like a name, be it an identifier, a type or a keyword. */
    boolean isName(int i) {
        String text = text(i);
        return !text.isEmpty() && Character.isJavaIdentifierStart(text.charAt(0)) && !text.equals("return") && !text.equals("sizeof");
    }

    /** Whether the token is a name or a literal. */
    boolean isOperand(int i) {
        int type = i < tokens.size() ? type(i) : TokenTypes.NONE;
        return type == types.id || type == types.number || type == types.string || type == types.character;
    }

    void set(int i, int type) {
        if (type != TokenTypes.NONE) {
            tokens.get(i).setType(type);
        }
    }

    /** Makes the token the keyword that it spells. */
    void keyword(int i) {
        set(i, types.word(text(i)));
    }

    /** Whether the grammar has a keyword of this spelling. */
    boolean spellsKeyword(int i) {
        return types.word(text(i)) != TokenTypes.NONE;
    }

    /** Makes the token part of a string literal. */
    void literal(int i) {
        set(i, types.string);
    }

    /** Whether the token is the word that begins {@code align(n)}, also when it is spelled DECLSPEC_ALIGN. */
    boolean isAlignment(int i) {
        return i < tokens.size() && tokens.get(i).getType() == types.word("align");
    }

    void typeName(int i) {
        set(i, types.typeName);
    }

    /** Returns the index of the parenthesis or bracket that closes the one at {@code i}; the number of tokens if none does. */
    int closing(int i) {
        int level = 0;
        for (int j = i; j < tokens.size(); j++) {
            switch (text(j)) {
                case "(", "[" -> level++;
                case ")", "]" -> {
                    if (--level <= 0) {
                        return j;
                    }
                }
                case ";", "{", "}" -> {
                    return tokens.size();
                }
                default -> {
                }
            }
        }
        return tokens.size();
    }

    /** Returns the index of the parenthesis that the one at {@code i} closes; -1 if there is none in this statement. */
    int opening(int i) {
        int level = 0;
        for (int j = text(i).equals(")") ? i : -1; j >= 0; j--) {
            switch (text(j)) {
                case ")", "]" -> level++;
                case "(", "[" -> {
                    if (--level <= 0) {
                        return j;
                    }
                }
                case ";", "{", "}" -> {
                    return -1;
                }
                default -> {
                }
            }
        }
        return -1;
    }
}
