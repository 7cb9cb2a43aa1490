package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conformance cases of facts kmdf 9.A that a driver can drive with one buffer. */
class SplittingCasesTest {
    private static final String TOO_FRAGMENTED = "init C020020A";

    private static DmaModel whole() {
        return new DmaModel().onRead(DmaModel.WHOLE);
    }

    @Test void case001_onePieceInOneTransfer() {
        Ran ran = whole().read(8192, 0);
        assertEquals("8192{4096,4096}", ran.transfers());
        assertEquals(List.of("init 00000000", "execute 00000000", "DC 1/00000000 bytes 8192"), ran.texts());
        assertEquals(List.of("r1 00000000 8192"), ran.completions());
    }

    @Test void case002_pageBoundary() {
        assertEquals("32{16,16}", whole().read(32, 0xFF0).transfers());
        Ran ran = whole().elements(1).read(32, 0xFF0);
        assertEquals(List.of(TOO_FRAGMENTED), ran.texts());
        assertEquals("", ran.transfers());
    }

    @Test void case004_maximumLengthInsidePages() {
        Ran ran = whole().maximumLength(10000).read(25000, 0);
        assertEquals("10000{4096,4096,1808} 10000{2288,4096,3616} 5000{480,4096,424}", ran.transfers());
        assertEquals(List.of("init 00000000", "execute 00000000", "DC 0/C0000016 bytes 10000", "DC 0/C0000016 bytes 20000",
                "DC 1/00000000 bytes 25000"), ran.texts());
    }

    @Test void case005_mapRegistersLimitTheFragment() {
        Ran ran = whole().maximumLength(1 << 20).mapRegisters(5).onRead("""
                DbgPrint("%d %d", (ULONG) WdfDmaEnablerGetMaximumLength(ctx->Enabler),
                    (ULONG) WdfDmaEnablerGetFragmentLength(ctx->Enabler, WdfDmaDirectionReadFromDevice));
                """ + DmaModel.WHOLE).read(40000, 0);
        assertEquals("1048576 16384", ran.texts().get(0));
        assertEquals("16384{4096,4096,4096,4096} 16384{4096,4096,4096,4096} 7232{4096,3136}", ran.transfers());
    }

    @Test void case006_tooFragmentedLeavesReleased() {
        Ran ran = new DmaModel().elements(2).maximumLength(16384).onRead("""
                status = WdfDmaTransactionInitializeUsingRequest(ctx->Dma, Request, OnProgram, WdfDmaDirectionReadFromDevice);
                DbgPrint("init %08X", status);
                {
                    PMDL mdl;
                    WdfRequestRetrieveOutputWdmMdl(Request, &mdl);
                    status = WdfDmaTransactionInitialize(ctx->Dma, OnProgram, WdfDmaDirectionReadFromDevice, mdl, MmGetMdlVirtualAddress(mdl), 8192);
                    DbgPrint("again %08X", status);
                }
                WdfRequestComplete(Request, status);
                """).read(16384, 0);
        assertEquals(List.of(TOO_FRAGMENTED, "again 00000000"), ran.texts());
    }

    @Test void case008_alignmentDecides() {
        assertEquals("8192{4096,4096} 8192{4096,4096}", whole().elements(2).maximumLength(8192).read(16384, 0).transfers());
        assertEquals(List.of(TOO_FRAGMENTED), whole().elements(2).maximumLength(8192).read(16384, 2048).texts());
        assertEquals("8192{2048,4096,2048} 8192{2048,4096,2048}", whole().elements(3).maximumLength(8192).read(16384, 2048).transfers());
    }

    @Test void case009_everyFragmentTouchesTwoPages() {
        assertEquals("4096{4095,1} 4096{4095,1} 4096{4095,1}", whole().maximumLength(4096).read(12288, 1).transfers());
    }

    @Test void case010_lastByteOfAPage() {
        assertEquals("4097{1,4096}", whole().read(4097, 4095).transfers());
    }

