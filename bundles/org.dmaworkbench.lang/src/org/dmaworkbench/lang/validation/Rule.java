package org.dmaworkbench.lang.validation;

import org.eclipse.emf.ecore.EObject;

/**
 * A rule that looks at one piece of syntax at a time. It stays silent about what it cannot know: the cause has its
 * own diagnostic.
 */
interface Rule {
    /** Looks at {@code object} and reports what is wrong with it, not with what it contains. */
    void check(EObject object, Findings out);
}
