package org.dmaworkbench.sim.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Conformance cases of facts kmdf 9.C and 9.D by models in C: what completions count, and when EvtProgramDma runs. */
class CompletionCasesTest {
    private static void sees(String expected, DmaScript script, String steps) {
        assertEquals(expected, script.model(steps));
    }

    private static DmaScript three(DmaScript script) {
        return script.maximum(4096).mdl(0, 12288);
    }

    @Test void case052FinalOfTooManyBytes() {
        sees("OK@3 PD(0,8192)[4096,4096]{} OK@4 T/INVALID_PARAMETER:0", DmaScript.sg().mdl(0, 8192), "init 8192; exec; dcf 9000");
    }

    @Test void case055ALateDuplicateCompletesTheNextTransfer() {
        sees("OK@3 PD(0,4096){} OK@4 PD(4096,4096){} F/MPR:4096 PD(8192,4096){} F/MPR:8192", three(DmaScript.sg()), "init 12288; exec; dc; dc");
    }

    @Test void case056TheHalFails() {
        sees("OK@3 PD(0,4096){} OK@4 T/INSUFFICIENT_RESOURCES:4096 bytes=4096 cur=0@6", three(DmaScript.sg()), "init 12288; exec; fail sg_list; dc; query");
        sees("OK@3 INSUFFICIENT_RESOURCES@6", three(DmaScript.sg()), "init 12288; fail sg_list; exec");
    }

    @Test void case058BytesAreReadBeforeTheRelease() {
        sees("OK@3 PD(0,8192)[4096,4096]{} OK@4 T/OK:8192 bytes=8192 cur=0@5 r=0 OK@7 bytes=0 cur=0@7 r=null", DmaScript.sg().mdl(0, 8192).request("read", 8192),
                "initr 0; exec; dc; query; rel; query");
    }

    @Test void case143CompletedBeforeTheGrant() {
        sees("OK@3 OK@4 F/MPR:4096 PD(4096,4096){} PD(4096,4096){} @4 T/OK:8192", DmaScript.sg3().maximum(4096).mdl(0, 8192), "hold; init 8192; exec; dc; resume; dc");
    }

    @Test void case144EndedBeforeTheGrant() {
        sees("OK@3 OK@4 T/OK:0 PD(0,0){} @5 CRASH", DmaScript.sg3().maximum(4096).mdl(0, 8192), "hold; init 8192; exec; dcf 0; resume; rel");
    }

    @Test void case145PacketCompletedBeforeTheGrant() {
        sees("OK@3 OK@4 PD(8192,8192)^0{} F/MPR:8192 PD(8192,0){} @4", DmaScript.packet3().mdl(0, 20000), "hold; init 8192; exec; dc; resume");
        sees("OK@3 OK@4 PD(4096,4096)^0{} F/MPR:4096 PD(4096,4096){} @4 T/OK:8192", DmaScript.packet3().maximum(4096).mdl(0, 8192), "hold; init 8192; exec; dc; resume; dc");
        sees("OK@3 OK@4 T/OK:0 PD(0,4096){} @5 OK@7", DmaScript.packet3().maximum(4096).mdl(0, 8192), "hold; init 8192; exec; dcf 0; resume; rel");
    }

    @Test void case060TheSecondCallbackStartsNothing() {
        sees("OK@3 PD(0,4096){} OK@4 PD(4096,4096){} F/MPR:4096 bytes=4096 cur=4096@4", three(DmaScript.sg()).inProgram("").inProgram("false"), "init 12288; exec; dc; query");
    }

    @Test void case063PacketsDoNotNest() {
        sees("OK@3 PD(0,4096){ F/MPR:4096 } PD(4096,4096){ F/MPR:8192 } PD(8192,4096){ T/OK:12288 } OK@5", three(DmaScript.packet()).inProgram("dc").inProgram("dc").inProgram("dc"),
                "init 12288; exec");
    }

    @Test void case067DuplexPoolsAreIndependent() {
        sees("OK@1 OK@3 OK@3 PD(0,4096){} OK@4 PD(0,4096){} OK@4", DmaScript.profile("WdfDmaProfileScatterGatherDuplex", 2).registers(2, 2).maximum(4096).mdl(0, 4096).mdl(0, 4096),
                "t1: new; init 4096; t1: init 4096 m1 w; exec; t1: exec");
    }

    @Test void case068InterruptBeforeTheCallbackReturns() {
        sees("OK@3 PD(0,4096){ PD(4096,4096){ T/OK:8192 } F/MPR:8192 } OK@5", DmaScript.sg().maximum(4096).mdl(0, 8192).inProgram("dc").inProgram("dc"), "init 8192; exec");
    }

    @Test void case146IrqlOfLaterPackets() {
        sees("OK@3 PD(0,4096){} OK@4 PD(4096,4096)^0{} F/MPR:4096 PD(8192,4096)^0{ F/MPR:12288 } PD(12288,4096)^0{} F/MPR:12288",
                DmaScript.packet().maximum(4096).mdl(0, 16384).inProgram("").inProgram("").inProgram("dc"), "init 16384; exec; dc; dc");
        sees("OK@3 PD(0,4096){ F/MPR:4096 } PD(4096,4096){} OK@4", DmaScript.packet().maximum(4096).mdl(0, 16384).inProgram("dc"), "init 16384; exec");
    }

    @Test void case147TwoCompletionsInOneCallback() {
        sees("OK@3 PD(0,4096){ F/MPR:4096 F/MPR:8192 } PD(8192,4096){} OK@4 PD(12288,4096)^0{} F/MPR:12288", DmaScript.packet().maximum(4096).mdl(0, 20480).inProgram("dc; dc"),
                "init 12288; exec; dc");
        sees("OK@3 PD(0,4096){ F/MPR:4096 F/MPR:8192 } PD(8192,4096){} OK@4 T/OK:12288", DmaScript.packet().maximum(4096).mdl(0, 20480).inProgram("dc; dc"), "init 8192; exec; dc");
    }

    @Test void case148EndedBehindADeferredTransfer() {
        sees("OK@3 PD(0,4096){ F/MPR:4096 T/OK:4096 } CRASH", three(DmaScript.packet()).inProgram("dc; dcf 0"), "init 12288; exec");
        sees("OK@3 PD(0,4096){ F/MPR:4096 T/OK:4096 OK@7 } CRASH", three(DmaScript.packet()).inProgram("dc; dcf 0; rel"), "init 12288; exec");
        sees("OK@3 PD(0,4096){ PD(4096,4096){} F/MPR:4096 T/OK:4096 } OK@5", three(DmaScript.sg()).inProgram("dc; dcf 0"), "init 12288; exec");
    }

    @Test void case149TheOuterCallTellsOfTheStaging() {
        sees("OK@3 PD(0,4096){} OK@4 PD(4096,4096){ T/OK:4096 } F/MPR:4096 OK@7", three(DmaScript.sg()).inProgram("").inProgram("dcf 0"), "init 12288; exec; dc; rel");
        sees("OK@3 PD(0,4096){} OK@4 PD(4096,4096)^0{ T/OK:4096 } F/MPR:4096 OK@7", three(DmaScript.packet()).inProgram("").inProgram("dcf 0"), "init 12288; exec; dc; rel");
    }
}
