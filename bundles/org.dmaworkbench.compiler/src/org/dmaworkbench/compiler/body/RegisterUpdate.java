package org.dmaworkbench.compiler.body;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.FieldUpdate;
import org.dmaworkbench.lang.kmdf.KmdfPackage;
import org.dmaworkbench.lang.kmdf.UpdateStatement;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/**
 * Writes {@code update register { field = value; }}: one read of the register's width, the fields changed, one write.
 */
final class RegisterUpdate {
    private final FunctionBody body;
    private final FunctionBuilder out;

    RegisterUpdate(FunctionBody body) {
        this.body = body;
        this.out = body.out();
    }

    void write(UpdateStatement u) {
        if (!(body.expressions().places().of(u.getTarget()) instanceof Place.InMemory register)) {
            throw new Unsupported(u, "an update of something that is not in memory");
        }
        int size = register.type().size();
        if (size != 1 && size != 2 && size != 4 && size != 8) {
            throw new Unsupported(u, "an update of something that is not 1, 2, 4 or 8 bytes wide");
        }
        IntKind kind = CTypes.unsigned(size);
        int value = out.slot();
        body.expressions().move(value, out.load(kind, register.address(), register.offset()));
        for (FieldUpdate field : u.getFields()) {
            Place.Bits bits = bits(register.type(), field);
            Long constant = body.types().constant(field.getValue());
            int set = constant != null ? body.access().insertConstant(bits, value, constant)
                    : body.access().insert(bits, value, body.expressions().converted(field.getValue(), bits.type()));
            body.expressions().move(value, set);
        }
        out.emit(new Instruction.Store(kind, register.address(), register.offset(), value));
    }

    private Place.Bits bits(CType register, FieldUpdate field) {
        CType type = register;
        int bit = 0;
        int width = 8 * register.size();
        for (int i = 0; i < field.getPath().size(); i++) {
            Declarator linked = field.getPath().get(i);
            String name = linked.eIsProxy() ? ReferenceText.of(field, KmdfPackage.Literals.FIELD_UPDATE__PATH, i)
                    : linked.getName();
            StructType.Member member = type instanceof StructType s ? deepFind(s, name) : null;
            if (member == null) {
                throw new Unsupported(field, "an update of the unknown field '" + name + "'");
            }
            bit += 8 * member.offset() + member.bitOffset();
            width = member.isBitField() ? member.bitWidth() : 8 * member.type().size();
            type = member.type();
        }
        return new Place.Bits(0, 0, unitOf(register), bit, width);
    }

    private static CType unitOf(CType register) {
        return new CType.Int("", CTypes.unsigned(register.size()));
    }

    /**
     * Finds a member directly, or inside the struct members of a register union, so that {@code bits} need not be
     * written.
     */
    static StructType.Member deepFind(StructType type, String name) {
        StructType.Member direct = type.find(name);
        if (direct != null) {
            return direct;
        }
        List<StructType.Member> members = type.members();
        for (StructType.Member m : members) {
            if (m.type() instanceof StructType inner && deepFind(inner, name) instanceof StructType.Member found) {
                return new StructType.Member(found.name(), found.type(), m.offset() + found.offset(),
                        found.bitOffset(), found.bitWidth());
            }
        }
        return null;
    }
}
