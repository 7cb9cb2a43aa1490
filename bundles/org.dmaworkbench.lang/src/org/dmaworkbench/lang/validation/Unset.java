package org.dmaworkbench.lang.validation;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Conditional;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.SizeOf;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.Intrinsic;
import org.eclipse.emf.ecore.EObject;

/**
 * The scalar locals that nothing has been stored in on any way so far. A variable whose address is taken is never
 * among them.
 */
final class Unset {
    private final ExpressionTypes types;
    private final Findings out;
    private final Set<EObject> addressTaken = identitySet();
    private Set<Declarator> variables = identitySet();
    private int branches;

    Unset(ExpressionTypes types, Findings out, Declaration function) {
        this.types = types;
        this.out = out;
        for (Iterator<EObject> all = function.getBody().eAllContents(); all.hasNext();) {
            if (all.next() instanceof Unary u && u.getOp().equals("&") && u.getOperand() instanceof NameReference n) {
                addressTaken.add(n.getTarget());
            }
        }
    }

    private static <T> Set<T> identitySet() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    Set<Declarator> copy() {
        Set<Declarator> copy = identitySet();
        copy.addAll(variables);
        return copy;
    }

    void restore(Set<Declarator> state) {
        variables = state;
    }

    /** Keeps what is unset here and there. */
    void meet(Set<Declarator> other) {
        variables.retainAll(other);
    }

    void forget() {
        variables.clear();
    }

    /** Inside a switch a store in one case says nothing about another, so nothing is reported there. */
    void branches(boolean enter) {
        branches += enter ? 1 : -1;
    }

    void declare(Declaration d) {
        boolean local = !d.getModifiers().contains("static") && !d.getModifiers().contains("typedef")
                && !d.getModifiers().contains("extern");
        for (Declarator outer : d.getDeclarators()) {
            Declarator variable = Declarators.innermost(outer);
            if (outer.getInitializer() != null) {
                evaluate(outer.getInitializer());
                variables.remove(variable);
            } else if (local && !addressTaken.contains(variable) && types.typeOf(variable) != null
                    && CTypes.isScalar(types.typeOf(variable))) {
                variables.add(variable);
            }
        }
    }

    /** Follows an expression: stores set variables, reads of unset ones are reported once. */
    void evaluate(EObject e) {
        switch (e) {
            case null -> { }
            case NameReference n when n.getTarget() instanceof Declarator d && variables.contains(d) -> {
                if (branches == 0) {
                    out.warning(IssueCode.T011, n, "'" + d.getName()
                            + "' is read here, but nothing has been stored in it");
                }
                variables.remove(d);
            }
            case Assignment a when a.getOp().equals("=") && a.getTarget() instanceof NameReference n -> {
                evaluate(a.getValue());
                if (n.getTarget() instanceof Declarator d) {
                    variables.remove(d);
                }
            }
            case SizeOf s -> { }
            case Call c when Intrinsic.of(c) == Intrinsic.UNREFERENCED_PARAMETER -> { }
            case Binary b when b.getOp().equals("&&") || b.getOp().equals("||") -> {
                evaluate(b.getLeft());
                evaluate(b.getRight());
            }
            case Conditional c -> conditional(c);
            default -> e.eContents().forEach(this::evaluate);
        }
    }

    private void conditional(Conditional c) {
        evaluate(c.getCondition());
        Set<Declarator> before = copy();
        evaluate(c.getWhenTrue());
        Set<Declarator> after = copy();
        restore(before);
        evaluate(c.getWhenFalse());
        meet(after);
    }
}
