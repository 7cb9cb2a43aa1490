package org.dmaworkbench.compiler.scenario;

import org.dmaworkbench.lang.validation.IssueCode;
import org.eclipse.emf.ecore.EObject;

/** An error in a scenario; ends its compilation with one diagnostic. */
final class ScenarioProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient EObject where;
    private final IssueCode code;

    ScenarioProblem(EObject where, IssueCode code, String message) {
        super(message, null, false, false);
        this.where = where;
        this.code = code;
    }

    EObject where() {
        return where;
    }

    IssueCode code() {
        return code;
    }
}
