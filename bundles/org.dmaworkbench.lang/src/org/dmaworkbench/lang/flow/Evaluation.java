package org.dmaworkbench.lang.flow;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.BraceInitializer;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Conditional;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Initializer;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.Postfix;
import org.dmaworkbench.lang.kmdf.SizeOf;
import org.dmaworkbench.lang.kmdf.TypeArgument;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.Intrinsic;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** Adds the steps of expressions in the order of their evaluation, left before right where C leaves it open. */
final class Evaluation {
    private final ExpressionTypes types;
    private final Ways ways;

    Evaluation(ExpressionTypes types, Ways ways) {
        this.types = types;
        this.ways = ways;
    }

    void initializer(Initializer i) {
        switch (i) {
            case BraceInitializer b -> b.getElements().forEach(e -> initializer(e.getValue()));
            case Expression e -> value(e);
            case null, default -> { }
        }
    }

    /** Evaluates an expression for its value. */
    void value(Expression e) {
        switch (e) {
            case null -> { }
            case SizeOf s -> { }
            case TypeArgument t -> { }
            case NameReference n -> read(n);
            case Member m -> read(m);
            case Index i -> read(i);
            case Assignment a -> assign(a);
            case Unary u when u.getOp().equals("&") -> address(u.getOperand());
            case Unary u when u.getOp().equals("!") -> meet(condition(u, false));
            case Unary u when u.getOp().equals("++") || u.getOp().equals("--") -> modify(u.getOperand());
            case Postfix p -> modify(p.getOperand());
            case Binary b when b.getOp().equals("&&") || b.getOp().equals("||") -> meet(condition(b, false));
            case Conditional c -> {
                Ways.Fork fork = condition(c.getCondition(), false);
                ways.open(fork.holds());
                value(c.getWhenTrue());
                List<Step> after = ways.take();
                ways.open(fork.fails());
                value(c.getWhenFalse());
                ways.add(after);
            }
            case Call c -> call(c);
            default -> {
                for (EObject part : e.eContents()) {
                    if (part instanceof Initializer i) {
                        initializer(i);
                    }
                }
            }
        }
    }

    private void meet(Ways.Fork fork) {
        ways.open(fork.holds());
        ways.add(fork.fails());
    }

    /**
     * Evaluates a condition.
     *
     * @param loop whether it decides about another round: one that is always true has no way out then
     */
    Ways.Fork condition(Expression e, boolean loop) {
        switch (e) {
            case Unary u when u.getOp().equals("!") -> {
                Ways.Fork inner = condition(u.getOperand(), false);
                return new Ways.Fork(inner.fails(), inner.holds());
            }
            case Binary b when b.getOp().equals("&&") || b.getOp().equals("||") -> {
                boolean and = b.getOp().equals("&&");
                Ways.Fork left = condition(b.getLeft(), false);
                ways.open(and ? left.holds() : left.fails());
                Ways.Fork right = condition(b.getRight(), false);
                List<Step> shortcut = new ArrayList<>(and ? left.fails() : left.holds());
                shortcut.addAll(and ? right.fails() : right.holds());
                return and ? new Ways.Fork(right.holds(), shortcut) : new Ways.Fork(shortcut, right.fails());
            }
            case null -> {
                return new Ways.Fork(ways.take(), List.of());
            }
            default -> { }
        }
        value(e);
        Long constant = loop ? types.constant(e) : null;
        List<Step> here = ways.take();
        if (constant != null) {
            return constant != 0 ? new Ways.Fork(here, List.of()) : new Ways.Fork(List.of(), here);
        }
        return new Ways.Fork(decided(here, Step.Kind.HOLDS, e), decided(here, Step.Kind.FAILS, e));
    }

    private List<Step> decided(List<Step> ends, Step.Kind kind, Expression e) {
        ways.open(ends);
        ways.step(kind, e);
        return ways.take();
    }

    private void read(Expression e) {
        boolean local = Place.of(e, types) != null;
        parts(e, local);
        if (local) {
            ways.step(types.typeOf(e) instanceof CType.Array ? Step.Kind.ADDRESS : Step.Kind.READ, e);
        }
    }

    /** Evaluates what an expression needs to find its place, but not the place itself. */
    private void parts(Expression e, boolean local) {
        switch (e) {
            case Member m when local -> parts(m.getObject(), true);
            case Member m -> value(m.getObject());
            case Index i -> {
                if (local) {
                    parts(i.getBase(), true);
                } else {
                    value(i.getBase());
                }
                value(i.getIndex());
            }
            case NameReference n -> { }
            case Unary u when u.getOp().equals("*") -> value(u.getOperand());
            default -> value(e);
        }
    }

    private void place(Expression e, Step.Kind kind) {
        boolean local = Place.of(e, types) != null;
        if (e != null) {
            parts(e, local);
        }
        if (local) {
            ways.step(kind, e);
        }
    }

    private void address(Expression e) {
        place(e, Step.Kind.ADDRESS);
    }

    private void assign(Assignment a) {
        if (a.getOp() != null && !a.getOp().equals("=")) {
            value(a.getTarget());
        }
        value(a.getValue());
        place(a.getTarget(), Step.Kind.WRITE);
    }

    private void modify(Expression e) {
        value(e);
        if (Place.of(e, types) != null) {
            ways.step(Step.Kind.WRITE, e);
        }
    }

    private void call(Call c) {
        Intrinsic intrinsic = Intrinsic.of(c);
        if (intrinsic == Intrinsic.UNREFERENCED_PARAMETER) {
            ways.step(Step.Kind.CALL, c);
            return;
        }
        if (intrinsic == Intrinsic.FIELD_OFFSET
                || intrinsic == Intrinsic.ARRAYSIZE || intrinsic == Intrinsic.RTL_NUMBER_OF) {
            return;
        }
        if (!(c.getCallee() instanceof NameReference n && n.getTarget() instanceof Declarator d
                && types.functionType(d) != null)) {
            value(c.getCallee());
        }
        for (int i = 0; i < c.getArguments().size(); i++) {
            if (intrinsic != Intrinsic.CONTAINING_RECORD || i == 0) {
                value(c.getArguments().get(i));
            }
        }
        ways.step(Step.Kind.CALL, c);
    }
}
