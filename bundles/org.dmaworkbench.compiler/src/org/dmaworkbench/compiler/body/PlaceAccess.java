package org.dmaworkbench.compiler.body;

import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.code.BinaryOp;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/**
 * Reads and writes places. A struct value is the address of its bytes; a bit-field is read and written through its
 * whole
 * storage unit, as Microsoft's compiler does it for registers.
 */
final class PlaceAccess {
    private final FunctionBuilder out;

    PlaceAccess(FunctionBuilder out) {
        this.out = out;
    }

    /** Returns a slot with the value; for a struct, array or function the slot holds its address. */
    int load(Place place) {
        return switch (place) {
            case Place.InSlot p -> p.slot();
            case Place.InMemory p -> CTypes.isScalar(p.type())
                    ? out.load(CTypes.kind(p.type()), p.address(), p.offset()) : address(p);
            case Place.Bits p -> extract(p, out.load(unit(p), p.address(), p.offset()));
        };
    }

    /** Stores a converted value; for a struct {@code value} holds the address of the bytes to copy. */
    void store(Place place, int value) {
        switch (place) {
            case Place.InSlot p -> out.emit(new Instruction.Move(p.slot(), value));
            case Place.InMemory p when p.type() instanceof StructType s ->
                    out.emit(new Instruction.Copy(address(p), value, s.size()));
            case Place.InMemory p -> out.store(CTypes.kind(p.type()), p.address(), p.offset(), value);
            case Place.Bits p -> out.store(unit(p), p.address(), p.offset(),
                    insert(p, out.load(unit(p), p.address(), p.offset()), value));
        }
    }

    /** Stores a constant in a bit-field. */
    void storeConstant(Place.Bits p, long value) {
        int unit = out.load(unit(p), p.address(), p.offset());
        out.store(unit(p), p.address(), p.offset(), insertConstant(p, unit, value));
    }

    /** Returns the storage unit's value with the bit-field replaced by a constant. */
    int insertConstant(Place.Bits p, int unit, long value) {
        long set = (value & p.mask()) << p.low();
        int kept = set == p.mask() << p.low() ? unit
                : out.binaryConst(BinaryOp.AND, IntKind.U64, unit, unit(p).canonical(~(p.mask() << p.low())));
        return set == 0 ? kept : out.binaryConst(BinaryOp.OR, IntKind.U64, kept, set);
    }

    /** Returns a slot with the address of a place in memory. */
    int address(Place.InMemory place) {
        return place.offset() == 0 ? place.address()
                : out.binaryConst(BinaryOp.ADD, IntKind.U64, place.address(), place.offset());
    }

    /** Returns the bit-field's value inside the value of its storage unit. */
    int extract(Place.Bits p, int unit) {
        if (CTypes.kind(p.type()).signed()) {
            int up = out.binaryConst(BinaryOp.SHL, IntKind.I64, unit, 64L - p.low() - p.width());
            return out.binaryConst(BinaryOp.SHR, IntKind.I64, up, 64L - p.width());
        }
        int low = p.low() == 0 ? unit : out.binaryConst(BinaryOp.SHR, IntKind.U64, unit, p.low());
        return out.binaryConst(BinaryOp.AND, IntKind.U64, low, p.mask());
    }

    /** Returns the storage unit's value with the bit-field replaced. */
    int insert(Place.Bits p, int unit, int value) {
        int kept = out.binaryConst(BinaryOp.AND, IntKind.U64, unit, unit(p).canonical(~(p.mask() << p.low())));
        int cut = out.binaryConst(BinaryOp.AND, IntKind.U64, value, p.mask());
        int moved = p.low() == 0 ? cut : out.binaryConst(BinaryOp.SHL, IntKind.U64, cut, p.low());
        return out.binary(BinaryOp.OR, IntKind.U64, kept, moved);
    }

    /** Returns how the storage unit of a bit-field is accessed. */
    static IntKind unit(Place.Bits p) {
        return CTypes.unsigned(p.type().size());
    }
}