    @Test void case014_overrunOfAPageIsNotNoticedHere() {
        String initialize = """
                {
                    PMDL mdl;
                    WdfRequestRetrieveOutputWdmMdl(Request, &mdl);
                    DbgPrint("%08X", WdfDmaTransactionInitialize(ctx->Dma, OnProgram, WdfDmaDirectionReadFromDevice, mdl, MmGetMdlVirtualAddress(mdl), LENGTH));
                    WdfDmaTransactionRelease(ctx->Dma);
                    WdfRequestComplete(Request, STATUS_SUCCESS);
                }
                """;
        assertEquals(List.of("00000000"), new DmaModel().onRead(initialize.replace("LENGTH", "8192")).read(4096, 0).texts());
        assertEquals(List.of("C0000023"), new DmaModel().onRead(initialize.replace("LENGTH", "8193")).read(4096, 0).texts());
        assertEquals(List.of("00000000"), new DmaModel().onRead(initialize.replace("LENGTH", "8092")).read(4096, 100).texts());
        assertEquals(List.of("C0000023"), new DmaModel().onRead(initialize.replace("LENGTH", "8093")).read(4096, 100).texts());
    }

    @Test void case016_oneByteTransfers() {
        assertEquals("1{1} 1{1} 1{1} 1{1}", whole().maximumLength(1).read(4, 4094).transfers());
    }

    @Test void case017_018_020_maximumLengthOfOneTransaction() {
        assertEquals("6000{4096,1904} 6000{2192,3808} 6000{288,4096,1616} 2000{2000}", shortened("6000").read(20000, 0).transfers());
        assertEquals("20000{4096,4096,4096,4096,3616}", shortened("30000").read(20000, 0).transfers());
        assertEquals("6000{4096,1904} 6000{2192,3808} 6000{288,4096,1616} 2000{2000}",
                shortened("6000); WdfDmaTransactionSetMaximumLength(ctx->Dma, 65536").read(20000, 0).transfers());
        assertEquals("16384{4096,4096,4096,4096} 3616{3616}", shortened("20000").mapRegisters(5).read(20000, 0).transfers());
    }

    @Test void case021_shortenedInsideAProgramCallback() {
        DmaModel model = whole().maximumLength(8192).onProgram("if (ctx->Count == 1) WdfDmaTransactionSetMaximumLength(Transaction, 2048);");
        assertEquals("8192{4096,4096} 2048{2048} 2048{2048} 2048{2048}", model.read(14336, 0).transfers());
    }

    @Test void case022_maximumLengthBeforeInitializeCrashes() {
        Ran ran = new DmaModel().onRead("WdfDmaTransactionSetMaximumLength(ctx->Dma, 100);").read(100, 0);
        assertEquals(List.of("D-17"), ran.violations());
        assertEquals("D1 0 0", ran.bugCheck());
    }

    @Test void case025_duplexAdaptersHaveLimitsOfTheirOwn() {
        Ran ran = whole().profile("WdfDmaProfileScatterGatherDuplex").read(40000, 0);
        assertEquals("40000{4096,4096,4096,4096,4096,4096,4096,4096,4096,3136}", ran.transfers());
    }

    @Test void case026_lengthIsStoredIn32Bits() {
        assertEquals("4096{4096} 4096{4096}", whole().maximumLength(0x1_0000_1000L).read(8192, 0).transfers());
    }

    @Test void case134_noRoomForAByteIsReported() {
        Ran ran = whole().mapRegisters(1).read(4096, 0);
        assertEquals(List.of("D-19"), ran.violations());
        assertEquals("ERROR", ran.verdict().outcome().name());
    }

    private static DmaModel shortened(String length) {
        String body = DmaModel.WHOLE.replace("status = WdfDmaTransactionExecute", "WdfDmaTransactionSetMaximumLength(ctx->Dma, " + length + "); status = WdfDmaTransactionExecute");
        return new DmaModel().onRead(body);
    }
}
