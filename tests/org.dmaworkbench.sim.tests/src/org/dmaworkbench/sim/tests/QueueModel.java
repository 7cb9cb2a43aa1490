package org.dmaworkbench.sim.tests;

/**
 * A driver with a queue for reads and a parallel queue for I/O controls: a test says what the handlers do. The body of a handler has
 * ctx, Queue and Request; each I/O control {@code ioctl(1)}, {@code ioctl(2)} ... takes its branch of {@link #control}.
 */
final class QueueModel {
    private String reads = "sequential; accepts read; EvtIoRead = OnRead;";
    private String onRead = "ctx->Kept[ctx->Count++] = Request;";
    private String more = "";
    private String device = "";
    private String objects = "";
    private final StringBuilder control = new StringBuilder();

    /** Properties of ReadQueue. */
    QueueModel reads(String properties) {
        reads = properties;
        return this;
    }

    /** What EvtIoRead does; by default it keeps the request in ctx->Kept. */
    QueueModel onRead(String body) {
        onRead = body;
        return this;
    }

    /** What an I/O control does before it completes. */
    QueueModel control(int code, String body) {
        control.append("        case ").append(code).append(":\n            {\n").append(body).append("\n            }\n            break;\n");
        return this;
    }

    /** Further functions, before the handlers. */
    QueueModel more(String functions) {
        more += functions;
        return this;
    }

    QueueModel device(String properties) {
        device = properties;
        return this;
    }

    /** Further objects of the driver block. */
    QueueModel objects(String declarations) {
        objects = declarations;
        return this;
    }

    /** Runs a scenario's members. */
    Ran scenario(String members) {
        return Sources.run(text(), "scenario \"case\" for Small {\n" + members + "\n}");
    }

    private String text() {
        return """
                import pci9656;
                driver Small {
                    hardware PCI9656;
                    context CTX via GetCtx { WDFQUEUE ReadQueue; WDFQUEUE ControlQueue; WDFQUEUE Other; WDFREQUEST Kept[8]; ULONG Count; }
                    device { io direct; DEVICE }
                    queue ReadQueue { READS }
                    queue ControlQueue { parallel; accepts device control; EvtIoDeviceControl = OnControl; }
                    OBJECTS
                }
                VOID Done(WDFQUEUE Queue, WDFCONTEXT Context) { DbgPrint("done %d", (ULONG) (ULONG_PTR) Context); }
                VOID OnCancel(WDFREQUEST Request) { DbgPrint("canceled"); WdfRequestComplete(Request, STATUS_CANCELLED); }
                MORE
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
                {
                    CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                    NTSTATUS status;
                    BODY
                }
                VOID OnControl(WDFQUEUE Queue, WDFREQUEST Request, size_t OutputBufferLength, size_t InputBufferLength, ULONG IoControlCode)
                {
                    CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                    NTSTATUS status;
                    WDFREQUEST found;
                    switch (IoControlCode) {
                CONTROL
                        default:
                            break;
                    }
                    WdfRequestComplete(Request, STATUS_SUCCESS);
                }
                """.replace("DEVICE }", device + " }").replace("READS", reads).replace("OBJECTS", objects).replace("MORE", more)
                .replace("BODY", onRead).replace("CONTROL\n", control.toString());
    }
}
