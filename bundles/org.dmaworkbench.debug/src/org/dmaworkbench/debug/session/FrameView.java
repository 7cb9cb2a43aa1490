package org.dmaworkbench.debug.session;

import org.dmaworkbench.program.SourcePosition;

/**
 * A frame of a context's stack.
 *
 * @param context context it belongs to
 * @param index number from the innermost frame of that context, from 0
 * @param name function, or routine of the framework
 * @param function id of the program's function, or -1 for the framework
 * @param pc next instruction, or label of the routine
 * @param at source position of the instruction; {@link SourcePosition#NONE} for the framework
 */
public record FrameView(int context, int index, String name, int function, int pc, SourcePosition at) {
    /** Returns whether it is code of the framework or the kernel, which has no source. */
    public boolean isFramework() {
        return function < 0;
    }
}
