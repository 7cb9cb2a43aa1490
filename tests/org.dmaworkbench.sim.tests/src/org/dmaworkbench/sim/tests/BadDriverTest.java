package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What drivers do wrong ends in a bug check or a clear message, never in an exception. */
class BadDriverTest {
    private static Ran read(String body) {
        return new DmaModel().device("synchronization device;").onRead(body).read(100, 0);
    }

    @Test void nullPointer() {
        Ran ran = read("ctx = NULL; ctx->Count = 1;");
        assertTrue(ran.bugCheck().startsWith("D1"), ran.bugCheck());
        assertTrue(ran.verdict().message().contains("null pointer"), ran.verdict().message());
    }

    @Test void wildPointer() {
        assertTrue(read("*(PULONG) 0xFFFF900000000000 = 1;").bugCheck().startsWith("D1"));
    }

    @Test void endlessLoop() {
        Ran ran = read("for (;;) { ctx->Count++; }");
        assertEquals("ERROR", ran.verdict().outcome().name());
        assertTrue(ran.verdict().message().contains("instructions"), ran.verdict().message());
    }

    @Test void sleepAtDispatchLevel() {
        assertTrue(read("{ LARGE_INTEGER t; t.QuadPart = -10; KeDelayExecutionThread(KernelMode, FALSE, &t); }").bugCheck().startsWith("A "));
    }

    @Test void listUsedAfterTheTransfer() {
        Ran ran = new DmaModel().onRead("""
                status = WdfDmaTransactionInitializeUsingRequest(ctx->Dma, Request, OnProgram, WdfDmaDirectionReadFromDevice);
                WdfDmaTransactionExecute(ctx->Dma, NULL);
                WdfDmaTransactionDmaCompleted(ctx->Dma, &st);
                DbgPrint("%d", ((PSCATTER_GATHER_LIST) ctx->Held)->NumberOfElements);
                """).onProgram("ctx->Held = (WDFREQUEST) SgList;").read(100, 0);
        assertTrue(ran.verdict().message().contains("use after free"), ran.verdict().message());
    }

    @Test void case129_s40_prepareHardwareFails() {
        Ran ran = new DmaModel().device("EvtDevicePrepareHardware = OnPrepare; EvtDeviceReleaseHardware = OnRelease; EvtDeviceD0Entry = OnD0Entry;").more("""
                NTSTATUS OnPrepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated) { DbgPrint("prepare"); return STATUS_DEVICE_CONFIGURATION_ERROR; }
                NTSTATUS OnRelease(WDFDEVICE Device, WDFCMRESLIST Translated) { DbgPrint("release"); return STATUS_SUCCESS; }
                NTSTATUS OnD0Entry(WDFDEVICE Device, WDF_POWER_DEVICE_STATE Previous) { DbgPrint("D0"); return STATUS_SUCCESS; }
                """).read(100, 0);
        assertEquals(List.of("prepare", "release"), ran.texts());
        assertEquals("the device did not start", ran.verdict().message());
    }

    @Test void completedTwiceWithoutContext() {
        Ran ran = new DmaModel().queue("parallel; accepts read; EvtIoRead = OnRead;")
                .onRead("WdfRequestComplete(Request, STATUS_SUCCESS); WdfRequestComplete(Request, STATUS_SUCCESS);").read(100, 0);
        assertEquals("10D 5", ran.bugCheck().substring(0, 5));
        assertEquals("FAIL", ran.verdict().outcome().name());
    }

    @Test void recursionOverflowsTheStack() {
        Ran ran = new DmaModel().more("VOID Deep(ULONG n) { volatile ULONG big[64]; big[0] = n; Deep(n + big[0]); }").onRead("Deep(1);").read(100, 0);
        assertTrue(ran.bugCheck().startsWith("7F"), ran.bugCheck());
    }

    @Test void interruptLockTakenTwice() {
        String interrupt = "interrupt Line { EvtInterruptIsr = OnIsr; }";
        String model = new DmaModel().more("BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { return FALSE; }")
                .onRead("WdfInterruptAcquireLock(ctx->Line); WdfInterruptAcquireLock(ctx->Line);").text()
                .replace("queue Queue", interrupt + " queue Queue").replace("ULONG Count;", "ULONG Count; WDFINTERRUPT Line;");
        Ran ran = Sources.run(model, "scenario \"s\" for Small { app h { r1 = read(1); } }");
        assertEquals("10D 2", ran.bugCheck().substring(0, 5));
    }
}
