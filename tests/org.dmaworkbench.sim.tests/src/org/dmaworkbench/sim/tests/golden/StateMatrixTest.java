package org.dmaworkbench.sim.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dmaworkbench.program.Program;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every cell of the matrix of functions and states (facts kmdf 2.3): what a call does in each state, for both kinds of profile. */
class StateMatrixTest {
    private static final List<String> STATES = List.of("1 Created", "2 Reserved", "3 Initialized", "4 Transfer", "5 Completed", "6 Failed", "7 Released");

    /** How a transaction of version 3 gets into each state; the failure of 6 is one of Execute. */
    private static final List<String> PACKET_WAYS = List.of("", "alloc 3", "init 8192", "init 8192; exec", "init 8192; exec; dc", "init 8192; fail allocate_channel; exec", "rel");
    private static final List<String> SG_WAYS = List.of("", "", "init 8192", "init 8192; exec", "init 8192; exec; dc", "init 8192; fail sg_list; exec", "rel");

    /** Call; then for states 1 to 7 what it answers on a packet profile, "-" where it is told apart below. */
    private static final String[][] PACKET = {
        {"init 8192", "OK@3", "OK@3", "BC(8,3)", "BC(8,4)", "BC(8,5)", "BC(8,6)", "OK@3"},
        {"inito 8192", "OK@3", "OK@3", "BC(8,3)", "BC(8,4)", "BC(8,5)", "BC(8,6)", "OK@3"},
        {"single on; init 70000", "@1 TOO_MANY_TRANSFERS@7", "@2 TOO_MANY_TRANSFERS@7", "@3 BC(8,3)", "@4 BC(8,4)", "@5 BC(8,5)", "@6 BC(8,6)", "@7 TOO_MANY_TRANSFERS@7"},
        {"init 0", "INVALID_PARAMETER@1", "INVALID_PARAMETER@2", "INVALID_PARAMETER@3", "INVALID_PARAMETER@4", "INVALID_PARAMETER@5", "INVALID_PARAMETER@6", "INVALID_PARAMETER@7"},
        {"exec", "BC(8,1)", "BC(8,2)", "PD(0,8192){} OK@4", "BC(8,4)", "BC(8,5)", "BC(8,6)", "BC(8,7)"},
        {"dc", "BC(8,1)", "BC(8,2)", "BC(8,3)", "T/OK:8192", "BC(8,5)", "BC(8,6)", "BC(8,7)"},
        {"dcl 8192", "BC(8,1)", "BC(8,2)", "BC(8,3)", "T/OK:8192", "BC(8,5)", "BC(8,6)", "BC(8,7)"},
        {"dcf 1", "BC(8,1)", "BC(8,2)", "BC(8,3)", "T/OK:1", "BC(8,5)", "BC(8,6)", "BC(8,7)"},
        {"rel", "OK@7", "OK@7", "OK@7", "BC(8,4)", "OK@7", "OK@7", "OK@7"},
        {"max 4096", "CRASH", "@2", "@3", "@4", "CRASH", "@6", "CRASH"},
        {"single on; query", "@1 bytes=0 cur=0@1", "@2 bytes=0 cur=0@2", "@3 bytes=0 cur=0@3", "@4 bytes=0 cur=8192@4", "@5 bytes=8192 cur=0@5", "@6 bytes=0 cur=8192@6", "@7 bytes=0 cur=0@7"},
        {"imm on", "@1", "@2", "@3", "@4", "@5", "@6", "@7"},
        {"alloc 2", "RD{} OK@2", "BC(8,2)", "RD{} OK@2", "BC(8,4)", "BC(8,5)", "BC(8,6)", "RD{} OK@2"},
        {"alloc 0", "BC(8,1)", "BC(8,2)", "RD{} OK@2", "BC(8,4)", "BC(8,5)", "BC(8,6)", "BC(8,7)"},
        {"free", "BC(8,1)", "@7", "@7", "BC(8,4)", "@7", "@7", "@7"},
        {"cancel", "BC(8,1)", "FALSE@2", "FALSE@3", "FALSE@4", "CRASH", "FALSE@6", "BC(8,7)"},
        {"stop", "@1", "@2", "@3", "@4", "@5", "@6", "@7"},
        {"info", "BC(8,1)", "BC(8,2)", "0/0", "BC(8,4)", "BC(8,5)", "BC(8,6)", "BC(8,7)"},
        {"ctx", "NULL", "context", "context", "context", "context", "context", "NULL"},
        {"query", "bytes=0 cur=0@1", "bytes=0 cur=0@2", "bytes=0 cur=0@3", "bytes=0 cur=8192@4", "bytes=8192 cur=0@5", "bytes=0 cur=8192@6", "bytes=0 cur=0@7"},
    };

