package org.dmaworkbench.lang.types;

import java.util.Map;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.Index;
import org.dmaworkbench.lang.kmdf.Member;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/**
 * Addresses that are numbers: {@code &((T *)0)->Member} and steps from a constant pointer. Addresses of variables are no
 * numbers before the driver runs, and have no value here.
 */
final class ConstantAddresses {
    private final ExpressionTypes types;
    private final ConstantEvaluator values;

    ConstantAddresses(ExpressionTypes types, ConstantEvaluator values) {
        this.types = types;
        this.values = values;
    }

    /** Returns the address of a place, or null. */
    Long of(Expression place, Map<EObject, Long> parameters) {
        return switch (place) {
            case Member m -> {
                CType object = m.isArrow() ? types.valueTypeOf(m.getObject()) : types.typeOf(m.getObject());
                Long base = m.isArrow() ? values.of(m.getObject(), parameters) : of(m.getObject(), parameters);
                Long offset = offset(CTypes.aggregate(object, m.isArrow()), ReferenceText.of(m));
                yield base == null || offset == null ? null : (Long) (base + offset);
            }
            case Index i -> {
                CType base = types.typeOf(i.getBase());
                Long start = base instanceof CType.Array ? of(i.getBase(), parameters) : values.of(i.getBase(), parameters);
                yield step(start, CTypes.target(base), values.of(i.getIndex(), parameters), 1);
            }
            case Unary u when u.getOp().equals("*") -> values.of(u.getOperand(), parameters);
            case null, default -> null;
        };
    }

    /** Returns the offset in bytes of {@code path}, an expression of members and elements that starts with a member of {@code type}; or null. */
    Long offset(CType type, Expression path, Map<EObject, Long> parameters) {
        return switch (path) {
            case org.dmaworkbench.lang.kmdf.NameReference n -> offset(type instanceof StructType s ? s : null, ReferenceText.of(n));
            case Member m when !m.isArrow() -> {
                Long outer = offset(type, m.getObject(), parameters);
                Long inner = types.typeOf(m.getObject()) instanceof StructType s ? offset(s, ReferenceText.of(m)) : null;
                yield outer == null || inner == null ? null : (Long) (outer + inner);
            }
            case Index i -> step(offset(type, i.getBase(), parameters), CTypes.target(types.typeOf(i.getBase())),
                    values.of(i.getIndex(), parameters), 1);
            case null, default -> null;
        };
    }

    private Long offset(StructType struct, String member) {
        if (struct == null) {
            return null;
        }
        types.size(struct);
        StructType.Member found = struct.find(member);
        return found == null || found.isBitField() ? null : (Long) (long) found.offset();
    }

    /** Returns what {@code pointer + sign * count} or a difference of pointers is, or null if it is neither or unknown. */
    Long arithmetic(Binary b, CType left, CType right, long l, long r) {
        boolean minus = b.getOp().equals("-");
        CType target = CTypes.target(left) != null ? CTypes.target(left) : CTypes.target(right);
        long size = target == null ? 0 : types.size(target);
        if (size == 0) {
            return null;
        }
        if (CTypes.isAddress(left) && CTypes.isAddress(right)) {
            return minus ? (Long) ((l - r) / size) : null;
        }
        return CTypes.isAddress(left) ? step(l, target, r, minus ? -1 : 1) : minus ? null : step(r, target, l, 1);
    }

    private Long step(Long start, CType element, Long count, int sign) {
        return start == null || element == null || count == null ? null : (Long) (start + sign * count * types.size(element));
    }
}
