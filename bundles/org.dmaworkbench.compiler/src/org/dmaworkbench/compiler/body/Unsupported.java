package org.dmaworkbench.compiler.body;

import org.eclipse.emf.ecore.EObject;

/** Source that validation should have refused, or that the compiler cannot lower yet. Becomes one diagnostic at its place. */
public final class Unsupported extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient EObject where;

    /** Makes one; {@code what} completes the sentence "cannot compile ...". */
    public Unsupported(EObject where, String what) {
        super("cannot compile " + what, null, false, false);
        this.where = where;
    }

    /** Returns the syntax it is about. */
    public EObject where() {
        return where;
    }
}
