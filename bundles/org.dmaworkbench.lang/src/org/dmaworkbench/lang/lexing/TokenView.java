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
}
