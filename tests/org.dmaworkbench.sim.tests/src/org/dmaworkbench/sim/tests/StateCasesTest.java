package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conformance cases of facts kmdf 9.B and 9.C: parameters, states, completion. */
class StateCasesTest {
    private static final String INIT = """
            DbgPrint("init %08X", WdfDmaTransactionInitializeUsingRequest(ctx->Dma, Request, OnProgram, WdfDmaDirectionReadFromDevice));
            """;
    private static final String EXECUTE = "DbgPrint(\"execute %08X\", WdfDmaTransactionExecute(ctx->Dma, NULL));\n";
    private static final String DC = """
            over = WdfDmaTransactionDmaCompleted(ctx->Dma, &st);
            DbgPrint("DC %d/%08X bytes %d cur %d", over, st, (ULONG) WdfDmaTransactionGetBytesTransferred(ctx->Dma),
                (ULONG) WdfDmaTransactionGetCurrentDmaTransferLength(ctx->Dma));
            """;
    private static final String MDL = "PMDL mdl; WdfRequestRetrieveOutputWdmMdl(Request, &mdl);\n";
    private static final String COMPLETE = "WdfRequestComplete(Request, STATUS_SUCCESS);";

    private static String length(int n) {
        return """
                over = WdfDmaTransactionDmaCompletedWithLength(ctx->Dma, %d, &st);
                DbgPrint("DCL %%d/%%08X bytes %%d", over, st, (ULONG) WdfDmaTransactionGetBytesTransferred(ctx->Dma));
                """.formatted(n);
    }

    private static String last(int n) {
        return length(n).replace("WithLength", "Final").replace("DCL", "DCF");
    }

    private static Ran run(String body, int bytes) {
        return new DmaModel().maximumLength(8192).onRead(body).read(bytes, 0);
    }

    @Test void case028_029_lengthComesBeforeTheState() {
        String init = "DbgPrint(\"%08X\", WdfDmaTransactionInitialize(ctx->Dma, OnProgram, WdfDmaDirectionReadFromDevice, mdl, "
                + "MmGetMdlVirtualAddress(mdl), LENGTH));\n";
        Ran ran = run(MDL + init.replace("LENGTH", "0") + init.replace("LENGTH", "4096") + init.replace("LENGTH", "0") + init.replace("LENGTH", "4096"), 4096);
        assertEquals(List.of("C000000D", "00000000", "C000000D"), ran.texts());
        assertEquals("10D 8 3", ran.bugCheck());
    }

    @Test void case030_addressMustLieInTheFirstMdl() {
        String init = "DbgPrint(\"%08X\", WdfDmaTransactionInitialize(ctx->Dma, OnProgram, WdfDmaDirectionReadFromDevice, mdl, "
                + "(PUCHAR) MmGetMdlVirtualAddress(mdl) + OFFSET, 1));\n";
        Ran ran = run(MDL + init.replace("+ OFFSET", "- 1") + init.replace("OFFSET", "4096") + init.replace("OFFSET", "4095"), 4096);
        assertEquals(List.of("C000000D", "C000000D", "00000000"), ran.texts());
    }

    @Test void case032_direction() {
        assertEquals(List.of("C000000D"), run("DbgPrint(\"%08X\", WdfDmaTransactionInitializeUsingRequest(ctx->Dma, Request, OnProgram, (WDF_DMA_DIRECTION) 2));" + COMPLETE, 100).texts());
    }

    @Test void case032_nullProgram() {
        assertEquals("10D 4 0", run("WdfDmaTransactionInitializeUsingRequest(ctx->Dma, Request, NULL, WdfDmaDirectionReadFromDevice);", 100).bugCheck());
    }

    @Test void case032_nullMdl() {
        assertEquals("10D 4 0", run("WdfDmaTransactionInitialize(ctx->Dma, OnProgram, WdfDmaDirectionReadFromDevice, NULL, NULL, 1);", 100).bugCheck());
    }

    @Test void case032_wrongHandle() {
        assertEquals("10D 5", run("WdfDmaTransactionRelease((WDFDMATRANSACTION) Request);", 100).bugCheck().substring(0, 5));
    }

