package org.dmaworkbench.lang.irql;

import java.util.List;
import org.eclipse.emf.ecore.EObject;

/**
 * A broken contract.
 *
 * @param kind what is broken
 * @param where the call, or the function's name
 * @param message for the author
 * @param related the way there
 */
public record Breach(Kind kind, EObject where, String message, List<Related> related) {
    /** What can be broken. */
    public enum Kind {
        /** A call certainly happens above the highest level that the function allows. */
        TOO_HIGH,
        /** A call may happen above it. */
        PERHAPS_TOO_HIGH,
        /** A call happens below the lowest level that the function allows. */
        TOO_LOW,
        /** Pageable code is reached at DISPATCH_LEVEL or above. */
        PAGEABLE_AT_DISPATCH,
        /** Pageable code raises to DISPATCH_LEVEL itself. */
        PAGEABLE_RAISES,
        /** PAGED_CODE() and the section of a function say different things. */
        SECTION,
        /** Code that is gone after DriverEntry is reached later. */
        DISCARDED,
        /** A callback returns at a raised level. */
        RETURNS_RAISED,
        /** A function is used that no file of the project defines. */
        UNDEFINED
    }
}
