package org.dmaworkbench.sim.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Conformance cases of facts kmdf 9.E to 9.H by models in C: packets, reservations, single transfers, requests, cancelling. */
class PacketAndCancelCasesTest {
    private static void sees(String expected, DmaScript script, String steps) {
        assertEquals(expected, script.model(steps));
    }

    @Test void case069RegistersOverAllFragments() {
        sees("OK@3 PD(0,8192){} OK@4 PD(8192,8192)^0{} F/MPR:8192 PD(16384,3616)^0{} F/MPR:16384 T/OK:20000", DmaScript.packet().maximum(8192).mdl(0, 20000),
                "init 20000; exec; dc; dc; dc");
    }

    @Test void case070WorstCaseOfRegisters() {
        sees("OK@3 PD(0,32768){} OK@4 PD(32768,32768)^0{} F/MPR:32768 PD(65536,4464)^0{} F/MPR:65536", DmaScript.packet().maximum(32768).registers(9).mdl(100, 70000),
                "init 70000; exec; dc; dc");
    }

    @Test void case071PartOfAPacket() {
        sees("OK@3 PD(0,8192){} OK@4 PD(5000,8192)^0{} F/MPR:5000 PD(13192,6808)^0{} F/MPR:13192", DmaScript.packet().maximum(8192).mdl(0, 20000), "init 20000; exec; dcl 5000; dc");
    }

    @Test void case072OnePacketTransactionPerDevice() {
        sees("OK@1 OK@3 OK@3 PD(0,4096){} OK@4 BUSY@6 T/OK:4096 OK@7 OK@3 PD(0,4096){} OK@4", DmaScript.packet().mdl(0, 4096).mdl(0, 4096),
                "t1: new; init 4096; t1: init 4096 m1; exec; t1: exec; dc; t1: rel; t1: init 4096 m1; t1: exec");
    }

    @Test void case074VersionThreeLeavesItToTheHal() {
        sees("OK@1 OK@3 OK@3 PD(0,8192){} OK@4 PD(0,8192){} OK@4 T/OK:8192 T/OK:8192", DmaScript.packet3().registers(4).maximum(8192).mdl(0, 8192).mdl(0, 8192),
                "t1: new; init 8192; t1: init 8192 m1; exec; t1: exec; t1: dc; dc");
        sees("OK@1 OK@3 OK@3 PD(0,8192){} OK@4 OK@4 PD(0,8192){} T/OK:8192", DmaScript.packet3().registers(3).maximum(8192).mdl(0, 8192).mdl(0, 8192),
                "t1: new; init 8192; t1: init 8192 m1; exec; t1: exec; dc");
        sees("OK@1 OK@3 OK@3 PD(0,8192){ OK@4 } PD(0,8192){} OK@4", DmaScript.packet3().registers(17).maximum(8192).mdl(0, 8192).mdl(0, 8192).inProgram("t1: exec"),
                "t1: new; init 8192; t1: init 8192 m1; exec");
    }

    @Test void case076ReservedRegistersCut() {
        sees("RD{} OK@2 OK@3 PD(0,16284){} OK@4 PD(16284,16384)^0{} F/MPR:16284 PD(32668,16384)^0{} F/MPR:32668 PD(49052,16384)^0{} F/MPR:49052 PD(65436,100)^0{} F/MPR:65436 "
                + "T/OK:65536 OK@7 @7", DmaScript.packet3().mdl(100, 65536), "alloc 4; init 65536; exec; dc; dc; dc; dc; dc; rel; free");
    }

    @Test void case077ReservationInTheWrongState() {
        sees("RD{} OK@2 BC(8,2)", DmaScript.packet3().mdl(0, 4096), "alloc 2; alloc 2");
        sees("BC(8,1)", DmaScript.packet3().mdl(0, 4096), "free");
        sees("OK@3 PD(0,4096){} OK@4 BC(8,4)", DmaScript.packet3().mdl(0, 4096), "init 4096; exec; free");
        sees("INVALID_DEVICE_REQUEST@1", DmaScript.sg3().mdl(0, 4096), "alloc 2");
    }

    @Test void case078OneElementByBouncing() {
        sees("TOO_FRAGMENTED@7", DmaScript.sg().elements(1).mdl(100, 4096), "init 4096");
        sees("OK@3 PD(0,4096){} OK@4", DmaScript.packet().elements(1).mdl(100, 4096), "init 4096; exec");
    }

    @Test void case151AFailedMappingIsLost() {
        sees("OK@3 OK@4 T/OK:0", DmaScript.packet3().maximum(4096).mdl(0, 8192), "init 8192; fail map_transfer STATUS_CANCELLED; exec; dcf 0");
        sees("OK@3 PD(0,4096){} OK@4 T/CANCELLED:4096 bytes=4096 cur=0@6", DmaScript.packet3().maximum(4096).mdl(0, 8192), "init 8192; exec; fail map_transfer STATUS_CANCELLED; dc; query");
        sees("OK@3 PD(0,4096){} OK@4 T/INVALID_PARAMETER:4096", DmaScript.packet3().mdl(0, 4096), "init 8192; exec; dc");
    }

    @Test void case152TheOwnerMayStillWait() {
        sees("OK@1 OK@3 OK@3 OK@4 BUSY@6 OK@7 OK@3 BUSY@6 PD(0,4096){} @4 T/OK:4096 OK@7 OK@3 PD(0,4096){} OK@4", DmaScript.packet().mdl(0, 4096).mdl(0, 4096),
                "t1: new; init 4096; t1: init 4096 m1; hold; exec; t1: exec; t1: rel; t1: init 4096 m1; t1: exec; resume; dc; t1: rel; t1: init 4096 m1; t1: exec");
    }

