package org.dmaworkbench.lang.lexing;

import org.dmaworkbench.lang.preprocessing.Report;

/**
 * A problem found while the text was cut into tokens.
 *
 * @param code issue code, see {@link SyntaxCodes} and {@link org.dmaworkbench.lang.preprocessing.DirectiveCodes}
 * @param message one sentence with the next action
 * @param offset of its first character
 * @param length in characters
 * @param line from 1
 * @param column from 1
 * @param weight how much it matters
 */
public record LexicalProblem(String code, String message, int offset, int length, int line, int column, Report.Weight weight) {
    /** Returns whether the text cannot be used as it is. */
    public boolean isError() {
        return weight == Report.Weight.ERROR;
    }
}
