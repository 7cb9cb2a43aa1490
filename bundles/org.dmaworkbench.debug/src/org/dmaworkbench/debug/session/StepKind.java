package org.dmaworkbench.debug.session;

/** The ways to move by statements. */
public enum StepKind {
    /** To the next statement of the context, into functions and callbacks. */
    INTO(false),
    /** To the next statement of the same function, or of one that called it. */
    OVER(false),
    /** Out of the function, to where it was called. */
    RETURN(false),
    /** To the statement before, even inside a function that has returned. */
    BACK_INTO(true),
    /** To the statement before in the same function, or the one that called it. */
    BACK_OVER(true),
    /** To the statement that called the function. */
    BACK_OUT(true);

    private final boolean back;

    StepKind(boolean back) {
        this.back = back;
    }

    /** Returns whether it goes back in time. */
    public boolean isBack() {
        return back;
    }

    /** Returns the step that a step back of this kind takes back exactly. */
    StepKind forward() {
        return switch (this) {
            case BACK_INTO -> INTO;
            case BACK_OVER -> OVER;
            case BACK_OUT -> RETURN;
            default -> this;
        };
    }
}
