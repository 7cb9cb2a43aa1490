package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conformance cases of facts kmdf 9.D and 9.G: EvtProgramDma and requests with DMA. */
class ProgramCasesTest {
    private static final String INIT = "status = WdfDmaTransactionInitializeUsingRequest(ctx->Dma, Request, OnProgram, WdfDmaDirectionReadFromDevice);\n";
    private static final String EXECUTE = "DbgPrint(\"execute %08X\", WdfDmaTransactionExecute(ctx->Dma, (WDFCONTEXT) 0x1234));\n";
    private static final String FINISH = """
            DbgPrint("bytes %d", (ULONG) WdfDmaTransactionGetBytesTransferred(ctx->Dma));
            WdfDmaTransactionRelease(ctx->Dma);
            WdfRequestComplete(Request, STATUS_SUCCESS);
            """;

    @Test void case059_nothingIsStartedAndNothingCompletes() {
        Ran ran = new DmaModel().onRead(INIT + EXECUTE).read(4096, 0);
        assertEquals(List.of("execute 00000000"), ran.texts());
        assertEquals(List.of("M2"), ran.violations());
        assertTrue(ran.verdict().message().contains("request r1 outstanding: chip never started"), ran.verdict().message());
    }

    @Test void case062_completionInsideNests() {
        DmaModel model = new DmaModel().maximumLength(4096).onRead(INIT + EXECUTE + FINISH).onProgram("""
                DbgPrint("PD enter");
                over = WdfDmaTransactionDmaCompleted(Transaction, &st);
                DbgPrint("PD leave %d", over);
                """);
        Ran ran = model.read(12288, 0);
        assertEquals(List.of("PD enter", "PD enter", "PD enter", "PD leave 1", "PD leave 0", "PD leave 0", "execute 00000000", "bytes 12288"), ran.texts());
    }

    @Test void case064_contextDirectionAndIrql() {
        DmaModel model = new DmaModel().onRead("DbgPrint(\"%d\", KeGetCurrentIrql());" + INIT + EXECUTE + "WdfDmaTransactionDmaCompleted(ctx->Dma, &st);"
                + "DbgPrint(\"%d\", KeGetCurrentIrql());" + FINISH).onProgram("""
                DbgPrint("%p %d %d %d", Context, Direction, KeGetCurrentIrql(), ctx == GetCtx(WdfDmaTransactionGetDevice(Transaction)));
                """);
        assertEquals(List.of("0", "0000000000001234 0 2 1", "execute 00000000", "0", "bytes 4096"), model.read(4096, 0).texts());
    }

    @Test void case065_secondTransactionWaitsForRegisters() {
        DmaModel model = new DmaModel().mapRegisters(3).onRead(INIT + EXECUTE + """
                {
                    PMDL mdl;
                    WdfRequestRetrieveOutputWdmMdl(Request, &mdl);
                    WdfDmaTransactionInitialize(ctx->Second, OnProgram, WdfDmaDirectionReadFromDevice, mdl, MmGetMdlVirtualAddress(mdl), 8192);
                    DbgPrint("second %08X programmed %d", WdfDmaTransactionExecute(ctx->Second, NULL), ctx->Count);
                    over = WdfDmaTransactionDmaCompleted(ctx->Dma, &st);
                    DbgPrint("first over %d programmed %d", over, ctx->Count);
                    over = WdfDmaTransactionDmaCompleted(ctx->Second, &st);
                    DbgPrint("second over %d", over);
                    WdfDmaTransactionRelease(ctx->Second);
                }
                """ + FINISH);
        assertEquals(List.of("execute 00000000", "second 00000000 programmed 1", "first over 1 programmed 2", "second over 1", "bytes 8192"),
                model.read(8192, 0).texts());
    }

    @Test void case066_bothProgrammedWhenThereAreRegisters() {
        DmaModel model = new DmaModel().onRead(INIT + EXECUTE + """
                {
                    PMDL mdl;
                    WdfRequestRetrieveOutputWdmMdl(Request, &mdl);
                    WdfDmaTransactionInitialize(ctx->Second, OnProgram, WdfDmaDirectionReadFromDevice, mdl, MmGetMdlVirtualAddress(mdl), 8192);
                    WdfDmaTransactionExecute(ctx->Second, NULL);
                    DbgPrint("programmed %d", ctx->Count);
                    WdfDmaTransactionDmaCompleted(ctx->Second, &st);
                    WdfDmaTransactionDmaCompleted(ctx->Dma, &st);
                    WdfDmaTransactionRelease(ctx->Second);
                }
                """ + FINISH);
        assertEquals(List.of("execute 00000000", "programmed 2", "bytes 8192"), model.read(8192, 0).texts());
    }

