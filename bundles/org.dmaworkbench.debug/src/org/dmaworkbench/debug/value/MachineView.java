package org.dmaworkbench.debug.value;

/** What showing values needs of a machine. */
public interface MachineView {
    /** Returns {@code bytes} (1, 2, 4, 8) bytes at a virtual address, zero-extended. @throws UnreadableException if there is no memory */
    long read(long address, int bytes);

    /** Returns the name of a framework object, or null. */
    String objectName(long handle);

    /** Returns the name of the function at an address, or null. */
    String functionName(long address);

    /** Returns the name of a status, or null. */
    String statusName(long status);
}
