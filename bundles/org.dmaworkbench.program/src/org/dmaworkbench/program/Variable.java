package org.dmaworkbench.program;

import org.dmaworkbench.program.type.CType;

/**
 * A variable as a debugger shows it.
 *
 * @param name C name
 * @param type C type
 * @param storage where it lives
 * @param index slot number, byte offset in the frame's stack memory, or byte offset in the data image
 * @param fromPc first instruction at which it is in scope (0 for globals)
 * @param toPc first instruction at which it no longer is
 */
public record Variable(String name, CType type, Storage storage, int index, int fromPc, int toPc) {
    /** Where a variable lives. */
    public enum Storage { SLOT, STACK, DATA }
}
