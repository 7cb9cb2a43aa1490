package org.dmaworkbench.lang.validation;

import org.eclipse.emf.ecore.EObject;

/** Where rules put what they find. */
public interface Findings {
    /** Reports something that must be repaired before a run. */
    void error(IssueCode code, EObject where, String message);

    /** Reports something that is probably a mistake. */
    void warning(IssueCode code, EObject where, String message);
}
