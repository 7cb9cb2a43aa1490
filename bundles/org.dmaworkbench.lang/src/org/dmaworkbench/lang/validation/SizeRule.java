package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Parameter;
import org.dmaworkbench.lang.kmdf.Postfix;
import org.dmaworkbench.lang.kmdf.SizeOf;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/** Where C needs to know how large something is, it has a size: sizeof, pointer arithmetic, parameters, elements (T024). */
final class SizeRule implements Rule {
    private final ExpressionTypes types;

    SizeRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case SizeOf s -> {
                CType type = s.getType() != null ? types.typeOf(s.getType()) : types.typeOf(s.getOperand());
                if (unsized(type)) {
                    out.error(IssueCode.T024, s, "The size of " + type.display() + " is not known");
                }
            }
            case Binary b when "+".equals(b.getOp()) || "-".equals(b.getOp()) -> {
                steps(b.getLeft(), b, out);
                steps(b.getRight(), b, out);
            }
            case Assignment a when "+=".equals(a.getOp()) || "-=".equals(a.getOp()) -> steps(a.getTarget(), a, out);
            case Postfix p -> steps(p.getOperand(), p, out);
            case Unary u when "++".equals(u.getOp()) || "--".equals(u.getOp()) -> steps(u.getOperand(), u, out);
            case Index i -> steps(i.getBase(), i, out);
            case Unary u when "*".equals(u.getOp()) && types.typeOf(u) instanceof StructType s && !s.isComplete() ->
                    out.error(IssueCode.T024, u, "The members of " + s.display() + " are not known");
            case Parameter p when p.getDeclarator() != null && isDefinition(p) && unsized(types.typeOf(p.getDeclarator()))
                    && Declarators.name(p.getDeclarator()) != null ->
                    out.error(IssueCode.T024, p, "The parameter '" + Declarators.name(p.getDeclarator()) + "' has the type "
                            + types.typeOf(p.getDeclarator()).display() + ", whose size is not known");
            default -> { }
        }
    }

    private static boolean isDefinition(Parameter p) {
        return p.eContainer() != null && p.eContainer().eContainer() instanceof Declarator d && Declarators.owner(d) instanceof Declaration f
                && f.getBody() != null;
    }

    private void steps(Expression pointer, EObject where, Findings out) {
        CType type = types.valueTypeOf(pointer);
        if (type instanceof CType.Pointer p && unsized(p.target())) {
            out.error(IssueCode.T024, where, "A " + type.display() + " cannot be stepped: the size of what it points to is not known; cast it"
                    + (CTypes.isVoidPointer(type) ? " to PUCHAR" : ""));
        }
    }

    private static boolean unsized(CType type) {
        return switch (type) {
            case CType.Void v -> true;
            case CType.Func f -> true;
            case StructType s -> !s.isComplete();
            case null, default -> false;
        };
    }
}
