package org.dmaworkbench.debug.value;

/** Where a value comes from. */
public sealed interface Place {
    /** In simulated memory, {@code bits} wide from bit {@code low} for a bit-field, else 0 bits. */
    record InMemory(long address, int low, int bits) implements Place { }

    /** In a slot of a frame; the value in canonical form. */
    record InSlot(long value) implements Place { }

    /** Nowhere: the reason, for the user. */
    record Absent(String reason) implements Place { }
}
