package org.dmaworkbench.compiler.body;

import org.dmaworkbench.lang.validation.IssueCode;
import org.eclipse.emf.ecore.EObject;

/**
 * Source that validation should have refused, or that the compiler cannot lower yet. Becomes one diagnostic at its
 * place.
 */
public final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient EObject where;
    private final String code;

    /** Makes one without an issue code of its own; {@code what} completes the sentence "Cannot compile ...". */
    public Unsupported(EObject where, String what) {
        this(where, "", "Cannot compile " + what);
    }

    /** Makes one with an issue code and a whole message. */
    public Unsupported(EObject where, IssueCode code, String message) {
        this(where, code.id(), message);
    }

    private Unsupported(EObject where, String code, String message) {
        super(message, null, false, false);
        this.where = where;
        this.code = code;
    }

    /** Returns the issue code, or "". */
    public String code() {
        return code;
    }

    /** Returns the syntax it is about. */
    public EObject where() {
        return where;
    }
}
