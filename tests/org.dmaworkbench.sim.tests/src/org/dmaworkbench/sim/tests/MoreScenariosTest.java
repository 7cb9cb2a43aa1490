package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Scenarios of facts pci9656 part 5 that are not in the example project yet, by number, with the example's driver. */
class MoreScenariosTest {
    private static final String HOST = "host { cpus 2; map registers 3; merge adjacent pages; common buffers at 0x12340000, 0x12341000; verifier on; }\n"
            + "device { sram pattern (7*i + 3) mod 256; latency 2 us; bandwidth 66 MB/s; }\n";

    private static Ran run(String body) {
        return Sources.runWithExample("scenario \"test\" for Plx9x5x {\n" + HOST + body + "\n}");
    }

    private static void passes(String body) {
        Ran ran = run(body);
        assertTrue(ran.verdict().passes(), ran::report);
    }

    @Test void s04_smallWriteAcrossAPage() {
        passes("""
                app h { buffer b[100] at offset 0xFF0 in pages 0x10002000, 0x0ABCD000 pattern (5*i + 1) mod 256; r1 = write(b); expect r1 completes STATUS_SUCCESS information 100; }
                expect transfers 1;
                expect descriptors of transfer 1 {
                    at 0x12340000: 0x10002FF0, 0, 0x10, 0x12340021, 0;
                    at 0x12340020: 0x0ABCD000, 0x10, 0x54, 0x12340043, 0;
                }
                expect sram[0 .. 99] equals b;
                expect no violations;
                """);
    }

    @Test void s07_adjacentPagesMerge() {
        passes("""
                app h { buffer b[8192] in pages 0x10002000, 0x10003000; r1 = write(b); expect r1 completes STATUS_SUCCESS information 8192; }
                expect descriptors of transfer 1 { at 0x12340000: 0x10002000, 0, 0x2000, 0x12340023, 0; }
                """);
    }

    @Test void s10_exactlyTheSram() {
        Ran ran = run("app h { r1 = write(131072); expect r1 completes STATUS_SUCCESS information 131072; } expect transfers 16; expect no violations;");
        assertTrue(ran.verdict().passes(), ran::report);
    }

    @Test void s13_oneByteAtAnOddAddress() {
        passes("""
                app h { buffer b[1] at offset 0xABC in pages 0x10002000; r1 = read(b); expect r1 completes STATUS_SUCCESS information 1; }
                expect descriptors of transfer 1 { at 0x12341000: 0x10002ABC, 0, 1, 0x1234102B, 0; }
                """);
    }

    @Test void s14_offsetIsIgnored() {
        passes("""
                app h { buffer a[512]; buffer b[512];
                    r1 = read(a) offset 0x1FF00; expect r1 completes STATUS_SUCCESS information 512;
                    r2 = read(b) offset 0x40000; expect r2 completes STATUS_SUCCESS information 512; }
                expect a equals sram[0 .. 511];
                expect b equals sram[0 .. 511];
                """);
    }

    @Test void s15_duplex() {
        passes("""
                app w { buffer x[4096] in pages 0x10002000; r1 = write(x); expect r1 completes STATUS_SUCCESS information 4096; }
                app r { buffer y[4096] in pages 0x0ABCD000; r2 = read(y); expect r2 completes STATUS_SUCCESS information 4096; }
                expect transfers 2;
                expect register Int_Csr = 0x0F0D0100;
                expect no violations;
                """);
    }

    @Test void s16_twoWritesQueued() {
        Ran ran = run("""
                app a { r1 = write(1024); expect r1 completes STATUS_SUCCESS information 1024; }
                app b { r2 = write(1024); expect r2 completes STATUS_SUCCESS information 1024; }
                expect callbacks exactly { OnWrite; OnProgramWrite; OnIsr; OnDpc; OnWrite; OnProgramWrite; OnIsr; OnDpc; }
                """);
        assertTrue(ran.verdict().passes(), ran::report);
    }

    @Test void s22_s23_s24_controls() {
        Ran ran = run("""
                app h {
                    r1 = ioctl(0x00220000, 1); expect r1 completes STATUS_SUCCESS information 1;
                    r2 = ioctl(0x00220000, 0); expect r2 completes STATUS_BUFFER_TOO_SMALL information 0;
                    r3 = ioctl(0x00220004, 1); expect r3 completes STATUS_INVALID_DEVICE_REQUEST information 0;
                }
                expect accesses { }
                """);
        assertTrue(ran.verdict().passes(), ran::report);
    }

    /** The driver completes with STATUS_WDF_TOO_MANY_TRANSFERS; facts kmdf 4.7, read in the source, says what becomes of it. */
    @Test void s26_singleTransferRequired() {
        Ran ran = run("app h { r1 = ioctl(0x00220000, 1); r2 = write(8193); r3 = write(8192); }");
        assertEquals(List.of("r1 00000000 1", "r2 C0000010 0", "r3 00000000 8192"), ran.completions());
    }

    @Test void s34_pageAboveFourGigabytesIsCutToItsLowHalf() {
        Ran ran = run("""
                app h { buffer low[4096] in pages 0x87654000 pattern (3*i + 1) mod 256; buffer high[4096] in pages 0x187654000 pattern (5*i + 2) mod 256;
                    r1 = write(high); expect r1 completes STATUS_SUCCESS information 4096; }
                expect sram[0 .. 4095] equals low;
                """);
        assertTrue(ran.verdict().passes(), ran::report);
    }

    @Test void s30_missingMemoryHangsTheChannel() {
        Ran ran = run("""
                app h { buffer b[4096] in pages 0x187654000; r1 = write(b); }
                expect r1 outstanding;
                expect violation M2;
                expect register Int_Csr = 0x0D054100;
                """);
        assertTrue(ran.verdict().passes(), ran::report);
    }

    @Test void failedExpectationsShowTheFirstDifference() {
        Ran ran = run("""
                app h { buffer b[16] in pages 0x10002000; r1 = read(b); expect r1 completes STATUS_SUCCESS information 17; }
                expect b equals pattern (7*i + 4) mod 256;
                expect accesses { read Dma1_Mode 0x00000043; write Dma1_Mode 0x00030642; }
                """);
        String report = ran.report();
        assertTrue(report.contains("- STATUS_SUCCESS information 17\n+ STATUS_SUCCESS information 16"), report);
        assertTrue(report.contains("- byte 0: 0x04\n+ byte 0: 0x03, 16 of 16 bytes differ"), report);
        assertTrue(report.contains("- write Dma1_Mode 0x00030642\n+ write Dma1_Mode 0x00030643"), report);
        assertEquals("FAIL", ran.verdict().outcome().name());
    }
}
