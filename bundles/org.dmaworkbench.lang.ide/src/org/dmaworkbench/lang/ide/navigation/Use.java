package org.dmaworkbench.lang.ide.navigation;

import org.eclipse.xtext.util.ITextRegion;

/**
 * A place where something is named.
 *
 * @param name the name in its file
 * @param kind what is done there
 */
public record Use(ITextRegion name, Kind kind) {
    /** What is done with the named thing. */
    public enum Kind {
        /** It is declared. */
        DECLARATION,
        /** Something is stored in it. */
        WRITE,
        /** Anything else. */
        READ
    }
}
