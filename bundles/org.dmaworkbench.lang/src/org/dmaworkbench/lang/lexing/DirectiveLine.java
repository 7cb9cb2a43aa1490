package org.dmaworkbench.lang.lexing;

import java.util.List;
import org.antlr.runtime.CommonToken;
import org.dmaworkbench.lang.preprocessing.Piece;

/**
 * A line beginning with #, cut into tokens.
 *
 * @param whole the line as one token
 * @param word its first word, "" if there is none
 * @param wordEnd offset behind that word
 * @param tokens what stands behind the word, hidden ones included
 * @param pieces what stands behind the word, without white space and comments
 */
record DirectiveLine(CommonToken whole, String word, int wordEnd, List<CommonToken> tokens, List<Piece> pieces) {
    /** Cuts a line. */
    static DirectiveLine of(CommonToken whole, Scanner scanner, Pieces pieces) {
        SourceText text = scanner.text();
        int end = whole.getStopIndex() + 1;
        int from = whole.getStartIndex() + 1;
        while (from < end && (SourceText.isSpace(text.at(from)) || text.continuation(from) > 0)) {
            from += Math.max(1, text.continuation(from));
        }
        int to = from;
        while (to < end && SourceText.isWordPart(text.at(to))) {
            to++;
        }
        String word = text.substring(from, to);
        // The rest of these lines is prose or a name, which cutting would find fault with.
        List<CommonToken> tokens = word.equals("error") || word.equals("include") ? List.of()
                : scanner.within(to, end, whole.getLine(), whole.getCharPositionInLine() + to - whole.getStartIndex()).scanAll();
        return new DirectiveLine(whole, word, to, tokens, pieces.of(tokens));
    }

    int at() {
        return whole.getStartIndex();
    }

    int end() {
        return whole.getStopIndex() + 1;
    }
}
