package org.dmaworkbench.machine;

/** Texts by number, so that the state block can hold names. Number 0 is the empty text; numbers are given in order of first use. */
public interface Names {
    /** Returns the number of a text, giving it one if it has none yet. */
    int intern(String text);

    /** Returns the text of a number. */
    String text(int id);
}
