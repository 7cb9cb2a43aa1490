package org.dmaworkbench.debug.model;

import org.dmaworkbench.debug.session.StepKind;

/** What can be moved back in time. The platform has no interface for it; threads, frames and targets of ours adapt to this one. */
public interface ReverseSteps {
    /** Returns whether a step back is possible now. */
    boolean canStepBack();

    /** Steps back. @param kind one of the back kinds */
    void stepBack(StepKind kind);

    /** Runs back to the last breakpoint or to the beginning. */
    void reverseResume();
}
