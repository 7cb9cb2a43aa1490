package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conformance cases of facts kmdf 9.I: stopping, draining, purging, moving and cancelling. */
class QueueControlCasesTest {
    private static final String COMPLETE = "WdfRequestComplete(ctx->Kept[0], STATUS_SUCCESS);";

    @Test void case102_purgedQueueTakesNothing() {
        QueueModel model = new QueueModel().control(1, "WdfIoQueuePurge(ctx->ReadQueue, NULL, NULL);");
        assertEquals(List.of(" 0", "r1 C0000184 0"), model.scenario("app h { ioctl(1); r1 = read(100); }").completions().stream()
                .map(line -> line.replaceFirst("^#\\d+ 00000000", "")).toList());
    }

    @Test void case102_forwardToAPurgedQueueIsBusy() {
        QueueModel model = new QueueModel().onRead("""
                WdfIoQueuePurge(ctx->ControlQueue, NULL, NULL);
                status = WdfRequestForwardToIoQueue(Request, ctx->ControlQueue);
                DbgPrint("%08X", status);
                WdfRequestComplete(Request, STATUS_UNSUCCESSFUL);
                """);
        Ran ran = model.scenario("app h { r1 = read(100); }");
        assertEquals(List.of("C0200204"), ran.texts());
        assertEquals(List.of("r1 C0000001 0"), ran.completions());
    }

    @Test void case103_stopTellsWhenTheDriverOwnsNothing() {
        QueueModel model = new QueueModel().onRead("DbgPrint(\"read\"); ctx->Kept[ctx->Count++] = Request;")
                .control(1, "WdfIoQueueStop(ctx->ReadQueue, Done, (WDFCONTEXT) (ULONG_PTR) 7);")
                .control(2, "DbgPrint(\"complete\");" + COMPLETE + " DbgPrint(\"completed\");").control(3, "WdfIoQueueStart(ctx->ReadQueue);");
        Ran ran = model.scenario("app h { r1 = async read(1); ioctl(1); r2 = async read(1); ioctl(2); ioctl(3); } expect r2 outstanding;");
        assertEquals(List.of("read", "complete", "done 7", "completed", "read"), ran.texts());
    }

    @Test void case103_secondStopWhileOneWaits() {
        QueueModel model = new QueueModel().control(1, "WdfIoQueueStop(ctx->ReadQueue, Done, NULL); WdfIoQueueStop(ctx->ReadQueue, Done, NULL);");
        assertEquals("10D A", model.scenario("app h { r1 = async read(1); ioctl(1); }").bugCheck().substring(0, 5));
    }

    @Test void case103_retrieveFromAStoppedManualQueue() {
        QueueModel model = new QueueModel().reads("manual; accepts read;").control(1, """
                DbgPrint("%08X", WdfIoQueueRetrieveNextRequest(ctx->ReadQueue, &found));
                WdfIoQueueStop(ctx->ReadQueue, NULL, NULL);
                DbgPrint("%08X", WdfIoQueueRetrieveNextRequest(ctx->ReadQueue, &found));
                WdfIoQueueStart(ctx->ReadQueue);
                DbgPrint("%08X", WdfIoQueueRetrieveNextRequest(ctx->ReadQueue, &found));
                WdfRequestComplete(found, STATUS_SUCCESS);
                """).control(2, "WdfIoQueueRetrieveNextRequest(ctx->ReadQueue, &found); WdfRequestComplete(found, STATUS_SUCCESS);");
        Ran ran = model.scenario("app h { r1 = async read(1); r2 = async read(1); ioctl(1); } expect r2 outstanding;");
        assertEquals(List.of("00000000", "C0200203", "00000000"), ran.texts());
    }

