package org.dmaworkbench.compiler.body;

import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;

/** Where an lvalue lives while its function runs. */
sealed interface Place {
    /** Returns the type of the value kept there. */
    CType type();

    /** A local whose address nobody takes. */
    record InSlot(int slot, CType type) implements Place { }

    /** Memory at the address in slot {@code address} plus {@code offset} bytes. */
    record InMemory(int address, int offset, CType type) implements Place { }

    /** A bit-field: {@code width} bits from {@code low} in the storage unit at {@code address + offset}. */
    record Bits(int address, int offset, CType type, int low, int width) implements Place {
        long mask() {
            return width == 64 ? -1L : (1L << width) - 1;
        }
    }

    /** Returns the place of a member of the aggregate that lives at {@code aggregate}. */
    static Place member(InMemory aggregate, StructType.Member member) {
        int offset = aggregate.offset() + member.offset();
        return member.isBitField()
                ? new Bits(aggregate.address(), offset, member.type(), member.bitOffset(), member.bitWidth())
                : new InMemory(aggregate.address(), offset, member.type());
    }
}
