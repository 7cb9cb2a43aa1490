package org.dmaworkbench.program.build;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.code.Instruction;

/** Writes a function's instructions as text, one per line, for tests and for people who look under the bonnet. */
public final class Disassembler {
    private Disassembler() { }

    /** Returns the listing; statement starts carry a star and their line number. */
    public static String text(Function function) {
        StringBuilder out = new StringBuilder();
        for (int pc = 0; pc < function.code().size(); pc++) {
            String mark = function.statements()[pc] ? "*" + function.lines().get(pc).line() : "";
            out.append(String.format("%4d %-5s %s%n", pc, mark, text(function.code().get(pc))));
        }
        return out.toString();
    }

    /** Returns one instruction as text. */
    public static String text(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Const i -> "s%d = 0x%X".formatted(i.dst(), i.value());
            case Instruction.Move i -> "s%d = s%d".formatted(i.dst(), i.src());
            case Instruction.Binary i -> "s%d = s%d %s.%s s%d".formatted(i.dst(), i.a(), i.op(), i.kind(), i.b());
            case Instruction.BinaryConst i -> "s%d = s%d %s.%s 0x%X".formatted(i.dst(), i.a(), i.op(), i.kind(),
                    i.value());
            case Instruction.Unary i -> "s%d = %s.%s s%d".formatted(i.dst(), i.op(), i.kind(), i.a());
            case Instruction.Convert i -> "s%d = (%s) s%d".formatted(i.dst(), i.kind(), i.src());
            case Instruction.Load i -> "s%d = %s [s%d + %d]".formatted(i.dst(), i.kind(), i.address(), i.offset());
            case Instruction.Store i -> "%s [s%d + %d] = s%d".formatted(i.kind(), i.address(), i.offset(), i.src());
            case Instruction.Copy i -> "copy [s%d] = [s%d], %d".formatted(i.dstAddress(), i.srcAddress(), i.size());
            case Instruction.Clear i -> "clear [s%d], %d".formatted(i.address(), i.size());
            case Instruction.StackAddress i -> "s%d = stack + %d".formatted(i.dst(), i.offset());
            case Instruction.DataAddress i -> "s%d = data + %d".formatted(i.dst(), i.offset());
            case Instruction.FunctionAddress i -> "s%d = function %d".formatted(i.dst(), i.function());
            case Instruction.Jump i -> "jump %d".formatted(i.target());
            case Instruction.Branch i -> "if%s s%d jump %d".formatted(i.whenTrue() ? "" : " not", i.a(), i.target());
            case Instruction.Call i -> "s%d = call %d(%s)".formatted(i.dst(), i.function(), slots(i.args()));
            case Instruction.CallIndirect i -> "s%d = call [s%d](%s)".formatted(i.dst(), i.address(), slots(i.args()));
            case Instruction.CallDdi i -> "s%d = ddi %d(%s)".formatted(i.dst(), i.ddi(), slots(i.args()));
            case Instruction.Return i -> i.src() < 0 ? "return" : "return s" + i.src();
        };
    }

    private static String slots(int[] args) {
        return Arrays.stream(args).mapToObj(a -> "s" + a).collect(Collectors.joining(", "));
    }
}