    @Test void case104_purgeCancelsWhatWaitsAndWhatIsCancelable() {
        QueueModel model = new QueueModel().onRead("WdfRequestMarkCancelable(Request, OnCancel);").control(1, "WdfIoQueuePurge(ctx->ReadQueue, Done, NULL);");
        Ran ran = model.scenario("app h { r1 = async read(1); r2 = async read(1); ioctl(1); }");
        assertEquals(List.of("canceled", "done 0"), ran.texts());
        assertTrue(ran.completions().containsAll(List.of("r1 C0000120 0", "r2 C0000120 0")), ran.completions().toString());
    }

    @Test void case104_drainDeliversTheRest() {
        QueueModel model = new QueueModel().onRead("DbgPrint(\"read\"); ctx->Kept[ctx->Count++] = Request;")
                .control(1, "WdfIoQueueDrain(ctx->ReadQueue, Done, NULL);").control(2, COMPLETE).control(3, "WdfRequestComplete(ctx->Kept[1], STATUS_SUCCESS);");
        Ran ran = model.scenario("app h { r1 = async read(1); r2 = async read(1); ioctl(1); ioctl(2); ioctl(3); r3 = read(1); }");
        assertEquals(List.of("read", "read", "done 0"), ran.texts());
        assertTrue(ran.completions().contains("r3 C0000184 0"));
    }

    @Test void synchronousPurgeWaitsForTheDriver() {
        QueueModel model = new QueueModel().onRead("ctx->Kept[ctx->Count++] = Request;")
                .control(1, "WdfIoQueuePurgeSynchronously(ctx->ReadQueue); DbgPrint(\"purged\");").control(2, "DbgPrint(\"complete\");" + COMPLETE);
        Ran ran = model.scenario("app h { r1 = async read(1); r2 = async read(1); ioctl(1); } app other { sleep 1 ms; ioctl(2); }");
        assertEquals(List.of("complete", "purged"), ran.texts());
        assertTrue(ran.completions().contains("r2 C0000120 0"));
    }

    @Test void case106_canceledBeforeItIsMarked() {
        QueueModel model = new QueueModel().onRead("KeStallExecutionProcessor(100); WdfRequestMarkCancelable(Request, OnCancel); DbgPrint(\"leave\");");
        Ran ran = model.scenario("app h { r1 = async read(1); } after 50 us { cancel r1; }");
        assertEquals(List.of("leave", "canceled"), ran.texts());
        QueueModel newer = new QueueModel().onRead("""
                KeStallExecutionProcessor(100);
                status = WdfRequestMarkCancelableEx(Request, OnCancel);
                DbgPrint("%08X %d", status, WdfRequestIsCanceled(Request));
                WdfRequestComplete(Request, status);
                """);
        assertEquals(List.of("C0000120 1"), newer.scenario("app h { r1 = async read(1); } after 50 us { cancel r1; }").texts());
    }

    @Test void case106_markedOutsideOfTheLoop() {
        QueueModel model = new QueueModel().control(1, "WdfRequestMarkCancelable(ctx->Kept[0], OnCancel); DbgPrint(\"marked\");");
        Ran ran = model.scenario("app h { r1 = async read(1); cancel r1; ioctl(1); }");
        assertEquals(List.of("canceled", "marked"), ran.texts());
    }

    @Test void case107_whoeverIsFirst() {
        QueueModel model = new QueueModel().onRead("ctx->Kept[ctx->Count++] = Request; WdfRequestMarkCancelable(Request, OnCancel);")
                .control(1, "DbgPrint(\"%08X\", WdfRequestUnmarkCancelable(ctx->Kept[0])); WdfRequestComplete(ctx->Kept[0], STATUS_SUCCESS);")
                .control(2, "DbgPrint(\"%08X\", WdfRequestUnmarkCancelable(Request));");
        Ran ran = model.scenario("app h { r1 = async read(1); ioctl(1); ioctl(2); }");
        assertEquals(List.of("00000000", "C0000010"), ran.texts());
        assertEquals(List.of("ReqNotCanceledLocal"), ran.violations());
    }

