package org.dmaworkbench.lang.validation;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.ReturnStatement;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Constness;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.Intrinsic;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** A pointer to something const goes where a pointer is expected through which it could be written (T041). */
final class ConstRule implements Rule {
    private final ExpressionTypes types;
    private final Constness constness;

    ConstRule(ExpressionTypes types) {
        this.types = types;
        this.constness = new Constness(types);
    }

    @Override
    public void check(EObject object, Findings out) {
        switch (object) {
            case Assignment a when "=".equals(a.getOp()) && pointer(a.getValue()) -> goes(constness.of(a.getTarget()), a.getValue(), out);
            case Declarator d when d.getInitializer() instanceof Expression value && pointer(value) -> goes(constness.of(d), value, out);
            case Call c when Intrinsic.of(c) == null && c.getCallee() instanceof NameReference n && n.getTarget() instanceof Declarator f && !f.eIsProxy() -> call(c, f, out);
            case ReturnStatement r when r.getValue() != null && pointer(r.getValue()) -> {
                Declaration function = Declarators.enclosingFunction(r);
                if (function != null) {
                    goes(constness.ofResult(Declarators.function(function)), r.getValue(), out);
                }
            }
            default -> { }
        }
    }

    private boolean pointer(Expression e) {
        CType type = types.valueTypeOf(e);
        return type instanceof CType.Pointer && !CTypes.isFunctionPointer(type);
    }

    private void call(Call c, Declarator function, Findings out) {
        FunctionSuffix suffix = Declarators.functionSuffix(function);
        for (int i = 0; suffix != null && i < Math.min(suffix.getParameters().size(), c.getArguments().size()); i++) {
            Declarator parameter = suffix.getParameters().get(i).getDeclarator();
            if (parameter != null && pointer(c.getArguments().get(i))) {
                goes(constness.of(parameter), c.getArguments().get(i), out);
            }
        }
    }

    private void goes(List<Boolean> to, Expression value, Findings out) {
        List<Boolean> from = constness.of(value);
        if (from.size() > 1 && to.size() > 1 && from.get(1) && !to.get(1)) {
            out.warning(IssueCode.T041, value, "This points to something const, but goes where it could be written through");
        }
    }
}
