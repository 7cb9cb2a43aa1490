package org.dmaworkbench.ui.debug;

import org.dmaworkbench.debug.session.StepKind;

/** Steps back to the call of the function. */
public final class StepBackOut extends ReverseHandler {
    /** Called by the workbench. */
    public StepBackOut() {
        super(steps -> steps.stepBack(StepKind.BACK_OUT));
    }
}
