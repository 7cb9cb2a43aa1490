package org.dmaworkbench.lang.types;

import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/**
 * C's arithmetic conversions on LLP64: {@code int} and {@code long} have 32 bits, {@code long long} and pointers 64.
 */
public final class Conversions {
    private Conversions() { }

    /** Returns the type of {@code +e}: integers narrower than {@code int} and enumerations become {@code int}. */
    public static CType promote(CType t) {
        return switch (t) {
            case CType.Int i when i.size() < 4 -> CTypes.INT;
            case CType.Enum e -> CTypes.INT;
            default -> t;
        };
    }

    /** Returns the common type of two integer operands; a typedef's name survives where it already is that type. */
    public static CType usual(CType left, CType right) {
        CType a = promote(left);
        CType b = promote(right);
        IntKind kind = usual(CTypes.kind(a), CTypes.kind(b));
        if (CTypes.kind(a) == kind && a instanceof CType.Int) {
            return a;
        }
        if (CTypes.kind(b) == kind && b instanceof CType.Int) {
            return b;
        }
        return new CType.Int(name(kind), kind);
    }

    private static IntKind usual(IntKind a, IntKind b) {
        if (a.bytes() != b.bytes()) {
            return a.bytes() > b.bytes() ? a : b;
        }
        return a.signed() ? b : a;
    }

    private static String name(IntKind kind) {
        return switch (kind) {
            case U32 -> CTypes.UINT.display();
            case I64 -> CTypes.LONG64.display();
            case U64 -> CTypes.ULONG64.display();
            default -> CTypes.INT.display();
        };
    }

    /** How well a value of one type fits a place of another. */
    public enum Fit {
        /** As C has it. */
        GOOD,
        /** Accepted with a warning, as Microsoft's compiler does: pointers to different types of the same shape. */
        DOUBTFUL,
        /** Not accepted. */
        BAD
    }

    /**
     * Judges an assignment, argument or return value.
     *
     * @param to type of the place
     * @param from type of the value, decayed
     * @param nullConstant whether the value is a constant zero
     */
    public static Fit assignment(CType to, CType from, boolean nullConstant) {
        if (to.equals(from)) {
            return Fit.GOOD;
        }
        if (CTypes.isInteger(to) && CTypes.isInteger(from)) {
            return Fit.GOOD;
        }
        if (CTypes.isAddress(to)) {
            return address(to, from, nullConstant);
        }
        if (CTypes.isInteger(to) && CTypes.isAddress(from)) {
            return isBoolean(to) ? Fit.DOUBTFUL : Fit.BAD;
        }
        return Fit.BAD;
    }

    private static boolean isBoolean(CType t) {
        return t.display().equals("BOOLEAN") || t.display().equals("BOOL");
    }

    private static Fit address(CType to, CType from, boolean nullConstant) {
        if (nullConstant && CTypes.isInteger(from)) {
            return Fit.GOOD;
        }
        if (!CTypes.isAddress(from)) {
            return Fit.BAD;
        }
        if (isAny(to) || isAny(from)) {
            return CTypes.isFunctionPointer(to) && from instanceof CType.Handle ? Fit.BAD : Fit.GOOD;
        }
        if (to instanceof CType.Pointer a && from instanceof CType.Pointer b) {
            return pointers(a.target(), b.target());
        }
        return Fit.BAD;
    }

    private static boolean isAny(CType t) {
        return CTypes.isVoidPointer(t) || t instanceof CType.Handle h && h.display().equals(CTypes.ANY_HANDLE);
    }

    private static Fit pointers(CType to, CType from) {
        if (to instanceof CType.Func a && from instanceof CType.Func b) {
            return same(a, b) ? Fit.GOOD : Fit.BAD;
        }
        if (same(to, from)) {
            return Fit.GOOD;
        }
        if (CTypes.isInteger(to) && CTypes.isInteger(from)) {
            return to.size() == from.size() ? Fit.GOOD : Fit.DOUBTFUL;
        }
        if (isAny(to) && CTypes.isAddress(from)) {
            // Microsoft's compiler takes &pointer for a PVOID * without a word, and drivers rely on it for out-parameters.
            return Fit.GOOD;
        }
        if (to instanceof CType.Pointer p && from instanceof CType.Pointer q) {
            return isAny(q) ? Fit.DOUBTFUL : pointers(p.target(), q.target()) == Fit.BAD ? Fit.BAD
                    : Fit.DOUBTFUL;
        }
        return Fit.BAD;
    }

    /** Returns whether two types are the same to C: names of typedefs do not count. */
    public static boolean same(CType a, CType b) {
        if (a.equals(b)) {
            return true;
        }
        return switch (a) {
            case CType.Int i -> b instanceof CType.Int j && i.kind() == j.kind() || b instanceof CType.Enum
                    && i.kind() == IntKind.I32;
            case CType.Enum e -> b instanceof CType.Int j && j.kind() == IntKind.I32
                    || b instanceof CType.Enum f && e.display().equals(f.display());
            case CType.Pointer p -> b instanceof CType.Pointer q && same(p.target(), q.target());
            case CType.Array x -> b instanceof CType.Array y && same(x.element(), y.element());
            case CType.Func f -> b instanceof CType.Func g && sameFunction(f, g);
            case StructType s -> b instanceof StructType t && !s.isComplete() && !t.isComplete()
                    && s.display().equals(t.display());
            default -> false;
        };
    }

    private static boolean sameFunction(CType.Func a, CType.Func b) {
        if (a.parameters().size() != b.parameters().size() || !same(a.result(), b.result())) {
            return false;
        }
        for (int i = 0; i < a.parameters().size(); i++) {
            if (!same(a.parameters().get(i), b.parameters().get(i))) {
                return false;
            }
        }
        return a.variadic() == b.variadic();
    }
}
