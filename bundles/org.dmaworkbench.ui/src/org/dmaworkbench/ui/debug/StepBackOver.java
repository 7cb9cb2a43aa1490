package org.dmaworkbench.ui.debug;

import org.dmaworkbench.debug.session.StepKind;

/** Steps back over calls. */
public final class StepBackOver extends ReverseHandler {
    /** Called by the workbench. */
    public StepBackOver() {
        super(steps -> steps.stepBack(StepKind.BACK_OVER));
    }
}