    @Test void case033_executeInCreated() {
        assertEquals("10D 8 1", run(EXECUTE, 100).bugCheck());
    }

    @Test void case034_executeTwice() {
        assertEquals("10D 8 4", run(INIT + EXECUTE + EXECUTE, 100).bugCheck());
        assertEquals("10D 8 5", run(INIT + EXECUTE + DC + EXECUTE, 100).bugCheck());
    }

    @Test void case035_initializeWithoutRelease() {
        assertEquals("10D 8 5", run(INIT + EXECUTE + DC + INIT, 100).bugCheck());
    }

    @Test void case037_releaseInCreatedAndAgain() {
        String release = "DbgPrint(\"%08X\", WdfDmaTransactionRelease(ctx->Dma));\n";
        assertEquals(List.of("00000000", "00000000"), run(release + release + COMPLETE, 100).texts());
    }

    @Test void case038_releaseInTransfer() {
        assertEquals("10D 8 4", run(INIT + EXECUTE + "WdfDmaTransactionRelease(ctx->Dma);", 100).bugCheck());
    }

    @Test void case038_releaseInTransferWithoutVerifier() {
        String model = new DmaModel().onRead(INIT + EXECUTE + "DbgPrint(\"%08X\", WdfDmaTransactionRelease(ctx->Dma));" + DC).text();
        Ran ran = Sources.run(model, "scenario \"case\" for Small { host { verifier off; } app h { r1 = read(100); } }");
        assertEquals("00000000", ran.texts().get(2));
        assertEquals("10D 8 7", ran.bugCheck());
    }

    @Test void case039_deletedInTransfer() {
        assertEquals("10D 8 4", run(INIT + EXECUTE + "WdfObjectDelete(ctx->Dma);", 100).bugCheck());
        String model = new DmaModel().onRead(INIT + EXECUTE + "WdfObjectDelete(ctx->Dma);" + DC).text();
        Ran ran = Sources.run(model, "scenario \"case\" for Small { host { verifier off; } app h { r1 = read(100); } }");
        assertEquals("10D 5 0", ran.bugCheck());
    }

    @Test void case040_completedInTheWrongState() {
        assertEquals("10D 8 3", run(INIT + DC, 100).bugCheck());
        assertEquals("10D 8 5", run(INIT + EXECUTE + DC + DC, 100).bugCheck());
    }

    @Test void case041_countersBeforeAndAfterRelease() {
        String show = "DbgPrint(\"%d %d\", (ULONG) WdfDmaTransactionGetBytesTransferred(ctx->Dma), WdfDmaTransactionGetRequest(ctx->Dma) == Request);\n";
        Ran ran = run(INIT + EXECUTE + DC + show + "WdfDmaTransactionRelease(ctx->Dma);" + show + COMPLETE, 100);
        assertEquals(List.of("DC 1/00000000 bytes 100 cur 0", "100 1", "0 0"), ran.texts().subList(2, 5));
    }

    @Test void case042_parentMayNotBeGiven() {
        Ran ran = run("""
                {
                    WDF_OBJECT_ATTRIBUTES attributes;
                    WDFDMATRANSACTION third;
                    WDF_OBJECT_ATTRIBUTES_INIT(&attributes);
                    attributes.ParentObject = ctx->Enabler;
                    DbgPrint("%08X", WdfDmaTransactionCreate(ctx->Enabler, &attributes, &third));
                }
                """ + COMPLETE, 100);
        assertEquals(List.of("C020020F"), ran.texts());
    }

