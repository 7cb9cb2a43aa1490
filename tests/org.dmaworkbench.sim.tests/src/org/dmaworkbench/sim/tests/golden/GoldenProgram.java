package org.dmaworkbench.sim.tests.golden;

import java.util.List;
import java.util.Map;
import org.dmaworkbench.program.DataImage;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.sim.tests.Sources;

/** The smallest program with callbacks: EvtProgramDma and EvtReserveDma ask the driver of the recorded run what to do. */
final class GoldenProgram {
    static final int PROGRAM = 1;
    static final int RESERVE = 2;
    static final String PROGRAM_CALLS = "GoldenProgramDma";
    static final String RESERVE_CALLS = "GoldenReserveDma";

    private GoldenProgram() { }

    static Program make() {
        Function unused = function(0, "Unused", 0, 1, List.of(new Instruction.Return(-1)));
        Function program = function(PROGRAM, "OnProgramDma", 5, 6, List.of(new Instruction.CallDdi(5, 0, new int[] {0, 1, 2, 3, 4}), new Instruction.Return(5)));
        Function reserve = function(RESERVE, "OnReserveDma", 2, 3, List.of(new Instruction.CallDdi(2, 1, new int[] {0, 1}), new Instruction.Return(-1)));
        Map<String, CType> types = Sources.example().programs().get(0).types();
        return new Program("golden", List.of(), List.of(unused, program, reserve), 0, List.of(PROGRAM_CALLS, RESERVE_CALLS), new DataImage(new byte[0], 0, List.of()),
                types, Map.of(), List.of(), List.of(), new Hardware("", 0, 0, List.of(), List.of()));
    }

    private static Function function(int id, String name, int parameters, int slots, List<Instruction> code) {
        return new Function(id, name, "", new CType.Void(), parameters, slots, 0, List.of(), code,
                code.stream().map(i -> SourcePosition.NONE).toList(), new boolean[code.size()], SourcePosition.NONE);
    }
}
