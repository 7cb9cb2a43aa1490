package org.dmaworkbench.compiler.body;

import org.dmaworkbench.lang.kmdf.BraceInitializer;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Initializer;
import org.dmaworkbench.lang.kmdf.StringLiteral;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.InitializerWalk;
import org.dmaworkbench.lang.types.Literals;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;

/** Writes the initialiser of a local variable or compound literal. */
final class LocalInitializer {
    private final FunctionBody body;

    LocalInitializer(FunctionBody body) {
        this.body = body;
    }

    /** Initialises the object at {@code place}. */
    void write(Place place, Initializer initializer) {
        CType type = place.type();
        if (place instanceof Place.InMemory memory && !CTypes.isScalar(type)) {
            boolean partial = initializer instanceof BraceInitializer || initializer instanceof StringLiteral;
            if (partial) {
                body.out().emit(new Instruction.Clear(body.access().address(memory), type.size()));
            }
            new InitializerWalk(body.types(), (offset, t, bits, value) -> put(memory, offset, t, bits, value)).walk(0,
                    type, initializer);
            return;
        }
        new InitializerWalk(body.types(), (offset, t, bits, value) ->
                body.expressions().assignments().store(place, body.expressions().converted(value, type))).walk(0,
                        type, initializer);
    }

    private void put(Place.InMemory object, long offset, CType type, StructType.Member bits, Expression value) {
        int at = object.offset() + (int) offset;
        if (bits != null) {
            body.access().store(new Place.Bits(object.address(), at, type, bits.bitOffset(), bits.bitWidth()),
                    body.expressions().converted(value, type));
        } else if (type instanceof CType.Array a && value instanceof StringLiteral s) {
            string(object.address(), at, a, s);
        } else {
            Place place = new Place.InMemory(object.address(), at, type);
            body.access().store(place, CTypes.isScalar(type) ? body.expressions().converted(value, type)
                    : body.expressions().value(value));
        }
    }

    private void string(int address, int offset, CType.Array array, StringLiteral literal) {
        String text = Literals.string(literal);
        int size = Math.min(array.size(), (text.length() + 1) * array.element().size());
        int to = body.access().address(new Place.InMemory(address, offset, array));
        body.out().emit(new Instruction.Copy(to, body.expressions().value(literal), size));
    }
}
