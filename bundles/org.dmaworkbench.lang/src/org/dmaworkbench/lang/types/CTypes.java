package org.dmaworkbench.lang.types;

import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.program.type.StructType;

/** The types that C itself names, and what kind of type another one is. */
public final class CTypes {
    /** {@code void}. */
    public static final CType VOID = new CType.Void();
    /** {@code char}; signed, as Microsoft's compiler has it. */
    public static final CType.Int CHAR = new CType.Int("char", IntKind.I8);
    /** {@code wchar_t}. */
    public static final CType.Int WCHAR = new CType.Int("wchar_t", IntKind.U16);
    /** {@code int}. */
    public static final CType.Int INT = new CType.Int("int", IntKind.I32);
    /** {@code unsigned int}. */
    public static final CType.Int UINT = new CType.Int("unsigned int", IntKind.U32);
    /** {@code long long}. */
    public static final CType.Int LONG64 = new CType.Int("long long", IntKind.I64);
    /** {@code unsigned long long}. */
    public static final CType.Int ULONG64 = new CType.Int("unsigned long long", IntKind.U64);
    /** {@code size_t}, the type of {@code sizeof}. */
    public static final CType.Int SIZE = new CType.Int("size_t", IntKind.U64);
    /** {@code void *}. */
    public static final CType.Pointer VOID_POINTER = new CType.Pointer(VOID);
    /** Name of the handle type that takes and gives every other handle. */
    public static final String ANY_HANDLE = "WDFOBJECT";

    private CTypes() { }

    /** Returns whether values of this type are integers (enumerations included). */
    public static boolean isInteger(CType t) {
        return t instanceof CType.Int || t instanceof CType.Enum;
    }

    /** Returns whether this is a pointer or a handle. */
    public static boolean isAddress(CType t) {
        return t instanceof CType.Pointer || t instanceof CType.Handle;
    }

    /** Returns whether the size of this structure, or of an array's structures, is not known. */
    public static boolean isIncomplete(CType t) {
        return t instanceof CType.Array a ? isIncomplete(a.element()) : t instanceof StructType s && !s.isComplete();
    }

    /** Returns whether a value of this type fits a slot and can be tested for zero. */
    public static boolean isScalar(CType t) {
        return isInteger(t) || isAddress(t);
    }

    /** Returns whether this is a pointer to a function. */
    public static boolean isFunctionPointer(CType t) {
        return t instanceof CType.Pointer p && p.target() instanceof CType.Func;
    }

    /** Returns whether this is {@code void *}. */
    public static boolean isVoidPointer(CType t) {
        return t instanceof CType.Pointer p && p.target() instanceof CType.Void;
    }

    /** Returns how a value of this scalar type stands in a slot and in memory. */
    public static IntKind kind(CType t) {
        return switch (t) {
            case CType.Int i -> i.kind();
            case CType.Enum e -> IntKind.I32;
            default -> IntKind.U64;
        };
    }

    /** Returns what an expression of this type becomes as a value: arrays and functions turn into pointers. */
    public static CType decay(CType t) {
        return switch (t) {
            case CType.Array a -> new CType.Pointer(a.element());
            case CType.Func f -> new CType.Pointer(f);
            default -> t;
        };
    }

    /** Returns what a pointer points to or an array holds, or null. */
    public static CType target(CType t) {
        return switch (t) {
            case CType.Pointer p -> p.target();
            case CType.Array a -> a.element();
            case null, default -> null;
        };
    }

    /** Returns the struct or union whose members a postfix dot or arrow reaches, or null. */
    public static StructType aggregate(CType receiver, boolean arrow) {
        return (arrow ? target(receiver) : receiver) instanceof StructType s ? s : null;
    }

    /**
     * Returns whether a struct of this type travels in one slot as its raw bytes, as Microsoft's calling convention
     * has it
     * for sizes 1, 2, 4 and 8. Larger ones are passed by the address of a copy and returned through a hidden first
     * argument.
     */
    public static boolean travelsInSlot(StructType t) {
        return t.size() == 1 || t.size() == 2 || t.size() == 4 || t.size() == 8;
    }

    /** Returns the unsigned integer of a width in bytes (1, 2, 4 or 8). */
    public static IntKind unsigned(int bytes) {
        return switch (bytes) {
            case 1 -> IntKind.U8;
            case 2 -> IntKind.U16;
            case 4 -> IntKind.U32;
            default -> IntKind.U64;
        };
    }

    /** Returns whether this is {@code _Bool}, which only 0 and 1 are values of. */
    public static boolean isTruth(CType type) {
        return type instanceof CType.Int i && i.display().equals("_Bool");
    }

    /** Returns what becomes of a number that is converted to a scalar type. */
    public static long canonical(CType to, long value) {
        return isTruth(to) ? value != 0 ? 1 : 0 : kind(to).canonical(value);
    }
}
