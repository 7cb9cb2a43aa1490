package org.dmaworkbench.lang.ide.completion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.ReturnStatement;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Which type a place takes, so that what fits comes first. */
@Singleton
final class ExpectedTypes {
    private final ExpressionTypes types;

    @Inject
    ExpectedTypes(ExpressionTypes types) {
        this.types = types;
    }

    /** Returns the type of what may be written at an offset within an incomplete piece of syntax, or null if anything may. */
    CType at(EObject place, int offset) {
        return switch (place) {
            case Assignment a -> types.typeOf(a.getTarget());
            case Binary b when "== != < > <= >=".contains(b.getOp() == null ? "?" : b.getOp()) -> types.typeOf(b.getLeft());
            case ReturnStatement r -> result(Declarators.enclosingFunction(r));
            case Call c -> parameter(c, offset);
            case Declarator d -> types.typeOf(Declarators.innermost(d));
            case Expression e when e.eContainer() instanceof Expression || e.eContainer() instanceof ReturnStatement -> at(e.eContainer(), offset);
            case null, default -> null;
        };
    }

    private CType result(Declaration function) {
        return function != null && types.functionType(Declarators.function(function)) instanceof CType.Func type ? type.result() : null;
    }

    private CType parameter(Call call, int offset) {
        CType callee = types.typeOf(call.getCallee());
        CType.Func function = callee instanceof CType.Func f ? f : callee instanceof CType.Pointer p && p.target() instanceof CType.Func f ? f : null;
        int index = 0;
        for (Expression argument : call.getArguments()) {
            INode node = NodeModelUtils.findActualNodeFor(argument);
            index += node != null && node.getEndOffset() < offset ? 1 : 0;
        }
        return function == null || index >= function.parameters().size() ? null : function.parameters().get(index);
    }

    /** Returns whether a name has just that type, or gives it when called. */
    boolean fits(EObject candidate, CType wanted) {
        CType type = switch (candidate) {
            case Declarator d when !Declarators.isTypedef(d) -> types.typeOf(d);
            case Define d -> types.typeOf(d.getValue());
            case null, default -> null;
        };
        return type != null && (type.equals(wanted) || type instanceof CType.Func function && function.result().equals(wanted));
    }
}
