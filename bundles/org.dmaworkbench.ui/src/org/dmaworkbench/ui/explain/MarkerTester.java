package org.dmaworkbench.ui.explain;

import org.dmaworkbench.ui.Ids;
import org.eclipse.core.expressions.PropertyTester;
import org.eclipse.core.resources.IMarker;

/** Core expression {@code org.dmaworkbench.ui.explainable}: whether there is a page for a marker. */
public final class MarkerTester extends PropertyTester {
    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        return receiver instanceof IMarker marker && !marker.getAttribute(Ids.ISSUE_CODE, "").isEmpty();
    }
}
