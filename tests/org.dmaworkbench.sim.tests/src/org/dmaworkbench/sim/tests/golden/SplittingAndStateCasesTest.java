package org.dmaworkbench.sim.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Conformance cases of facts kmdf 9.A and 9.B by models in C, as far as they are about calls of one driver; see also the other case tests. */
class SplittingAndStateCasesTest {
    private static void sees(String expected, DmaScript script, String steps) {
        assertEquals(expected, script.model(steps));
    }

    @Test void case003AnAddressInsideTheMdl() {
        sees("OK@3 PD(0,4000)[2936,1064]{} OK@4", DmaScript.sg().mdl(0x100, 10000), "init 5000+4000; exec");
    }

    @Test void case011AChainOfThree() {
        sees("OK@3 PD(0,5000)[412,88,4080,420]{} OK@4 PD(5000,1516)[1500,8,8]{} F/MPR:5000 T/OK:6516",
                DmaScript.sg().maximum(5000).mdl(0xE00, 600, 0x10, 6000, 0xFF8, 16), "init 100+6516; exec; dc; dc");
    }

    @Test void case012CutAtTheEndOfAnMdl() {
        sees("OK@3 PD(0,300)[100,100,100]{} OK@4 PD(300,100){} F/MPR:300 T/OK:400", DmaScript.sg().registers(3).mdl(0, 100, 0, 100, 0, 100, 0, 100), "init 400; exec; dc; dc");
    }

    @Test void case007AdjacentPagesDoNotHelp() {
        sees("TOO_FRAGMENTED@7", DmaScript.sg().maximum(16384).elements(2).adjacent(16384), "init 16384");
    }

    @Test void case018TheSettingIsRaisedBelowTheLimitOnly() {
        sees("OK@3 @3 @3 PD(0,6000)[4096,1904]{} OK@4", DmaScript.sg().mdl(0, 20000), "init 20000; max 6000; max 65536; exec");
        sees("OK@3 @3 @3 PD(0,20000)[4096,4096,4096,4096,3616]{} OK@4", DmaScript.sg().mdl(0, 20000), "init 20000; max 6000; max 30000; exec");
    }

    @Test void case019TheSettingIsNotSticky() {
        sees("OK@3 @3 PD(0,6000)[4096,1904]{} OK@4 T/OK:6000 OK@7 OK@3 PD(0,20000)[4096,4096,4096,4096,3616]{} OK@4", DmaScript.sg().mdl(0, 20000),
                "init 20000; max 6000; exec; dcf 6000; rel; init 20000; exec");
    }

    @Test void case020ComparedWithTheMapRegistersLimit() {
        sees("OK@3 @3 PD(0,16384)[4096,4096,4096,4096]{} OK@4", DmaScript.sg().registers(5).mdl(0, 40000), "init 40000; max 20000; exec");
    }

    @Test void case023TransferInfo() {
        sees("OK@3 3/3", DmaScript.sg().mdl(2048, 8192), "init 8192; info");
        sees("BC(8,1)", DmaScript.sg().mdl(2048, 8192), "info");
        sees("OK@3 PD(0,8192)[2048,4096,2048]{} OK@4 BC(8,4)", DmaScript.sg().mdl(2048, 8192), "init 8192; exec; info");
    }

    @Test void case027WithoutPreallocatedLists() {
        sees("OK@3 PD(0,10000)[4096,4096,1808]{} OK@4 PD(10000,10000)[2288,4096,3616]{} F/MPR:10000", DmaScript.sg().maximum(10000).flag("no_sglist_preallocation").mdl(0, 25000),
                "init 25000; exec; dc");
    }

    @Test void case134NoRoomForAByte() {
        sees("HANG", DmaScript.sg().registers(1).mdl(0, 4096), "init 4096");
        sees("OK@3 PD(0,0){} OK@4 PD(0,0)^0{} F/MPR:0 PD(0,0)^0{} F/MPR:0 T/OK:0", DmaScript.packet().registers(1).mdl(0, 4096), "init 4096; exec; dc; dc; dcf 0");
    }

    @Test void case135LengthsOfFourGigabytes() {
        sees("OK@3 PD(0,0){} OK@4 T/OK:0", DmaScript.sg().mdl(0, 8192), "init 0x100000000; exec; dc");
        sees("OK@3 PD(0,0){} OK@4 T/OK:0", DmaScript.packet3().mdl(0, 8192), "init 0x100000000; exec; dc");
        sees("INVALID_PARAMETER@1", DmaScript.packet().mdl(0, 8192), "init 0x100000000");
        sees("OK@3 PD(0,4096){} OK@4 T/OK:4096", DmaScript.sg().mdl(0, 8192), "init 0x100001000; exec; dc");
    }

    @Test void case136ACutMovesBehindTheBuffer() {
        sees("OK@3 @3 PD(0,3000){} OK@4 T/BUFFER_TOO_SMALL:3000", DmaScript.sg().mdl(0, 4096), "init 8192; max 3000; exec; dc");
        sees("OK@3 @3 PD(0,3000){} OK@4 T/TOO_FRAGMENTED:3000", DmaScript.sg().elements(4).mdl(0, 4096), "init 8192; max 3000; exec; dc");
    }

