package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Conditional;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.DoStatement;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.ForStatement;
import org.dmaworkbench.lang.kmdf.IfStatement;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.ReturnStatement;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.kmdf.WhileStatement;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/**
 * A status is no truth value: it is 0 when all went well. Conditions need NT_SUCCESS (T039), and a BOOLEAN is no status nor
 * the other way round (T040).
 */
final class StatusKindRule implements Rule {
    private final ExpressionTypes types;

    StatusKindRule(ExpressionTypes types) {
        this.types = types;
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case IfStatement s -> condition(s.getCondition(), out);
            case WhileStatement s -> condition(s.getCondition(), out);
            case DoStatement s -> condition(s.getCondition(), out);
            case ForStatement s -> condition(s.getCondition(), out);
            case Conditional c -> condition(c.getCondition(), out);
            case Unary u when "!".equals(u.getOp()) -> condition(u.getOperand(), out);
            case Binary b when "&&".equals(b.getOp()) || "||".equals(b.getOp()) -> {
                condition(b.getLeft(), out);
                condition(b.getRight(), out);
            }
            case Binary b when "==".equals(b.getOp()) || "!=".equals(b.getOp()) -> compared(b, out);
            case Assignment a when "=".equals(a.getOp()) -> goes(types.typeOf(a.getTarget()), a.getValue(), out);
            case Declarator d when d.getInitializer() instanceof Expression value -> goes(types.typeOf(d), value, out);
            case ReturnStatement r -> {
                Declaration function = Declarators.enclosingFunction(r);
                CType.Func type = function == null ? null : types.functionType(Declarators.function(function));
                goes(type == null ? null : type.result(), r.getValue(), out);
            }
            case Call c -> call(c, out);
            default -> { }
        }
    }

    private void condition(Expression e, Findings out) {
        if (e != null && !(e instanceof Assignment) && Statuses.isStatus(types.valueTypeOf(e))) {
            out.warning(IssueCode.T039, e, "This is a status, and 0 is STATUS_SUCCESS: success counts as false here");
        }
    }

    private void compared(Binary b, Findings out) {
        boolean left = Statuses.isStatus(types.valueTypeOf(b.getLeft())) && isTruth(b.getRight());
        boolean right = !left && Statuses.isStatus(types.valueTypeOf(b.getRight())) && isTruth(b.getLeft());
        if (left || right) {
            out.warning(IssueCode.T040, b, "A status is compared with a BOOLEAN; a status never is TRUE, and FALSE is STATUS_SUCCESS");
        }
    }

    private void goes(CType to, Expression value, Findings out) {
        if (to == null || value == null) {
            return;
        }
        if (Statuses.isStatus(to) && isTruth(value)) {
            out.warning(IssueCode.T040, value, "A BOOLEAN goes where a status is expected: FALSE would mean STATUS_SUCCESS");
        } else if (Statuses.isBoolean(to) && Statuses.isStatus(types.valueTypeOf(value))) {
            out.warning(IssueCode.T040, value, "A status goes where a BOOLEAN is expected: STATUS_SUCCESS would mean FALSE");
        }
    }

    private void call(Call c, Findings out) {
        CType.Func type = types.valueTypeOf(c.getCallee()) instanceof CType.Pointer p && p.target() instanceof CType.Func f ? f : null;
        String name = Statuses.name(c);
        if ((name.equals("NT_SUCCESS") || name.equals("NT_ERROR")) && c.getArguments().size() == 1) {
            CType given = types.valueTypeOf(c.getArguments().get(0));
            if (given != null && (isTruth(c.getArguments().get(0)) || CTypes.isAddress(given) || CTypes.isInteger(given) && given.size() != 4)) {
                out.warning(IssueCode.T040, c, name + " looks at a value of type " + given.display() + ", which is no status");
            }
            return;
        }
        for (int i = 0; type != null && i < Math.min(type.parameters().size(), c.getArguments().size()); i++) {
            goes(type.parameters().get(i), c.getArguments().get(i), out);
        }
    }

    /** Returns whether this says yes or no: a BOOLEAN, TRUE or FALSE, or the result of a comparison. */
    private boolean isTruth(Expression e) {
        return switch (e) {
            case NameReference n when n.getTarget() instanceof Define d && ("TRUE".equals(d.getName()) || "FALSE".equals(d.getName())) -> true;
            case Binary b -> b.getOp() != null && (OperatorRule.compares(b.getOp()) || "&&".equals(b.getOp()) || "||".equals(b.getOp()));
            case Unary u when "!".equals(u.getOp()) -> true;
            case null -> false;
            default -> Statuses.isBoolean(types.valueTypeOf(e));
        };
    }
}
