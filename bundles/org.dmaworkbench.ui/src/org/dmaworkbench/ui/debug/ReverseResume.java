package org.dmaworkbench.ui.debug;

import org.dmaworkbench.debug.model.ReverseSteps;

/** Runs back to the last breakpoint, or to the beginning of the run. */
public final class ReverseResume extends ReverseHandler {
    /** Called by the workbench. */
    public ReverseResume() {
        super(ReverseSteps::reverseResume);
    }
}
