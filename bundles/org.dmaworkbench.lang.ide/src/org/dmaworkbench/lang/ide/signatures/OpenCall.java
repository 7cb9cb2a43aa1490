package org.dmaworkbench.lang.ide.signatures;

import java.util.List;
import org.dmaworkbench.lang.formatting.SourceToken;
import org.dmaworkbench.lang.formatting.SourceTokens;

/**
 * The call whose argument list the cursor is in.
 *
 * @param name the called name
 * @param argument number of the argument at the cursor, from 0
 */
record OpenCall(SourceToken name, int argument) {
    /** A statement this long is no call that somebody types. */
    private static final int MAX_LENGTH = 20_000;

    /** Returns the innermost call that is open at the offset, or null. */
    static OpenCall at(String text, int offset) {
        List<SourceToken> tokens = SourceTokens.of(text.substring(0, offset));
        if (!tokens.isEmpty() && tokens.get(tokens.size() - 1).kind() == SourceToken.Kind.LITERAL && isOpen(tokens.get(tokens.size() - 1).text())) {
            tokens = tokens.subList(0, tokens.size() - 1);
        }
        int depth = 0;
        int argument = 0;
        for (int i = tokens.size() - 1; i > 0 && offset - tokens.get(i).offset() < MAX_LENGTH; i--) {
            SourceToken token = tokens.get(i);
            if (token.is(")") || token.is("]")) {
                depth++;
            } else if (token.is("[") && depth > 0) {
                depth--;
            } else if (token.is("(")) {
                SourceToken before = tokens.get(i - 1);
                if (depth == 0 && before.kind() == SourceToken.Kind.WORD && !isStatement(before.text())) {
                    return i > 1 && (tokens.get(i - 2).is("->") || tokens.get(i - 2).is(".")) ? null : new OpenCall(before, argument);
                }
                // A parenthesis around part of an argument: what it holds has no commas of the call.
                argument = depth == 0 ? 0 : argument;
                depth = Math.max(0, depth - 1);
            } else if (token.is(",") && depth == 0) {
                argument++;
            } else if (token.is(";") || token.is("{") || token.is("}")) {
                return null;
            }
        }
        return null;
    }

    private static boolean isStatement(String word) {
        return List.of("if", "while", "for", "switch", "with", "return", "sizeof").contains(word);
    }

    private static boolean isOpen(String literal) {
        return literal.length() < 2 || literal.charAt(literal.length() - 1) != literal.charAt(literal.charAt(0) == 'L' ? 1 : 0);
    }
}
