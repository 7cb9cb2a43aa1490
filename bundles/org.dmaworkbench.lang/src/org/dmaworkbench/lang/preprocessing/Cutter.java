package org.dmaworkbench.lang.preprocessing;

import java.util.List;

/** Cuts text into pieces by the rules of C; offsets count from the text's own beginning. */
public interface Cutter {
    /** Returns the pieces of a text without comments and white space. */
    List<Piece> cut(String text);
}
