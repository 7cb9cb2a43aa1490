package org.dmaworkbench.compiler.body;

import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Cast;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/** Writes lvalues: names, members, elements, and what pointers point to. */
final class Places {
    private final FunctionBody body;
    private final Expressions expressions;

    Places(FunctionBody body, Expressions expressions) {
        this.body = body;
        this.expressions = expressions;
    }

    /** Returns the place of an lvalue, or of the memory that holds a struct value. */
    Place of(Expression e) {
        return switch (e) {
            case NameReference n when n.getTarget() instanceof Declarator d -> body.variable(d);
            case NameReference n when n.getTarget() instanceof Define d && d.getValue() != null -> of(d.getValue());
            case Member m -> member(m);
            case Index i -> index(i);
            case Unary u when u.getOp().equals("*") ->
                    new Place.InMemory(expressions.value(u.getOperand()), 0,
                    CTypes.target(expressions.type(u.getOperand())));
            case Cast c when c.getInitializer() != null -> compoundLiteral(c);
            case StringLiteral s -> new Place.InMemory(expressions.value(s), 0, body.types().typeOf(s));
            case Assignment a when CTypes.isScalar(expressions.type(a)) ->
                    throw new Unsupported(e, "an address of a value");
            default -> value(e);
        };
    }

    /** Fills a fresh object on the stack. */
    private Place compoundLiteral(Cast c) {
        CType type = body.types().typeOf(c);
        Place.InMemory object = new Place.InMemory(body.temporary(type), 0, type);
        new LocalInitializer(body).write(object, c.getInitializer());
        return object;
    }

    private Place value(Expression e) {
        CType type = expressions.type(e);
        if (!(type instanceof StructType)) {
            throw new Unsupported(e, "an assignment to something that is not a place");
        }
        return new Place.InMemory(expressions.value(e), 0, type);
    }

    private Place member(Member m) {
        CType object = m.isArrow() ? expressions.type(m.getObject()) : body.types().typeOf(m.getObject());
        StructType struct = CTypes.aggregate(object, m.isArrow());
        String name = ReferenceText.of(m);
        StructType.Member member = struct == null ? null : struct.find(name);
        if (member == null) {
            throw new Unsupported(m, "the unknown member '" + name + "'");
        }
        if (m.isArrow()) {
            return Place.member(new Place.InMemory(expressions.value(m.getObject()), 0, struct), member);
        }
        return Place.member((Place.InMemory) of(m.getObject()), member);
    }

    private Place index(Index i) {
        CType base = expressions.type(i.getBase());
        boolean swapped = !(base instanceof CType.Pointer);
        Expression array = swapped ? i.getIndex() : i.getBase();
        Expression index = swapped ? i.getBase() : i.getIndex();
        CType element = CTypes.target(expressions.type(array));
        Long constant = body.types().constant(index);
        if (body.types().typeOf(array) instanceof CType.Array) {
            Place.InMemory whole = (Place.InMemory) of(array);
            if (constant != null && constant * element.size() == (int) (constant * element.size())) {
                return new Place.InMemory(whole.address(), whole.offset() + (int) (constant * element.size()), element);
            }
            return new Place.InMemory(scaled(whole.address(), index, element), whole.offset(), element);
        }
        int address = expressions.value(array);
        if (constant != null && constant * element.size() == (int) (constant * element.size())) {
            return new Place.InMemory(address, (int) (constant * element.size()), element);
        }
        return new Place.InMemory(scaled(address, index, element), 0, element);
    }

    private int scaled(int address, Expression index, CType element) {
        int i = expressions.value(index);
        int bytes = element.size() == 1 ? i : body.out().binaryConst(BinaryOp.MUL, IntKind.I64, i, element.size());
        return body.out().binary(BinaryOp.ADD, IntKind.U64, address, bytes);
    }

    /** Returns a slot with the address of an lvalue or function. */
    int address(Expression e) {
        if (body.types().typeOf(e) instanceof CType.Func) {
            return expressions.value(e);
        }
        return switch (of(e)) {
            case Place.InMemory p -> body.access().address(p);
            case Place.InSlot p -> throw new Unsupported(e, "the address of a value");
            case Place.Bits p -> throw new Unsupported(e, "the address of a bit-field");
        };
    }
}
