package org.dmaworkbench.lang.lexing;

/**
 * A problem found while the text was cut into tokens.
 *
 * @param code issue code, see {@link SyntaxCodes}
 * @param message one sentence with the next action
 * @param offset of its first character
 * @param length in characters
 * @param line from 1
 * @param column from 1
 * @param information true for a mere remark
 */
public record LexicalProblem(String code, String message, int offset, int length, int line, int column, boolean information) {
}
