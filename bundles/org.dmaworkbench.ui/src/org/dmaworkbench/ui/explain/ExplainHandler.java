package org.dmaworkbench.ui.explain;

import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.Ids;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.handlers.HandlerUtil;

/** Explain, in the context menu of the Problems view. */
public final class ExplainHandler extends AbstractHandler {
    @Override
    public Object execute(ExecutionEvent event) {
        IStructuredSelection selection = HandlerUtil.getCurrentStructuredSelection(event);
        IMarker marker = Adapters.adapt(selection.getFirstElement(), IMarker.class);
        String code = marker == null ? "" : marker.getAttribute(Ids.ISSUE_CODE, "");
        if (code.isEmpty()) {
            Faults.say("Choose a problem of a driver model first.");
        } else {
            Explanation.open(code);
        }
        return null;
    }
}
