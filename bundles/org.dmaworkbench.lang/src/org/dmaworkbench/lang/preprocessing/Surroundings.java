package org.dmaworkbench.lang.preprocessing;

/** What a text gets from outside: the macros and types before its first line, and the files it includes. */
public interface Surroundings {
    /** What a text has made known up to an #include. */
    interface SoFar {
        /** Returns the macros there; the receiver extends it, never changes it. */
        MacroTable macros();

        /** Returns the names of types known there. */
        java.util.Set<String> types();
    }

    /** Returns the URI of the text. */
    String file();

    /** Returns the macros before the first line; the receiver extends it, never changes it. */
    MacroTable macros();

    /** Returns the names of types known before the first line. */
    java.util.Set<String> types();

    /** Returns what including a file brings at this place. */
    Inclusion include(IncludeName name, SoFar state);

    /** Returns what {@code import module;} brings. */
    Inclusion importing(String module, SoFar state);
}
