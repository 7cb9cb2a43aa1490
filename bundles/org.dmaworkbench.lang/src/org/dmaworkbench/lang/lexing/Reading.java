package org.dmaworkbench.lang.lexing;

/** How far the pass over the tokens has come in a statement, declaration or element. Shared by the parts of {@link ModelTokens}. */
final class Reading {
    /** What the next brace encloses, if that is known already. */
    Nesting.Context nextBrace;
    /** An element, declaration or statement can begin here. */
    boolean start = true;
    /** Only specifiers were seen since the beginning. */
    boolean specifying = true;
    /** The type is complete: a name that follows is declared. */
    boolean typeComplete;
    /** An initialiser or right side has begun. */
    boolean assigned;
    /** Inside of a #define. */
    boolean inDefine;
    /** Index of the parenthesis that ends an annotation, or -1. */
    int annotationEnd = -1;
    /** The first name that the present declaration declares, or null. */
    String declared;

    /** Begins a new element, declaration or statement. */
    void begin() {
        start = true;
        specifying = true;
        typeComplete = false;
        assigned = false;
        declared = null;
    }
}
