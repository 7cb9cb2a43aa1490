package org.dmaworkbench.ui.debug;

import org.dmaworkbench.debug.session.StepKind;

/** Steps back into functions that have returned. */
public final class StepBackInto extends ReverseHandler {
    /** Called by the workbench. */
    public StepBackInto() {
        super(steps -> steps.stepBack(StepKind.BACK_INTO));
    }
}