    @Test void case153ACancelledReservationStillCounts() {
        sees("OK@2 TRUE@6 OK@7 @7 BC(8,7)", DmaScript.packet3().mdl(0, 8192), "hold; alloc 3; cancel; rel; resume; alloc 3");
        sees("OK@2 TRUE@6 @6 OK@7 OK@3 PD(0,8192){} OK@4 T/OK:8192 @7 RD{} OK@2", DmaScript.packet3().mdl(0, 8192), "hold; alloc 3; cancel; resume; rel; init 8192; exec; dc; free; alloc 3");
    }

    @Test void case154ExecutedBeforeTheReservation() {
        sees("OK@2 OK@3 PD(0,8192){} OK@4 PD(0,0){} @4 T/OK:0 @7", DmaScript.packet3().mdl(0, 8192), "hold; alloc 3; init 8192; exec; resume; dc; free");
    }

    @Test void case155ReleasedBeforeTheReservation() {
        sees("OK@2 OK@7 @7 BC(8,7)", DmaScript.packet3().mdl(0, 8192), "hold; alloc 3; rel; resume; alloc 3");
        sees("OK@2 @7 @7 BC(8,7)", DmaScript.packet3().mdl(0, 8192), "hold; alloc 3; free; resume; alloc 3");
    }

    @Test void case080ALengthOfTwoTransfers() {
        sees("@1 TOO_MANY_TRANSFERS@7", DmaScript.sg3().mdl(0, 70000), "single on; init 70000");
    }

    @Test void case081NoRegistersNeeded() {
        sees("@1 OK@3 PD(0,40000)[4096,4096,4096,4096,4096,4096,4096,4096,4096,3136]{} OK@4",
                DmaScript.sg3().registers(5).hal("sg_map_registers", "none").mdl(0, 40000), "single on; init 40000; exec");
        sees("OK@3 PD(0,16384)[4096,4096,4096,4096]{} OK@4", DmaScript.sg3().registers(5).hal("sg_map_registers", "none").mdl(0, 40000), "init 40000; exec");
    }

    @Test void case084TheRequirementGoesWithTheRelease() {
        sees("@1 OK@3 OK@7 OK@3", DmaScript.sg3().maximum(4096).mdl(0, 8192), "single on; init 4096; rel; init 8192");
    }

    @Test void case089ARequestThatIsNotExecuted() {
        sees("OK@3 bytes=0 cur=0@3 r=0", DmaScript.sg().mdl(0, 8192).request("read", 8192), "initr 0; query");
    }

    @Test void case091AFailedExecuteKeepsThePointer() {
        sees("OK@3 INSUFFICIENT_RESOURCES@6 bytes=0 cur=8192@6 r=0 OK@7 bytes=0 cur=0@7 r=null", DmaScript.sg().mdl(0, 8192).request("read", 8192),
                "initr 0; fail sg_list; exec; query; rel; query");
    }

    @Test void case156ReferencesThatWereNeverTaken() {
        sees("OK@3 INSUFFICIENT_RESOURCES@6 bytes=0 cur=0@6 r=0", DmaScript.packet3().registers(5).mdl(0, 8192).request("read", 8192), "initr 0; alloc 6; query");
    }

    @Test void case157TheRequestStaysAttached() {
        sees("OK@3 RD{} OK@2 OK@3 PD(0,8192){} OK@4 bytes=0 cur=8192@4 r=0", DmaScript.packet3().mdl(0, 8192).request("read", 8192), "initr 0; alloc 3; init 8192; exec; query");
    }

    @Test void case092NothingToCancel() {
        sees("FALSE@1", DmaScript.sg().mdl(0, 8192), "cancel");
        sees("BC(8,1)", DmaScript.sg3().mdl(0, 8192), "cancel");
        sees("OK@3 FALSE@3", DmaScript.sg3().mdl(0, 8192), "init 8192; cancel");
    }

    @Test void case093CancelledWhileItWaits() {
        sees("OK@3 OK@4 TRUE@6 OK@7 @7", DmaScript.sg3().mdl(0, 8192), "hold; init 8192; exec; cancel; rel; resume");
        sees("OK@3 PD(0,8192)[4096,4096]{} OK@4 FALSE@4", DmaScript.sg3().mdl(0, 8192), "init 8192; exec; cancel");
    }

    @Test void case094StopIsForSystemProfiles() {
        sees("OK@3 PD(0,8192)[4096,4096]{} OK@4 @4 T/OK:8192", DmaScript.sg3().mdl(0, 8192), "init 8192; exec; stop; dc");
    }

    @Test void case158CancelAfterTheEnd() {
        sees("OK@3 PD(0,8192)[4096,4096]{} OK@4 T/OK:8192 CRASH", DmaScript.sg3().mdl(0, 8192), "init 8192; exec; dc; cancel");
        sees("RD{} OK@2 OK@3 PD(0,8192){} OK@4 T/OK:8192 FALSE@5", DmaScript.packet3().mdl(0, 8192), "alloc 3; init 8192; exec; dc; cancel");
        sees("OK@3 INSUFFICIENT_RESOURCES@6 FALSE@6", DmaScript.sg3().mdl(0, 8192), "init 8192; fail sg_list; exec; cancel");
    }
}
