package org.dmaworkbench.lang.validation;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.FunctionSuffix;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.TypeArgument;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.Intrinsic;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/**
 * Calls: something callable (T014), the right number of arguments (T001), of the right types (T002, T003, T005,
 * T023).
 */
final class CallRule implements Rule {
    private final ExpressionTypes types;
    private final Fits fits;

    CallRule(ExpressionTypes types, Fits fits) {
        this.types = types;
        this.fits = fits;
    }

    @Override
    public void check(EObject object, Findings out) {
        if (!(object instanceof Call call)) {
            return;
        }
        Intrinsic intrinsic = Intrinsic.of(call);
        if (intrinsic != null) {
            count(call, intrinsic.name(), intrinsic.arguments(), false, out);
            return;
        }
        CType callee = types.valueTypeOf(call.getCallee());
        if (callee == null) {
            return;
        }
        if (!(callee instanceof CType.Pointer p && p.target() instanceof CType.Func type)) {
            out.error(IssueCode.T014, call.getCallee(), "This is of type " + callee.display()
                    + ", which cannot be called");
            return;
        }
        String name = name(call.getCallee());
        if (count(call, name, type.parameters().size(), type.variadic(), out)) {
            arguments(call, name, type, out);
        }
    }

    private static String name(Expression callee) {
        return callee instanceof NameReference n ? ReferenceText.of(n) : "the function";
    }

    private static boolean count(Call call, String name, int expected, boolean variadic, Findings out) {
        int given = call.getArguments().size();
        if (given == expected || variadic && given > expected) {
            return true;
        }
        out.error(IssueCode.T001, call, name + " takes " + (variadic ? "at least " : "") + expected
                + (expected == 1 ? " argument" : " arguments")
                + ", but " + given + (given == 1 ? " is given" : " are given"));
        return false;
    }

    private void arguments(Call call, String name, CType.Func type, Findings out) {
        FunctionSuffix suffix = call.getCallee() instanceof NameReference n && n.getTarget() instanceof Declarator d
                && !d.eIsProxy()
                ? Declarators.functionSuffix(d) : null;
        List<Expression> arguments = call.getArguments();
        for (int i = 0; i < type.parameters().size(); i++) {
            if (arguments.get(i) instanceof TypeArgument) {
                out.error(IssueCode.T002, arguments.get(i), "A type cannot be an argument of " + name);
                continue;
            }
            String parameter = suffix == null || i >= suffix.getParameters().size() ? null
                    : Declarators.name(suffix.getParameters().get(i).getDeclarator());
            String place = parameter == null ? "argument " + (i + 1) + " of " + name : "parameter '" + parameter
                    + "' of " + name;
            fits.check(type.parameters().get(i), arguments.get(i), place, out);
        }
    }
}