    @Test void case085_directionAgainstTheRequest() {
        Ran ran = new DmaModel().onRead("""
                DbgPrint("%08X", WdfDmaTransactionInitializeUsingRequest(ctx->Dma, Request, OnProgram, WdfDmaDirectionWriteToDevice));
                WdfRequestComplete(Request, STATUS_SUCCESS);
                """).read(100, 0);
        assertEquals(List.of("C0000010"), ran.texts());
        assertEquals(List.of("D-13"), ran.violations());
    }

    @Test void case088_requestCompletedInTransfer() {
        assertEquals("10D 3", new DmaModel().onRead(INIT + EXECUTE + "WdfRequestComplete(Request, STATUS_SUCCESS);").read(100, 0).bugCheck().substring(0, 5));
    }

    @Test void case088_mdlProtectsNothing() {
        Ran ran = new DmaModel().onRead("""
                {
                    PMDL mdl;
                    WdfRequestRetrieveOutputWdmMdl(Request, &mdl);
                    WdfDmaTransactionInitialize(ctx->Dma, OnProgram, WdfDmaDirectionReadFromDevice, mdl, MmGetMdlVirtualAddress(mdl), 100);
                    WdfDmaTransactionExecute(ctx->Dma, NULL);
                    WdfRequestComplete(Request, STATUS_SUCCESS);
                }
                """).read(100, 0);
        assertEquals("", ran.bugCheck());
    }

    @Test void case073_busyReachesTheApplicationAsDeviceBusy() {
        Ran ran = new DmaModel().profile("WdfDmaProfilePacket64").onRead(INIT + EXECUTE + """
                {
                    PMDL mdl;
                    WdfRequestRetrieveOutputWdmMdl(Request, &mdl);
                    WdfDmaTransactionInitialize(ctx->Second, OnProgram, WdfDmaDirectionReadFromDevice, mdl, MmGetMdlVirtualAddress(mdl), 4096);
                    status = WdfDmaTransactionExecute(ctx->Second, NULL);
                    DbgPrint("second %08X", status);
                    WdfDmaTransactionRelease(ctx->Second);
                    WdfDmaTransactionDmaCompleted(ctx->Dma, &st);
                    WdfDmaTransactionRelease(ctx->Dma);
                    WdfRequestComplete(Request, status);
                }
                """).read(4096, 0);
        assertEquals(List.of("execute 00000000", "second C0200204"), ran.texts());
        assertEquals(List.of("D-21"), ran.violations());
        assertEquals(List.of("r1 80000011 0"), ran.completions());
    }

    @Test void case086_zeroLengthHasNoMdl() {
        DmaModel model = new DmaModel().queue("sequential; accepts read; EvtIoRead = OnRead; allow zero length;")
                .onRead(INIT + "DbgPrint(\"%08X\", status); WdfRequestComplete(Request, status);");
        assertEquals(List.of("C0000023"), model.scenario("app h { r1 = read(0); }").texts());
        assertEquals(List.of("C0000023"), model.buffered().scenario("app h { r1 = read(0); }").texts());
    }

    /** The HAL begins to refuse while EvtProgramDma of the first transfer waits. */
    @Test void case150_executeDoesNotTellOfALaterFailure() {
        Ran ran = new DmaModel().maximumLength(4096).onRead(INIT + EXECUTE + FINISH).onProgram("""
                KeStallExecutionProcessor(40);
                over = WdfDmaTransactionDmaCompleted(Transaction, &st);
                DbgPrint("inner %d/%08X", over, st);
                """).scenario("app h { r1 = read(8192); } app x { sleep 20 us; fail next list with STATUS_INSUFFICIENT_RESOURCES; }");
        assertEquals(List.of("inner 1/C000009A", "execute 00000000", "bytes 4096"), ran.texts());
    }

    @Test void case149_finalInsideTheNextTransfer() {
        DmaModel model = new DmaModel().maximumLength(4096).onRead(INIT + EXECUTE + """
                over = WdfDmaTransactionDmaCompleted(ctx->Dma, &st);
                DbgPrint("outer %d/%08X", over, st);
                """ + FINISH).onProgram("""
                if (ctx->Count == 2) {
                    over = WdfDmaTransactionDmaCompletedFinal(Transaction, 0, &st);
                    DbgPrint("inner %d/%08X", over, st);
                }
                """);
        assertEquals(List.of("execute 00000000", "inner 1/00000000", "outer 0/C0000016", "bytes 4096"), model.read(8192, 0).texts());
    }
}