    @Test void case107_theCancelRoutineHasStarted() {
        QueueModel model = new QueueModel().more("VOID Late(WDFREQUEST Request) { DbgPrint(\"canceled\"); }")
                .onRead("ctx->Kept[ctx->Count++] = Request; WdfRequestMarkCancelable(Request, Late);")
                .control(1, "DbgPrint(\"%08X\", WdfRequestUnmarkCancelable(ctx->Kept[0])); WdfRequestComplete(ctx->Kept[0], STATUS_CANCELLED);");
        Ran ran = model.scenario("app h { r1 = async read(1); cancel r1; ioctl(1); }");
        assertEquals(List.of("canceled", "C0000120"), ran.texts());
        assertEquals(List.of(), ran.violations());
    }

    @Test void case107_withoutVerifier() {
        QueueModel model = new QueueModel().onRead("DbgPrint(\"%08X\", WdfRequestUnmarkCancelable(Request)); WdfRequestComplete(Request, STATUS_SUCCESS);");
        assertEquals(List.of("C0000120"), model.scenario("host { verifier off; } app h { r1 = read(1); }").texts());
    }

    @Test void case108_completedWhileCancelable() {
        QueueModel model = new QueueModel().onRead("WdfRequestMarkCancelable(Request, OnCancel); WdfRequestComplete(Request, STATUS_SUCCESS);");
        Ran ran = model.scenario("app h { r1 = read(1); }");
        assertEquals(List.of("ReqNotCanceledLocal"), ran.violations());
        assertEquals(List.of("r1 00000000 0"), ran.completions());
    }

    @Test void case111_forwardRunsTheHandlerInside() {
        QueueModel model = new QueueModel().objects("queue Other { parallel; EvtIoDefault = OnOther; }")
                .more("VOID OnOther(WDFQUEUE Queue, WDFREQUEST Request) { DbgPrint(\"other\"); WdfRequestComplete(Request, STATUS_SUCCESS); }")
                .onRead("DbgPrint(\"%08X\", WdfRequestForwardToIoQueue(Request, ctx->ReadQueue));"
                        + "status = WdfRequestForwardToIoQueue(Request, ctx->Other); DbgPrint(\"%08X\", status);");
        Ran ran = model.scenario("app h { r1 = read(1); }");
        assertEquals(List.of("C0000010", "other", "00000000"), ran.texts());
        assertEquals(List.of("InvalidReqAccess"), ran.violations());
        assertEquals(List.of("r1 00000000 0"), ran.completions());
    }

    @Test void case112_requeue() {
        QueueModel sequential = new QueueModel().onRead("DbgPrint(\"%08X\", WdfRequestRequeue(Request)); WdfRequestComplete(Request, STATUS_SUCCESS);");
        assertEquals(List.of("C0000010"), sequential.scenario("app h { r1 = read(1); }").texts());
        QueueModel manual = new QueueModel().reads("manual; accepts read;").control(1, """
                WdfIoQueueRetrieveNextRequest(ctx->ReadQueue, &ctx->Kept[0]);
                DbgPrint("%08X", WdfRequestRequeue(ctx->Kept[0]));
                WdfIoQueueRetrieveNextRequest(ctx->ReadQueue, &ctx->Kept[1]);
                DbgPrint("%d", ctx->Kept[0] == ctx->Kept[1]);
                """);
        assertEquals(List.of("00000000", "1"), manual.scenario("app h { r1 = async read(1); r2 = async read(1); ioctl(1); }").texts());
    }

