package org.dmaworkbench.ui.debug;

import java.util.function.Consumer;
import org.dmaworkbench.debug.model.ReverseSteps;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.debug.ui.DebugUITools;
import org.eclipse.debug.ui.contexts.DebugContextEvent;
import org.eclipse.debug.ui.contexts.IDebugContextListener;

/** A command that moves the selected thread, frame or target back in time; enabled while that is possible. */
abstract class ReverseHandler extends AbstractHandler implements IDebugContextListener {
    private final Consumer<ReverseSteps> action;

    ReverseHandler(Consumer<ReverseSteps> action) {
        this.action = action;
        DebugUITools.getDebugContextManager().addDebugContextListener(this);
    }

    @Override
    public void dispose() {
        DebugUITools.getDebugContextManager().removeDebugContextListener(this);
        super.dispose();
    }

    @Override
    public Object execute(ExecutionEvent event) {
        ReverseSteps steps = selected();
        if (steps != null && steps.canStepBack()) {
            action.accept(steps);
        }
        return null;
    }

    @Override
    public void setEnabled(Object evaluationContext) {
        ReverseSteps steps = selected();
        setBaseEnabled(steps != null && steps.canStepBack());
    }

    @Override
    public void debugContextChanged(DebugContextEvent event) {
        setEnabled(null);
    }

    private static ReverseSteps selected() {
        IAdaptable context = DebugUITools.getDebugContext();
        return context == null ? null : Adapters.adapt(context, ReverseSteps.class);
    }
}
