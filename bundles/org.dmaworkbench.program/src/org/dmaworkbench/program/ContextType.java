package org.dmaworkbench.program;

/**
 * A typed context space of a framework object (facts kmdf 8).
 *
 * @param typeName C name of the structure
 * @param accessor name of the accessor function; calls to it are compiled to {@code CallDdi} of
 *        {@code "WdfObjectGetTypedContextWorker"} with the index of this entry as second argument
 * @param size bytes
 */
public record ContextType(String typeName, String accessor, int size) { }
