package org.dmaworkbench.debug.model;

import java.util.function.Function;
import org.dmaworkbench.debug.DebugIds;
import org.dmaworkbench.debug.session.NotSuspendedException;
import org.dmaworkbench.sim.Simulation;
import org.eclipse.core.runtime.Status;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.DebugElement;

/** Base of everything in our debug model. */
abstract class DmaElement extends DebugElement {
    DmaElement(DmaDebugTarget target) {
        super(target);
    }

    /** Returns the target. */
    DmaDebugTarget target() {
        return (DmaDebugTarget) getDebugTarget();
    }

    @Override
    public String getModelIdentifier() {
        return DebugIds.MODEL;
    }

    /** Looks at the machine; what goes wrong is told in words that the views can show. */
    <T> T look(Function<Simulation, T> question) throws DebugException {
        try {
            return target().session().inspect(question);
        } catch (NotSuspendedException e) {
            throw new DebugException(new Status(Status.INFO, DebugIds.BUNDLE, DebugException.TARGET_REQUEST_FAILED, e.getMessage(), null));
        } catch (RuntimeException e) {
            throw new DebugException(new Status(Status.ERROR, DebugIds.BUNDLE, DebugException.INTERNAL_ERROR,
                    "The machine cannot be read: " + e.getMessage(), e));
        }
    }
}
