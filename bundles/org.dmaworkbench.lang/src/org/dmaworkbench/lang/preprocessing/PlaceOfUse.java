package org.dmaworkbench.lang.preprocessing;

/** What macros such as {@code __LINE__} are asked about the place where they are used. */
public interface PlaceOfUse {
    /** Returns the line, from 1. */
    int line();

    /** Returns the name of the file, without folders. */
    String file();

    /** Returns the name of the function around the place, "" outside of functions. */
    String function();
}
