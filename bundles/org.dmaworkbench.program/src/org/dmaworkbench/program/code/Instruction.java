package org.dmaworkbench.program.code;

import org.dmaworkbench.program.type.IntKind;

/**
 * One instruction of the register machine. {@code dst}, {@code a}, {@code b}, {@code src}, {@code address} and the
 * elements of {@code args} are slot numbers of the frame; a {@code dst} of -1 drops the result. Every slot holds a value
 * in canonical form (see {@link IntKind#canonical}). Jump targets are instruction indices of the same function.
 */
public sealed interface Instruction {
    /** {@code dst = value}. */
    record Const(int dst, long value) implements Instruction { }

    /** {@code dst = src}. */
    record Move(int dst, int src) implements Instruction { }

    /** {@code dst = a op b}, computed in {@code kind} (I32, U32, I64 or U64); comparisons give 0 or 1. */
    record Binary(BinaryOp op, IntKind kind, int dst, int a, int b) implements Instruction { }

    /** {@code dst = a op value}; the constant is in canonical form. */
    record BinaryConst(BinaryOp op, IntKind kind, int dst, int a, long value) implements Instruction { }

    /** {@code dst = op a}, computed in {@code kind}. */
    record Unary(UnaryOp op, IntKind kind, int dst, int a) implements Instruction { }

    /** {@code dst = (kind) src}. */
    record Convert(IntKind kind, int dst, int src) implements Instruction { }

    /** {@code dst = *(kind *) (address + offset)}. */
    record Load(IntKind kind, int dst, int address, int offset) implements Instruction { }

    /** {@code *(kind *) (address + offset) = src}. */
    record Store(IntKind kind, int address, int offset, int src) implements Instruction { }

    /** Copies {@code size} bytes between two addresses (structure assignment). */
    record Copy(int dstAddress, int srcAddress, int size) implements Instruction { }

    /** Fills {@code size} bytes with zero (initialisers of aggregates). */
    record Clear(int address, int size) implements Instruction { }

    /** {@code dst =} address of byte {@code offset} of the frame's stack memory. */
    record StackAddress(int dst, int offset) implements Instruction { }

    /** {@code dst =} address of byte {@code offset} of the data image. */
    record DataAddress(int dst, int offset) implements Instruction { }

    /** {@code dst =} address of a function of this program. */
    record FunctionAddress(int dst, int function) implements Instruction { }

    /** Goes to {@code target}. */
    record Jump(int target) implements Instruction { }

    /** Goes to {@code target} if slot {@code a} is not zero ({@code whenTrue}) or is zero (otherwise). */
    record Branch(boolean whenTrue, int a, int target) implements Instruction { }

    /** Calls a function of this program. */
    record Call(int dst, int function, int[] args) implements Instruction { }

    /** Calls through a function pointer. */
    record CallIndirect(int dst, int address, int[] args) implements Instruction { }

    /** Calls a library function by its index in {@code Program.ddis()}. */
    record CallDdi(int dst, int ddi, int[] args) implements Instruction { }

    /** Returns slot {@code src}, or nothing if -1. */
    record Return(int src) implements Instruction { }
}
