package org.dmaworkbench.sim.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words of single events. */
class EventTextTest {
    private final WriteStory story = new WriteStory(new Trace(true));
    private final Trace trace = story.trace;

    @Test
    void registers() {
        reads("R32 Dma0_Mode        0x00000043  LocalBusDataWidth=3 TaRdyInputEnable", Kind.REG_READ, 0, 0x80, 32, 0x43);
        reads("W32 Dma0_Mode        0x00000243  +SgModeEnable", Kind.REG_WRITE, 0, 0x80, 32, 0x243);
        reads("W32 Dma0_Mode        0x00000041  LocalBusDataWidth=1 -SgModeEnable", Kind.REG_WRITE, 0, 0x80, 32, 0x41);
        reads("R32 Dma0_Mode        0x00000041  unchanged", Kind.REG_READ, 0, 0x80, 32, 0x41);
    }

    @Test
    void commandBitsReadAsZeroAndReadOnlyBitsStay() {
        reads("R8  Dma0_Csr         0x10        Done", Kind.REG_READ, 0, 0xA8, 8, 0x10);
        reads("W8  Dma0_Csr         0x03        +Enable !Start", Kind.REG_WRITE, 0, 0xA8, 8, 0x03);
        reads("R8  Dma0_Csr         0x11        unchanged", Kind.REG_READ, 0, 0xA8, 8, 0x11);
        reads("W8  Dma0_Csr         0x19        !Clear", Kind.REG_WRITE, 0, 0xA8, 8, 0x19);
    }

    @Test
    void accessesThatFitNoRegister() {
        reads("R8  Int_Csr+2        0x01", Kind.REG_READ, 0, 0x6A, 8, 1);
        reads("R16 Int_Csr          0x0100", Kind.REG_READ, 0, 0x68, 16, 0xFFFF0100);
        reads("W32 BAR2+0x1000      0xFFFFFFFF", Kind.REG_WRITE, 2, 0x1000, 32, -1);
        reads("R64 BAR2+0x1000      0xFFFFFFFFFFFFFFFF", Kind.REG_READ, 2, 0x1000, 64, -1);
    }

    @Test
    void descriptors() {
        reads("ch1 fetches descriptor 0x12341000: local 0x00F00 -> host 0x0ABCD000, 4096 bytes (0x1000), next 0x12341040",
                Kind.DESC_FETCH, 1, 0x12341000, 0x0ABCD000, 0xF00, 0x1000, 0x12341049);
        reads("ch0 fetches descriptor 0x12340000: host 0x0000000110002080 -> local 0x00000, 1 byte, last",
                Kind.DESC_FETCH, 0, 0x12340000, 0x10002080, 0, 1, 0x12340023, 1);
        reads("ch1 writes back a remaining count of 0 bytes to 0x12341008", Kind.DESC_WRITEBACK, 1, 0x12341008, 0);
        reads("ch1 moves 1024 bytes, local 0x00000 -> host 0x10002080", Kind.DMA_DATA, 1, 0, 0x10002080, 0, 1024);
    }

    @Test
    void transfers() {
        reads("transfer 2 of T: read 8192 bytes after 8192, 3 elements: 0x00F00100+0xF00 0x23456000+0x1000 0x31415000+0x100",
                Kind.DMA_PROGRAM, id("T"), 2, 0, 8192, 8192, 0x00F00100, 0xF00, 0x23456000, 0x1000, 0x31415000, 0x100);
        reads("transfer 2 of T: write 1 byte after 8192, 1 element: 0x00F00000+0x1", Kind.DMA_PROGRAM, id("T"), 2, 1, 8192, 1, 0x00F00000, 1);
        reads("transfer 1 of T: write 5 bytes, 5 elements: 0x00000001+0x1 0x00000002+0x1 0x00000003+0x1 and 2 more",
                Kind.DMA_PROGRAM, id("T"), 1, 1, 0, 5, 1, 1, 2, 1, 3, 1, 4, 1, 5, 1);
    }

    @Test
    void requests() {
        reads("#7: ioctl 0x00220000, 4 bytes  from h1", Kind.REQUEST_ARRIVE, id("#7"), 2, 4, 0, 0x220000, id("h1"));
        reads("r1: read 1 byte at offset 256  from h1", Kind.REQUEST_ARRIVE, id("r1"), 0, 1, 256, 0, id("h1"));
        reads("r1 completed STATUS_INVALID_BUFFER_SIZE, Information 0  by OnRead", Kind.REQUEST_COMPLETE, id("r1"), (int) 0xC0000206L, 0, id("OnRead"));
        reads("r1 completed 0xC0000001, Information 0  by framework", Kind.REQUEST_COMPLETE, id("r1"), (int) 0xC0000001L, 0, id("framework"));
    }

    @Test
    void mishaps() {
        reads("VIOLATION KmdfIrql: called at DIRQL  proof #3 #5", Kind.VIOLATION, id("KmdfIrql"), id("error"), id("called at DIRQL"), 3, 5);
        reads("BUG CHECK 0x0000010D WDF_VIOLATION (0x8, 0xFFFFAC0000003000, 0x4, 0x0)", Kind.BUGCHECK, 0x10D, id("WDF_VIOLATION"), 8,
                0xFFFFAC00_00003000L, 4, 0);
        reads("DPC Interrupt already queued", Kind.DPC_QUEUE, id("Interrupt"), 0);
        reads("FAULT loses interrupt: channel 1", Kind.FAULT, id("loses interrupt"), id("channel 1"));
        reads("T: Transfer -> TransferFailed", Kind.TRANSACTION_STATE, id("T"), 4, 6);
    }

    private int id(String text) {
        return trace.intern(text);
    }

    /** Emits the event on the device and compares its line without the margin. All events of a test share one writer. */
    private void reads(String expected, Kind kind, long... args) {
        trace.begin(kind, 0);
        for (long a : args) {
            trace.add(a);
        }
        trace.end();
        List<TimelineLine> lines = new ArrayList<>();
        new TimelineWriter(story.names, false, lines::add).consume();
        assertEquals(expected, lines.get(lines.size() - 1).text().substring(29));
    }
}