    @Test void findAndRetrieveFound() {
        QueueModel model = new QueueModel().reads("manual; accepts read;").control(1, """
                WDFREQUEST first;
                WDFREQUEST second;
                DbgPrint("%08X", WdfIoQueueFindRequest(ctx->ReadQueue, NULL, NULL, NULL, &first));
                DbgPrint("%08X", WdfIoQueueFindRequest(ctx->ReadQueue, first, NULL, NULL, &second));
                DbgPrint("%08X", WdfIoQueueFindRequest(ctx->ReadQueue, second, NULL, NULL, &found));
                DbgPrint("%08X", WdfIoQueueRetrieveFoundRequest(ctx->ReadQueue, second, &found));
                DbgPrint("%08X", WdfIoQueueRetrieveFoundRequest(ctx->ReadQueue, second, &found));
                WdfObjectDereference(first);
                WdfObjectDereference(second);
                """);
        Ran ran = model.scenario("app h { r1 = async read(1); r2 = async read(1); ioctl(1); }");
        assertEquals(List.of("00000000", "00000000", "8000001A", "00000000", "C0000225"), ran.texts());
        assertEquals("", ran.bugCheck());
    }

    @Test void aFoundRequestTellsItsParametersAndIsReferencedOnce() {
        QueueModel model = new QueueModel().reads("manual; accepts read;").control(1, """
                WDFREQUEST first;
                WDF_REQUEST_PARAMETERS parameters;
                WDF_REQUEST_PARAMETERS_INIT(&parameters);
                WdfIoQueueFindRequest(ctx->ReadQueue, NULL, NULL, &parameters, &first);
                DbgPrint("%d %d", parameters.Type, parameters.Parameters.Read.Length);
                WdfObjectDereference(first);
                WdfObjectDereference(first);
                """);
        Ran ran = model.scenario("app h { r1 = async read(77); ioctl(1); }");
        assertEquals(List.of("3 77"), ran.texts());
        assertEquals("10D 7 0", ran.bugCheck());
    }

    @Test void readyNotifyFiresOnEachTransition() {
        QueueModel model = new QueueModel().reads("manual; accepts read;")
                .more("VOID Ready(WDFQUEUE Queue, WDFCONTEXT Context) { DbgPrint(\"ready\"); }")
                .control(1, "DbgPrint(\"%08X\", WdfIoQueueReadyNotify(ctx->ReadQueue, Ready, NULL));")
                .control(2, "WdfIoQueueRetrieveNextRequest(ctx->ReadQueue, &found); WdfRequestComplete(found, STATUS_SUCCESS);");
        Ran ran = model.scenario("app h { ioctl(1); r1 = async read(1); r2 = async read(1); ioctl(2); ioctl(2); r3 = async read(1); }");
        assertEquals(List.of("00000000", "ready", "ready"), ran.texts());
    }

    @Test void canceledOnQueueAfterARequeue() {
        QueueModel model = new QueueModel().reads("manual; accepts read; EvtIoCanceledOnQueue = OnCanceledOnQueue;")
                .more("VOID OnCanceledOnQueue(WDFQUEUE Queue, WDFREQUEST Request) { DbgPrint(\"on queue\"); WdfRequestComplete(Request, STATUS_CANCELLED); }")
                .control(1, "WdfIoQueueRetrieveNextRequest(ctx->ReadQueue, &found); WdfRequestRequeue(found);");
        Ran ran = model.scenario("app h { r1 = async read(1); r2 = async read(1); ioctl(1); cancel r1; cancel r2; }");
        assertEquals(List.of("on queue"), ran.texts());
        assertTrue(ran.completions().containsAll(List.of("r1 C0000120 0", "r2 C0000120 0")));
    }

    @Test void stateBits() {
        QueueModel model = new QueueModel().control(1, """
                ULONG queued;
                ULONG owned;
                DbgPrint("%02X", WdfIoQueueGetState(ctx->ReadQueue, &queued, &owned));
                DbgPrint("%d %d", queued, owned);
                """);
        assertEquals(List.of("0F", "0 0"), model.scenario("app h { ioctl(1); }").texts());
        assertEquals(List.of("03", "1 1"), model.scenario("app h { r1 = async read(1); r2 = async read(1); ioctl(1); }").texts());
    }
}