    @Test void case043_enablerChecks() {
        Ran ran = run("""
                {
                    WDF_DMA_ENABLER_CONFIG config;
                    WDFDMAENABLER enabler;
                    WDFDEVICE device = WdfIoQueueGetDevice(Queue);
                    WDF_DMA_ENABLER_CONFIG_INIT(&config, WdfDmaProfileInvalid, 4096);
                    DbgPrint("%08X", WdfDmaEnablerCreate(device, &config, NULL, &enabler));
                    WDF_DMA_ENABLER_CONFIG_INIT(&config, WdfDmaProfileScatterGather, 0);
                    DbgPrint("%08X", WdfDmaEnablerCreate(device, &config, NULL, &enabler));
                    WDF_DMA_ENABLER_CONFIG_INIT(&config, WdfDmaProfileScatterGather, 4096);
                    config.Size = 4;
                    DbgPrint("%08X", WdfDmaEnablerCreate(device, &config, NULL, &enabler));
                    WDF_DMA_ENABLER_CONFIG_INIT(&config, WdfDmaProfileScatterGather, 4096);
                    config.Flags = WDF_DMA_ENABLER_CONFIG_REQUIRE_SINGLE_TRANSFER;
                    DbgPrint("%08X", WdfDmaEnablerCreate(device, &config, NULL, &enabler));
                }
                """ + COMPLETE, 100);
        assertEquals(List.of("C000000D", "C000000D", "C0000004", "C000000D"), ran.texts());
    }

    @Test void case044_elementLimitOfZeroIsIgnored() {
        Ran ran = run("WdfDmaEnablerSetMaximumScatterGatherElements(ctx->Enabler, 0);"
                + "DbgPrint(\"%X\", (ULONG) WdfDmaEnablerGetMaximumScatterGatherElements(ctx->Enabler));" + COMPLETE, 100);
        assertEquals(List.of("FFFFFFFF"), ran.texts());
    }

    @Test void case142_limitLoweredAfterInitialize() {
        Ran ran = run(INIT + "WdfDmaEnablerSetMaximumScatterGatherElements(ctx->Enabler, 1);" + EXECUTE
                + "DbgPrint(\"%d\", (ULONG) WdfDmaTransactionGetCurrentDmaTransferLength(ctx->Dma));" + COMPLETE, 8192);
        assertEquals(List.of("init 00000000", "execute C020020A", "8192"), ran.texts());
    }

    @Test void case046_partialCompletion() {
        Ran ran = run(INIT + EXECUTE + length(5000) + length(8192) + DC + COMPLETE, 20000);
        assertEquals("8192{4096,4096} 8192{3192,4096,904} 6808{3192,3616}", ran.transfers());
        assertEquals(List.of("DCL 0/C0000016 bytes 5000", "DCL 0/C0000016 bytes 13192", "DC 1/00000000 bytes 20000 cur 0"), ran.texts().subList(2, 5));
    }

    @Test void case049_moreThanTheFragment() {
        Ran ran = run(INIT + EXECUTE + length(8193) + COMPLETE, 20000);
        assertEquals("DCL 1/C000000D bytes 0", ran.texts().get(2));
        assertEquals(List.of("D-11"), ran.violations());
    }

    @Test void case050_051_052_final() {
        assertEquals(List.of("DC 0/C0000016 bytes 8192 cur 8192", "DCF 1/00000000 bytes 9192"),
                run(INIT + EXECUTE + DC + last(1000) + COMPLETE, 20000).texts().subList(2, 4));
        assertEquals("DCF 1/00000000 bytes 8192", run(INIT + EXECUTE + last(8192) + COMPLETE, 20000).texts().get(2));
        assertEquals("DCF 1/00000000 bytes 0", run(INIT + EXECUTE + last(0) + COMPLETE, 20000).texts().get(2));
        assertEquals("DCF 1/C000000D bytes 0", run(INIT + EXECUTE + last(9000) + COMPLETE, 20000).texts().get(2));
    }

    @Test void case079_080_singleTransfer() {
        String single = "WdfDmaTransactionSetSingleTransferRequirement(ctx->Dma, TRUE);\n";
        assertEquals(List.of("D-22"), run(single + INIT + COMPLETE, 20000).violations());
        Ran ran = new DmaModel().version3().onRead(single + INIT + COMPLETE).read(70000, 0);
        assertEquals(List.of("init C0200213"), ran.texts());
    }

    @Test void case082_singleTransferNeedsRegistersAndElements() {
        String single = "WdfDmaTransactionSetSingleTransferRequirement(ctx->Dma, TRUE);\n";
        assertEquals(List.of("init C0200214"), new DmaModel().version3().mapRegisters(5).onRead(single + INIT + COMPLETE).read(40000, 0).texts());
        assertEquals(List.of("init C020020A"), new DmaModel().version3().elements(4).onRead(single + INIT + COMPLETE).read(40000, 0).texts());
    }
}
