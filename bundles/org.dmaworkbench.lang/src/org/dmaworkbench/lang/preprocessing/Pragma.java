package org.dmaworkbench.lang.preprocessing;

import java.util.List;

/**
 * A #pragma.
 *
 * @param word its first word, such as "alloc_text"
 * @param arguments the pieces behind it, parentheses and commas included
 * @param offset of the #
 * @param length of the line
 */
public record Pragma(String word, List<Piece> arguments, int offset, int length) {
    /** Returns the names and numbers among the arguments, in order. */
    public List<String> words() {
        return arguments.stream().filter(p -> p.kind() != Piece.Kind.SYMBOL).map(Piece::text).toList();
    }
}
