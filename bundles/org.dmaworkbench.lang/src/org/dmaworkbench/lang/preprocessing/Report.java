package org.dmaworkbench.lang.preprocessing;

/** Takes what is wrong with a text. */
public interface Report {
    /** How much it matters. */
    enum Weight { ERROR, WARNING, INFORMATION }

    /**
     * Takes one problem.
     *
     * @param at offset of its first character in the file that is being read
     * @param length in characters
     */
    void problem(Weight weight, String code, String message, int at, int length);
}
