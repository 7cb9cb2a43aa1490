package org.dmaworkbench.compiler.body;

import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.Postfix;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Operators;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;

/** Writes assignments, compound assignments, increments and decrements. */
final class Assignments {
    private final FunctionBody body;
    private final FunctionBuilder out;
    private final Expressions expressions;
    private final Places places;
    private final Arithmetics arithmetics;

    Assignments(FunctionBody body, Expressions expressions, Places places, Arithmetics arithmetics) {
        this.body = body;
        this.out = body.out();
        this.expressions = expressions;
        this.places = places;
        this.arithmetics = arithmetics;
    }

    /** Writes an assignment and returns the slot with the value it has as an expression. */
    int assign(Assignment a) {
        return assign(a, places.of(a.getTarget()));
    }

    private int assign(Assignment a, Place place) {
        BinaryOp op = Operators.compound(a.getOp());
        CType type = place.type();
        if (op == null) {
            noteRole(a);
            return store(place, CTypes.isScalar(type) ? expressions.converted(a.getValue(), type)
                    : expressions.value(a.getValue()));
        }
        int old = body.access().load(place);
        CType left = expressions.type(a.getTarget());
        int result = arithmetics.apply(op, old, left, a.getValue());
        CType resultType = Arithmetics.resultType(op, left, expressions.type(a.getValue()));
        return store(place, body.convert(result, resultType, type));
    }

    /** Writes an assignment whose value nobody uses. */
    void effect(Assignment a) {
        Place place = places.of(a.getTarget());
        if (a.getOp().equals("=") && place instanceof Place.Bits bits) {
            Long constant = body.types().constant(a.getValue());
            if (constant != null) {
                body.access().storeConstant(bits, constant);
            } else {
                body.access().store(bits, expressions.converted(a.getValue(), bits.type()));
            }
        } else {
            assign(a, place);
        }
    }

    /** Stores a converted value and returns the slot with what the place holds then. */
    int store(Place place, int value) {
        if (place instanceof Place.InSlot p) {
            expressions.move(p.slot(), value);
            return p.slot();
        }
        body.access().store(place, value);
        return place instanceof Place.Bits b ? body.access().extract(new Place.Bits(b.address(), 0, b.type(), 0,
                b.width()), value) : value;
    }

    /** Writes {@code x++} or {@code x--} and returns a slot with the old value. */
    int postfix(Postfix p) {
        Place place = places.of(p.getOperand());
        int old = body.access().load(place);
        if (place instanceof Place.InSlot) {
            int copy = out.slot();
            out.emit(new Instruction.Move(copy, old));
            old = copy;
        }
        store(place, stepped(old, place.type(), p.getOp()));
        return old;
    }

    /** Writes {@code ++x} or {@code --x} and returns a slot with the new value. */
    int step(Expression operand, String op) {
        Place place = places.of(operand);
        return store(place, stepped(body.access().load(place), place.type(), op));
    }

    private int stepped(int old, CType type, String op) {
        BinaryOp what = op.equals("++") ? BinaryOp.ADD : BinaryOp.SUB;
        if (type instanceof CType.Pointer p) {
            return out.binaryConst(what, IntKind.U64, old, Math.max(1, p.target().size()));
        }
        IntKind kind = CTypes.kind(type);
        IntKind wide = kind.bytes() == 8 ? kind : kind == IntKind.U32 ? IntKind.U32 : IntKind.I32;
        int result = out.binaryConst(what, wide, old, 1);
        return body.convert(result, new CType.Int("", wide), type);
    }

    private void noteRole(Assignment a) {
        if (a.getTarget() instanceof Member m && CTypes.isFunctionPointer(expressions.type(m))) {
            expressions.calls().noteRole(a.getValue(), ReferenceText.of(m));
        }
    }
}
