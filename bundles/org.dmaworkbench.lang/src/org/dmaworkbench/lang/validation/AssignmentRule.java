package org.dmaworkbench.lang.validation;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.kmdf.Postfix;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Constness;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** Assignments: a place that can be written (T004), and a value of a type that fits it (T002, T003, T005, T023). */
final class AssignmentRule implements Rule {
    private final ExpressionTypes types;
    private final Fits fits;
    private final Constness constness;

    AssignmentRule(ExpressionTypes types, Fits fits) {
        this.types = types;
        this.fits = fits;
        this.constness = new Constness(types);
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case Assignment a when a.getOp() != null -> {
                if (writable(a.getTarget(), out) && a.getOp().equals("=")) {
                    fits.check(types.typeOf(a.getTarget()), a.getValue(), place(a.getTarget()), out);
                }
            }
            case Postfix p -> writable(p.getOperand(), out);
            case Unary u when u.getOp().equals("++") || u.getOp().equals("--") -> writable(u.getOperand(), out);
            default -> { }
        }
    }

    private static String place(Expression target) {
        return switch (target) {
            case NameReference n -> "'" + ReferenceText.of(n) + "'";
            case Member m -> "the member '" + ReferenceText.of(m) + "'";
            case null, default -> "the left side";
        };
    }

    private boolean writable(Expression target, Findings out) {
        String problem = problem(target);
        if (problem != null) {
            out.error(IssueCode.T004, target, problem);
        }
        return problem == null;
    }

    private String problem(Expression target) {
        if (target == null) {
            return null;
        }
        CType type = types.typeOf(target);
        if (type instanceof CType.Array) {
            return "An array cannot be assigned as a whole; copy it with RtlCopyMemory";
        }
        return switch (target) {
            case NameReference n when n.getTarget() instanceof Declarator d && !d.eIsProxy() -> variable(d);
            case NameReference n when n.getTarget() instanceof Define d -> "'" + d.getName()
                    + "' is a constant and cannot be assigned";
            case NameReference n when n.getTarget() != null && !n.getTarget().eIsProxy() ->
                    "This name is not a variable and cannot be assigned";
            case NameReference n -> null;
            case Member m when isConst(m) -> "'" + ReferenceText.of(m) + "' is const here and cannot be assigned";
            case Member m -> m.isArrow() || type == null ? null : memberOf(m.getObject());
            case Index i -> isConst(i) ? "This is const and cannot be assigned" : null;
            case Unary u when u.getOp().equals("*") -> isConst(u) ? "This is const and cannot be assigned" : null;
            default -> type == null ? null : "The value of an expression is not a place that can be assigned";
        };
    }

    private boolean isConst(Expression place) {
        List<Boolean> parts = constness.of(place);
        return !parts.isEmpty() && parts.get(0);
    }

    private String memberOf(Expression object) {
        return object instanceof NameReference || object instanceof Member ? problem(object) : null;
    }

    private String variable(Declarator d) {
        if (types.typeOf(d) instanceof CType.Func) {
            return "'" + d.getName() + "' is a function and cannot be assigned";
        }
        return Declarators.isConst(d) && !(CTypes.isAddress(types.typeOf(d))
                && Declarators.innermost(d).getPointers().isEmpty() && isParameterType(d))
                ? "'" + d.getName() + "' is const and cannot be assigned" : null;
    }

    /**
     * A const before a typedef of a pointer makes the pointer const, but drivers write {@code const PVOID} carelessly
     * in parameters.
     */
    private static boolean isParameterType(Declarator d) {
        return Declarators.owner(d) instanceof Parameter;
    }
}
