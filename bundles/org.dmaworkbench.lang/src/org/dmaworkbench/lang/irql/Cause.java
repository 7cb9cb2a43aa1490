package org.dmaworkbench.lang.irql;

/** Why a function is entered at an IRQL: a callback or an annotation says so, or a call leads there. */
sealed interface Cause {
    /**
     * The framework calls the function, or its own annotation promises the level.
     *
     * @param certain whether it always runs there, not just perhaps
     */
    record Origin(boolean certain) implements Cause { }

    /** A call of the function. */
    record Call(CallSite site) implements Cause { }
}
