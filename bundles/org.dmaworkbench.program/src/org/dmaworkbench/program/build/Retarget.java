package org.dmaworkbench.program.build;

import org.dmaworkbench.program.code.Instruction;

/** Changes the slot that an instruction writes. */
final class Retarget {
    private Retarget() { }

    /** Returns the instruction writing {@code to}, or null if it does not write {@code from}. */
    static Instruction of(Instruction instruction, int from, int to) {
        return switch (instruction) {
            case Instruction.Const i when i.dst() == from -> new Instruction.Const(to, i.value());
            case Instruction.Binary i when i.dst() == from ->
                    new Instruction.Binary(i.op(), i.kind(), to, i.a(), i.b());
            case Instruction.BinaryConst i when i.dst() == from ->
                    new Instruction.BinaryConst(i.op(), i.kind(), to, i.a(), i.value());
            case Instruction.Unary i when i.dst() == from -> new Instruction.Unary(i.op(), i.kind(), to, i.a());
            case Instruction.Convert i when i.dst() == from -> new Instruction.Convert(i.kind(), to, i.src());
            case Instruction.Load i when i.dst() == from -> new Instruction.Load(i.kind(), to, i.address(), i.offset());
            case Instruction.StackAddress i when i.dst() == from -> new Instruction.StackAddress(to, i.offset());
            case Instruction.DataAddress i when i.dst() == from -> new Instruction.DataAddress(to, i.offset());
            case Instruction.FunctionAddress i when i.dst() == from ->
                    new Instruction.FunctionAddress(to, i.function());
            case Instruction.Call i when i.dst() == from -> new Instruction.Call(to, i.function(), i.args());
            case Instruction.CallIndirect i when i.dst() == from ->
                    new Instruction.CallIndirect(to, i.address(), i.args());
            case Instruction.CallDdi i when i.dst() == from -> new Instruction.CallDdi(to, i.ddi(), i.args());
            default -> null;
        };
    }
}
