package org.dmaworkbench.compiler.body;

import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.CommaExpression;
import org.dmaworkbench.lang.kmdf.Conditional;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.DriverObject;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.Postfix;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Literals;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.Label;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.code.UnaryOp;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.eclipse.emf.ecore.EObject;

/**
 * Writes expressions. A scalar value is a slot in canonical form of its type; a struct value is a slot with the
 * address of
 * its bytes. A slot that {@link #value} returns may be a variable's own slot and is valid until that variable changes.
 */
final class Expressions {
    private final FunctionBody body;
    private final FunctionBuilder out;
    private final Places places;
    private final Arithmetics arithmetics;
    private final Conditions conditions;
    private final Assignments assignments;
    private final Calls calls;

    Expressions(FunctionBody body) {
        this.body = body;
        this.out = body.out();
        this.places = new Places(body, this);
        this.arithmetics = new Arithmetics(body, this);
        this.conditions = new Conditions(body, this);
        this.assignments = new Assignments(body, this, places, arithmetics);
        this.calls = new Calls(body, this);
    }

    Places places() {
        return places;
    }

    Conditions conditions() {
        return conditions;
    }

    Assignments assignments() {
        return assignments;
    }

    Calls calls() {
        return calls;
    }

    /** Returns the type of an expression as a value. */
    CType type(Expression e) {
        CType type = body.types().valueTypeOf(e);
        if (type == null) {
            throw new Unsupported(e, "an expression without a known type");
        }
        return type;
    }

    /** Evaluates for the effect only. */
    void effect(Expression e) {
        switch (e) {
            case Call c -> calls.effect(c);
            case Assignment a -> assignments.effect(a);
            case Postfix p -> assignments.step(p.getOperand(), p.getOp());
            case CommaExpression c -> {
                effect(c.getLeft());
                effect(c.getRight());
            }
            case Cast c when c.getOperand() != null && body.types().typeOf(c.getType()) instanceof CType.Void ->
                    effect(c.getOperand());
            case Conditional c when body.types().typeOf(c.getWhenTrue()) instanceof CType.Void -> choose(c);
            default -> value(e);
        }
    }

    private void choose(Conditional c) {
        Label otherwise = out.label();
        Label end = out.label();
        conditions.branch(c.getCondition(), false, otherwise);
        effect(c.getWhenTrue());
        out.jump(end);
        out.bind(otherwise);
        effect(c.getWhenFalse());
        out.bind(end);
    }

    /** Evaluates and converts to {@code to}, as an assignment does. */
    int converted(Expression e, CType to) {
        Long constant = CTypes.isScalar(to) ? body.types().constant(e) : null;
        if (constant != null) {
            return out.constant(CTypes.canonical(to, constant));
        }
        int slot = value(e);
        return body.convert(slot, type(e), to);
    }

    /** Evaluates. */
    int value(Expression e) {
        Long constant = body.types().constant(e);
        if (constant != null) {
            return out.constant(constant);
        }
        return switch (e) {
            case NameReference n -> name(n, n.getTarget());
            case StringLiteral s -> string(s);
            case Member m -> body.access().load(places.of(m));
            case Index i -> body.access().load(places.of(i));
            case Call c -> calls.value(c);
            case Unary u -> unary(u);
            case Postfix p -> assignments.postfix(p);
            case Binary b when b.getOp().equals("&&") || b.getOp().equals("||") -> conditions.truth(b);
            case Binary b -> arithmetics.binary(b);
            case Assignment a -> assignments.assign(a);
            case Conditional c -> conditional(c);
            case CommaExpression c -> {
                effect(c.getLeft());
                yield value(c.getRight());
            }
            case Cast c -> cast(c);
            default -> throw new Unsupported(e, "this expression");
        };
    }

    private int string(StringLiteral s) {
        String text = Literals.string(s);
        if (Literals.isWide(s)) {
            // What MmGetSystemRoutineAddress may be asked for must be in the program.
            Declarator routine = body.scope().definitions().prototype(text);
            if (routine != null && SourceKinds.isLibrary(routine)) {
                body.scope().libraryFunction(routine);
            }
        }
        return body.data(body.scope().out().data().literal(text, Literals.isWide(s)));
    }

    private int name(NameReference n, EObject target) {
        return switch (target) {
            case Declarator d when body.types().typeOf(d) instanceof CType.Func -> calls.functionAddress(n, d);
            case Declarator d -> body.access().load(body.variable(d));
            case Define d when d.getValue() != null -> value(d.getValue());
            case DriverObject o -> out.load(IntKind.U64, body.data(body.scope().handle(o)), 0);
            case null, default -> throw new Unsupported(n, "a name that is not a value");
        };
    }

    private int unary(Unary u) {
        return switch (u.getOp()) {
            case "&" -> places.address(u.getOperand());
            case "*" -> type(u.getOperand()) instanceof CType.Pointer p && p.target() instanceof CType.Func
                    ? value(u.getOperand()) : body.access().load(places.of(u));
            case "!" -> conditions.truth(u);
            case "++", "--" -> assignments.step(u.getOperand(), u.getOp());
            case "+" -> converted(u.getOperand(), type(u));
            default -> out.unary(u.getOp().equals("-") ? UnaryOp.NEG : UnaryOp.NOT, CTypes.kind(type(u)),
                    converted(u.getOperand(), type(u)));
        };
    }

    private int conditional(Conditional c) {
        CType type = type(c);
        Label otherwise = out.label();
        Label end = out.label();
        int result = out.slot();
        conditions.branch(c.getCondition(), false, otherwise);
        move(result, converted(c.getWhenTrue(), type));
        out.jump(end);
        out.bind(otherwise);
        move(result, converted(c.getWhenFalse(), type));
        out.bind(end);
        return result;
    }

    private int cast(Cast c) {
        CType to = body.types().typeOf(c.getType());
        if (c.getInitializer() != null) {
            return body.access().load(places.of(c));
        }
        if (to instanceof CType.Void) {
            effect(c.getOperand());
            return out.constant(0);
        }
        return converted(c.getOperand(), to);
    }

    /** Puts a value into a chosen slot. */
    void move(int to, int from) {
        if (to != from && !out.retarget(from, to)) {
            out.emit(new Instruction.Move(to, from));
        }
    }

    /** Returns whether an operation compares. */
    static boolean compares(BinaryOp op) {
        return op.ordinal() >= BinaryOp.EQ.ordinal();
    }
}
