package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.IntegerLiteral;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Conversions;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;

/**
 * Judges whether a value fits a place and says so in one message: handles (T003), callbacks (T005), pointers (T023),
 * the rest (T002).
 */
final class Fits {
    private final ExpressionTypes types;

    Fits(ExpressionTypes types) {
        this.types = types;
    }

    /**
     * Checks a value that goes to a place.
     *
     * @param to type of the place
     * @param value the value
     * @param place completes "... is no X that", such as "parameter 'Queue' of WdfIoQueueGetDevice takes"
     */
    void check(CType to, Expression value, String place, Findings out) {
        CType from = types.valueTypeOf(value);
        if (to == null || from == null) {
            return;
        }
        if (from instanceof CType.Void) {
            out.error(IssueCode.T002, value, "This has no value, but " + place + " takes " + to.display());
            return;
        }
        Long constant = CTypes.isInteger(from) ? types.constant(value) : null;
        switch (Conversions.assignment(to, from, constant != null && constant == 0)) {
            case GOOD -> { }
            case DOUBTFUL -> out.warning(IssueCode.T023, value, "The value is of type " + from.display() + ", but " + place
                    + " takes " + to.display(), cast(to, value));
            case BAD -> report(to, from, value, place, out);
        }
    }

    /** Says that a conversion is meant; none for what the cast would not bind as a whole. */
    static Repair[] cast(CType to, Expression value) {
        boolean whole = value instanceof NameReference || value instanceof Member || value instanceof Call || value instanceof Index || value instanceof Unary
                || value instanceof IntegerLiteral;
        return whole ? new Repair[] {Repair.before("Cast to " + to.display(), "(" + to.display() + ")")} : new Repair[0];
    }

    private void report(CType to, CType from, Expression value, String place, Findings out) {
        if (CTypes.isFunctionPointer(to) && from instanceof CType.Pointer p && p.target() instanceof CType.Func) {
            CType.Func expected = (CType.Func) ((CType.Pointer) to).target();
            String name = value instanceof NameReference n && n.getTarget() instanceof Declarator d ? d.getName()
                    : "the function";
            out.error(IssueCode.T005, value, "'" + name + "' has the wrong signature; " + place + " takes "
                    + Signatures.of(name, expected));
        } else if (to instanceof CType.Handle && from instanceof CType.Handle) {
            out.error(IssueCode.T003, value, "The value is a " + from.display() + ", but " + place + " takes a "
                    + to.display());
        } else {
            out.error(IssueCode.T002, value, "The value is of type " + from.display() + ", but " + place + " takes "
                    + to.display());
        }
    }
}
