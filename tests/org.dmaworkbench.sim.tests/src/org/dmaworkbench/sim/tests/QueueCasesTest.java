package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conformance cases of facts kmdf 9.I: queues and requests. */
class QueueCasesTest {
    @Test void case096_completedInsideTheHandlerIsNotNested() {
        Ran ran = new DmaModel().onRead("DbgPrint(\"enter\"); WdfRequestComplete(Request, STATUS_SUCCESS); DbgPrint(\"leave\");").scenario(
                "app a { r1 = read(100); } app b { r2 = read(100); } app c { r3 = read(100); }");
        assertEquals(List.of("enter", "leave", "enter", "leave", "enter", "leave"), ran.texts());
        assertEquals(3, ran.completions().size());
    }

    @Test void case095_sequentialQueueKeepsTheSecond() {
        Ran ran = new DmaModel().onRead("ctx->Count++; if (ctx->Count > 1) WdfRequestComplete(Request, STATUS_SUCCESS);").scenario(
                "app a { r1 = read(100); } app b { r2 = read(100); } expect r1 outstanding; expect r2 outstanding;");
        assertEquals(List.of("OnRead"), ran.callbacks());
        assertEquals("PASS", ran.verdict().outcome().name(), ran.report());
    }

    @Test void case097_asManyAsMayBePresented() {
        DmaModel model = new DmaModel().onRead("DbgPrint(\"%d\", ++ctx->Count); if (ctx->Count == 1) { ctx->Held = Request; }"
                + " if (ctx->Count == 3) { WdfRequestComplete(Request, STATUS_SUCCESS); }")
                .queue("parallel; accepts read; maximum presented 2; EvtIoRead = OnRead; } queue Controls { accepts device control; EvtIoDeviceControl = OnControl;")
                .more("""
                        VOID OnControl(WDFQUEUE Queue, WDFREQUEST Request, size_t OutputBufferLength, size_t InputBufferLength, ULONG IoControlCode)
                        {
                            DbgPrint("complete");
                            WdfRequestComplete(GetCtx(WdfIoQueueGetDevice(Queue))->Held, STATUS_SUCCESS);
                            WdfRequestComplete(Request, STATUS_SUCCESS);
                        }
                        """);
        Ran ran = model.scenario("app h { r1 = async read(1); r2 = async read(1); r3 = async read(1); sleep 1 ms; ioctl(1); wait r3; } expect r2 outstanding;");
        assertEquals(List.of("1", "2", "complete", "3"), ran.texts());
        assertEquals("PASS", ran.verdict().outcome().name(), ran.report());
    }

    @Test void case097_noneMayBePresented() {
        Ran ran = new DmaModel().onRead("DbgPrint(\"read\");").queue("parallel; accepts read; maximum presented 0; EvtIoRead = OnRead;")
                .scenario("app h { r1 = async read(1); } expect r1 outstanding;");
        assertEquals(List.of(), ran.texts());
    }

    @Test void case098_noHandlerForTheType() {
        Ran ran = new DmaModel().onRead("WdfRequestComplete(Request, STATUS_SUCCESS);").queue("default; sequential; EvtIoRead = OnRead;")
                .scenario("app h { r1 = write(100); r2 = read(100); }");
        assertEquals(List.of("r1 C0000010 0", "r2 00000000 0"), ran.completions());
    }

    @Test void case099_noQueueForTheType() {
        Ran ran = new DmaModel().onRead("WdfRequestComplete(Request, STATUS_SUCCESS);").scenario("app h { r1 = write(100); }");
        assertEquals(List.of("r1 C0000010 0"), ran.completions());
    }

    @Test void case100_zeroLengthIsCompletedByTheFramework() {
        Ran ran = new DmaModel().onRead("WdfRequestComplete(Request, STATUS_SUCCESS);").scenario("app h { r1 = read(0); }");
        assertEquals(List.of("r1 00000000 0"), ran.completions());
        assertEquals(List.of(), ran.callbacks());
    }

    @Test void case100_zeroLengthIsDeliveredWhenAllowed() {
        Ran ran = new DmaModel().onRead("DbgPrint(\"%d\", (ULONG) Length); WdfRequestComplete(Request, STATUS_SUCCESS);")
                .queue("sequential; accepts read; EvtIoRead = OnRead; allow zero length;").scenario("app h { r1 = read(0); }");
        assertEquals(List.of("0"), ran.texts());
    }

    @Test void case109_completedTwice() {
        Ran ran = new DmaModel().onRead("WdfRequestComplete(Request, STATUS_SUCCESS); WdfRequestComplete(Request, STATUS_SUCCESS);").read(100, 0);
        assertEquals("10D 5", ran.bugCheck().substring(0, 5));
    }

    @Test void case110_informationBeyondTheBuffer() {
        assertEquals("10D 6", new DmaModel().onRead("WdfRequestCompleteWithInformation(Request, STATUS_SUCCESS, 600);").read(512, 0).bugCheck().substring(0, 5));
    }

    @Test void case115_buffersOfTheWrongSide() {
        Ran ran = new DmaModel().onRead("""
                {
                    PVOID buffer;
                    DbgPrint("%08X", WdfRequestRetrieveInputBuffer(Request, 0, &buffer, NULL));
                    DbgPrint("%08X", WdfRequestRetrieveOutputBuffer(Request, 100, &buffer, NULL));
                    DbgPrint("%08X", WdfRequestRetrieveOutputBuffer(Request, 64, &buffer, NULL));
                    RtlFillMemory(buffer, 64, 0xAB);
                    WdfRequestCompleteWithInformation(Request, STATUS_SUCCESS, 64);
                }
                """).scenario("app h { buffer b[64] at offset 0xFF0; r1 = read(b); } expect b equals pattern (0*i + 0xAB) mod 256;");
        assertEquals(List.of("C0000010", "C0000023", "00000000"), ran.texts());
        assertEquals("PASS", ran.verdict().outcome().name(), ran.report());
    }

    @Test void case116_frameworkStatusesDoNotLeaveTheDriver() {
        String complete = "WdfRequestComplete(Request, STATUS);";
        assertEquals(List.of("r1 80000011 0"), new DmaModel().onRead(complete.replace("STATUS", "STATUS_WDF_BUSY")).read(1, 0).completions());
        assertEquals(List.of("r1 C0000010 0"), new DmaModel().onRead(complete.replace("STATUS", "STATUS_WDF_TOO_FRAGMENTED")).read(1, 0).completions());
        assertEquals(List.of("r1 C000009A 0"), new DmaModel().onRead(complete.replace("STATUS", "STATUS_WDF_NOT_ENOUGH_MAP_REGISTERS")).read(1, 0).completions());
    }
}