    /** The same for scatter/gather; it cannot be reserved. */
    private static final String[][] SCATTER_GATHER = {
        {"init 8192", "OK@3", "", "BC(8,3)", "BC(8,4)", "BC(8,5)", "BC(8,6)", "OK@3"},
        {"inito 8192", "OK@3", "", "BC(8,3)", "BC(8,4)", "BC(8,5)", "BC(8,6)", "OK@3"},
        {"single on; init 70000", "@1 TOO_MANY_TRANSFERS@7", "", "@3 BC(8,3)", "@4 BC(8,4)", "@5 BC(8,5)", "@6 BC(8,6)", "@7 TOO_MANY_TRANSFERS@7"},
        {"init 0", "INVALID_PARAMETER@1", "", "INVALID_PARAMETER@3", "INVALID_PARAMETER@4", "INVALID_PARAMETER@5", "INVALID_PARAMETER@6", "INVALID_PARAMETER@7"},
        {"exec", "BC(8,1)", "", "PD(0,8192)[4096,4096]{} OK@4", "BC(8,4)", "BC(8,5)", "BC(8,6)", "BC(8,7)"},
        {"dc", "BC(8,1)", "", "BC(8,3)", "T/OK:8192", "BC(8,5)", "BC(8,6)", "BC(8,7)"},
        {"dcl 8192", "BC(8,1)", "", "BC(8,3)", "T/OK:8192", "BC(8,5)", "BC(8,6)", "BC(8,7)"},
        {"dcf 1", "BC(8,1)", "", "BC(8,3)", "T/OK:1", "BC(8,5)", "BC(8,6)", "BC(8,7)"},
        {"rel", "OK@7", "", "OK@7", "BC(8,4)", "OK@7", "OK@7", "OK@7"},
        {"max 4096", "CRASH", "", "@3", "@4", "CRASH", "@6", "CRASH"},
        {"imm on", "@1", "", "@3", "@4", "@5", "@6", "@7"},
        {"alloc 2", "INVALID_DEVICE_REQUEST@1", "", "INVALID_DEVICE_REQUEST@3", "INVALID_DEVICE_REQUEST@4", "INVALID_DEVICE_REQUEST@5", "INVALID_DEVICE_REQUEST@6",
            "INVALID_DEVICE_REQUEST@7"},
        {"free", "@1", "", "@3", "@4", "@5", "@6", "@7"},
        {"cancel", "BC(8,1)", "", "FALSE@3", "FALSE@4", "CRASH", "FALSE@6", "BC(8,7)"},
        {"stop", "@1", "", "@3", "@4", "@5", "@6", "@7"},
        {"info", "BC(8,1)", "", "0/0", "BC(8,4)", "BC(8,5)", "BC(8,6)", "BC(8,7)"},
        {"ctx", "NULL", "", "context", "context", "context", "context", "NULL"},
        {"query", "bytes=0 cur=0@1", "", "bytes=0 cur=0@3", "bytes=0 cur=8192@4", "bytes=8192 cur=0@5", "bytes=0 cur=8192@6", "bytes=0 cur=0@7"},
    };

    /** Deletion answers nothing and leaves nothing to ask. */
    private static final String[] DELETION = {"del", "", "", "", "BC(8,4)", "", "", ""};

    @TestFactory Stream<DynamicTest> packetVersion3() {
        return cells(PACKET, PACKET_WAYS, () -> DmaScript.packet3().mdl(0, 8192));
    }

    @TestFactory Stream<DynamicTest> scatterGatherVersion3() {
        return cells(SCATTER_GATHER, SG_WAYS, () -> DmaScript.sg3().mdl(0, 8192));
    }

    @TestFactory Stream<DynamicTest> deletion() {
        return cells(new String[][] {DELETION}, PACKET_WAYS, () -> DmaScript.packet3().mdl(0, 8192));
    }

    /** Version 2 refuses what came with version 3, in every state that it can be in. */
    @TestFactory Stream<DynamicTest> version2RefusesVersion3() {
        String[][] rows = {{"cancel", "FALSE@1", "", "FALSE@3", "FALSE@4", "FALSE@5", "FALSE@6", "FALSE@7"}, {"ctx", "NULL", "", "NULL", "NULL", "NULL", "NULL", "NULL"},
            {"imm on", "@1", "", "@3", "@4", "@5", "@6", "@7"}, {"free", "@1", "", "@3", "@4", "@5", "@6", "@7"}};
        return cells(rows, SG_WAYS, () -> DmaScript.sg().mdl(0, 8192));
    }

    private static Stream<DynamicTest> cells(String[][] rows, List<String> ways, Supplier<DmaScript> script) {
        Program program = GoldenProgram.make();
        List<DynamicTest> tests = new ArrayList<>();
        for (String[] row : rows) {
            for (int state = 1; state < row.length; state++) {
                String way = ways.get(state - 1);
                if (state == 2 && way.isEmpty()) {
                    continue;
                }
                String expected = row[state];
                String call = row[0];
                tests.add(DynamicTest.dynamicTest(call + " in " + STATES.get(state - 1), () -> {
                    String before = script.get().engine(program, way);
                    String all = script.get().engine(program, way + "; " + call);
                    assertEquals(expected, all.substring(before.length()).strip());
                }));
            }
        }
        return tests.stream();
    }
}
