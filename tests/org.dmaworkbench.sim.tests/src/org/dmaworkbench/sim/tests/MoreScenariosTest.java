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

    /** The driver completes with STATUS_WDF_TOO_MANY_TRANSFERS; facts kmdf 4.7, read in the source, says what becomes of it. */
    @Test void s26_singleTransferRequired() {
        Ran ran = run("app h { r1 = ioctl(0x00220000, 1); r2 = write(8193); r3 = write(8192); }");
        assertEquals(List.of("r1 00000000 1", "r2 C0000010 0", "r3 00000000 8192"), ran.completions());
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
