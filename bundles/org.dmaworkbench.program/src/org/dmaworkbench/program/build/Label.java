package org.dmaworkbench.program.build;

/** A place in a function that jumps may name before it is reached. */
public final class Label {
    private int target = -1;

    Label() { }

    void bind(int pc) {
        if (target >= 0) {
            throw new IllegalStateException("label is bound already");
        }
        target = pc;
    }

    int target() {
        if (target < 0) {
            throw new IllegalStateException("label is never bound");
        }
        return target;
    }

    /** Returns whether the label has its place. */
    public boolean isBound() {
        return target >= 0;
    }
}