    @Test void case137TheSizeOfTheListWraps() {
        sees("OK@3 BUFFER_TOO_SMALL@6", DmaScript.sg().maximum(0xFFFFFFFFL).registers(0x100001).mdl(0, 8192), "init 8192; exec");
        sees("OK@3 PD(0,8192)[4096,4096]{} OK@4", DmaScript.sg().maximum(0xFFFFFFFFL).registers(0xFFFFF).mdl(0, 8192), "init 8192; exec");
        sees("OK@3 PD(0,8192)[4096,4096]{} OK@4", DmaScript.sg().maximum(0xFFFFFFFFL).registers(0x100001).flag("no_sglist_preallocation").mdl(0, 8192), "init 8192; exec");
    }

    @Test void case029ParametersBeforeTheState() {
        sees("OK@3 INVALID_PARAMETER@3 BC(8,3)", DmaScript.sg().mdl(0, 8192), "init 8192; init 0; init 8192");
    }

    @Test void case036InitializeAgainAfterAFailedOne() {
        sees("TOO_FRAGMENTED@7 OK@3", DmaScript.sg().maximum(16384).elements(2).mdl(0, 16384), "init 16384; init 8192");
    }

    /** On the engine: WdfObjectDelete is not simulated yet. */
    @Test void case039DeletedInTransfer() {
        assertEquals("OK@3 PD(0,8192)[4096,4096]{} OK@4 BC(8,4)", DmaScript.sg().mdl(0, 8192).engine(GoldenProgram.make(), "init 8192; exec; del"));
        assertEquals("OK@3 PD(0,8192)[4096,4096]{} OK@4", DmaScript.sg().verifierOff().mdl(0, 8192).engine(GoldenProgram.make(), "init 8192; exec; del"));
    }

    @Test void case045VersionsAndWidths() {
        sees("create INVALID_PARAMETER", DmaScript.sg().flag("require_single_transfer").mdl(0, 4096), "");
        sees("create INVALID_PARAMETER", DmaScript.profile("WdfDmaProfileScatterGather64", 2).enabler("dma_version_override", 2).enabler("address_width_override", 40).mdl(0, 4096), "");
        sees("create INVALID_PARAMETER", DmaScript.sg().enabler("address_width_override", 40).mdl(0, 4096), "");
    }

    @Test void case138OffsetOfANullMdl() {
        sees("CRASH", DmaScript.sg().mdl(0, 4096), "inito 4096 null");
        sees("CRASH", DmaScript.sg().mdl(0, 4096), "inito 4096 null noproc");
        sees("BC(4)", DmaScript.sg().mdl(0, 4096), "init 4096 noproc");
    }

    @Test void case139FirstFailureWins() {
        sees("BC(4)", DmaScript.sg().mdl(0, 8192).request("read", 8192), "initr 0 noproc");
        sees("INVALID_PARAMETER@1", DmaScript.sg().mdl(0, 8192).request("read", 8192), "initr 0 bad");
        sees("INVALID_DEVICE_REQUEST@1", DmaScript.sg().mdl(0, 8192).request("read", 8192), "initr 0 w");
        sees("OK@3 BC(8,3)", DmaScript.sg().mdl(0, 8192).request("read", 8192), "init 8192; initr 0");
    }

    @Test void case140AFailedInitializeForgetsTheRequirementOrKeepsIt() {
        sees("@1 @1 TOO_MANY_TRANSFERS@7 OK@3 OK@4 @4", DmaScript.sg3().maximum(4096).mdl(0, 8192), "single on; imm on; init 8192; hold; init 8192; exec; max 1");
        sees("@1 TOO_MANY_TRANSFERS@7 CRASH", DmaScript.sg3().maximum(4096).mdl(0, 8192), "single on; init 8192; max 100");
        sees("OK@7 @7 @7 TOO_MANY_TRANSFERS@7 TOO_MANY_TRANSFERS@7 @7 OK@3 INSUFFICIENT_RESOURCES@6", DmaScript.sg3().maximum(4096).mdl(0, 8192),
                "rel; single on; imm on; init 8192; init 8192; max 100; hold; init 4096; exec");
    }

    @Test void case141VersionFourIsNotVersionThree() {
        sees("FALSE@1 @1 @1 NULL INVALID_DEVICE_REQUEST@1 OK@3 PD(0,4096){} OK@4 T/OK:4096", DmaScript.packet().enabler("dma_version_override", 4).mdl(0, 4096),
                "cancel; imm on; single on; ctx; alloc 2; init 4096; exec; dc");
        sees("create INVALID_PARAMETER", DmaScript.packet().enabler("dma_version_override", 4).flag("require_single_transfer").mdl(0, 4096), "");
    }

    @Test void case142TheLimitIsReadAtEachUse() {
        sees("OK@3 limit=1 TOO_FRAGMENTED@6 bytes=0 cur=8192@6 OK@7 bytes=0 cur=0@7", DmaScript.sg().mdl(0, 8192), "init 8192; limit 1; exec; query; rel; query");
    }
}
