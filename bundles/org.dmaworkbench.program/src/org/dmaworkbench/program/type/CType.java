package org.dmaworkbench.program.type;

import java.util.List;

/** A C type on LLP64 as Microsoft's compiler sees it: {@code long} has 32 bits, pointers have 64. */
public sealed interface CType permits CType.Void, CType.Int, CType.Enum, CType.Pointer, CType.Handle, CType.Array, CType.Func, StructType {
    /** Returns the size in bytes; 0 for void, functions and incomplete types. */
    int size();

    /** Returns the alignment in bytes, at least 1. */
    int alignment();

    /** Returns the name as C spells it, for messages and views. */
    String display();

    /** {@code void}. */
    record Void() implements CType {
        @Override public int size() { return 0; }
        @Override public int alignment() { return 1; }
        @Override public String display() { return "void"; }
    }

    /**
     * An integer, boolean or character type.
     *
     * @param display C name such as {@code ULONG}
     * @param kind width and signedness
     */
    record Int(String display, IntKind kind) implements CType {
        @Override public int size() { return kind.bytes(); }
        @Override public int alignment() { return kind.bytes(); }
    }

    /**
     * An enumeration; its values are {@code int}.
     *
     * @param display C name
     * @param constants enumerators in order
     */
    record Enum(String display, List<Enumerator> constants) implements CType {
        @Override public int size() { return 4; }
        @Override public int alignment() { return 4; }
    }

    /**
     * One name of an enumeration.
     *
     * @param name C name
     * @param value its value
     */
    record Enumerator(String name, int value) { }

    /**
     * A pointer.
     *
     * @param target what it points to
     */
    record Pointer(CType target) implements CType {
        @Override public int size() { return 8; }
        @Override public int alignment() { return 8; }
        @Override public String display() { return target.display() + " *"; }
    }

    /**
     * An opaque WDF handle; distinct from every other handle type.
     *
     * @param display such as {@code WDFREQUEST}
     */
    record Handle(String display) implements CType {
        @Override public int size() { return 8; }
        @Override public int alignment() { return 8; }
    }

    /**
     * An array.
     *
     * @param element element type
     * @param length number of elements
     */
    record Array(CType element, int length) implements CType {
        @Override public int size() { return element.size() * length; }
        @Override public int alignment() { return element.alignment(); }
        @Override public String display() { return element.display() + " [" + length + "]"; }
    }

    /**
     * A function type.
     *
     * @param result return type
     * @param parameters parameter types
     * @param variadic whether "..." ends the list
     */
    record Func(CType result, List<CType> parameters, boolean variadic) implements CType {
        @Override public int size() { return 0; }
        @Override public int alignment() { return 1; }
        @Override public String display() { return result.display() + " (*)()"; }
    }
}
