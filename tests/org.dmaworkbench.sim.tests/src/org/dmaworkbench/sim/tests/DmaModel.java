package org.dmaworkbench.sim.tests;

/** A small driver around one transaction, with the parts that a conformance case changes (facts kmdf 9, fixture). */
public final class DmaModel {
    private String profile = "WdfDmaProfileScatterGather64";
    private long maximumLength = 65536;
    private String elements = "";
    private String version = "";
    private int mapRegisters = 17;
    private String onRead = "";
    private String onProgram = "";
    private String queue = "sequential; accepts read; EvtIoRead = OnRead;";
    private String device = "";
    private String more = "";
    private String io = "direct";

    public DmaModel profile(String name) {
        profile = name;
        return this;
    }

    public DmaModel maximumLength(long bytes) {
        maximumLength = bytes;
        return this;
    }

    public DmaModel elements(int limit) {
        elements = "elements " + limit + ";";
        return this;
    }

    public DmaModel version3() {
        version = "version 3;";
        return this;
    }

    public DmaModel mapRegisters(int n) {
        mapRegisters = n;
        return this;
    }

    /** What EvtIoRead does; it has ctx, Request, Length, and the locals status, over and st. */
    public DmaModel onRead(String body) {
        onRead = body;
        return this;
    }

    /** What EvtProgramDma does before it returns TRUE; it has ctx, Transaction, SgList, over and st. */
    public DmaModel onProgram(String body) {
        onProgram = body;
        return this;
    }

    public DmaModel queue(String properties) {
        queue = properties;
        return this;
    }

    public DmaModel buffered() {
        io = "buffered";
        return this;
    }

    public DmaModel device(String properties) {
        device = properties;
        return this;
    }

    /** Further functions. */
    public DmaModel more(String functions) {
        more = functions;
        return this;
    }

    /** The body that takes one request through all its transfers, completing each at once, and prints what happens. */
    public static final String WHOLE = """
            status = WdfDmaTransactionInitializeUsingRequest(ctx->Dma, Request, OnProgram, WdfDmaDirectionReadFromDevice);
            DbgPrint("init %08X", status);
            if (NT_SUCCESS(status)) {
                status = WdfDmaTransactionExecute(ctx->Dma, NULL);
                DbgPrint("execute %08X", status);
                do {
                    over = WdfDmaTransactionDmaCompleted(ctx->Dma, &st);
                    DbgPrint("DC %d/%08X bytes %d", over, st, (ULONG) WdfDmaTransactionGetBytesTransferred(ctx->Dma));
                } while (!over);
                bytes = WdfDmaTransactionGetBytesTransferred(ctx->Dma);
            }
            WdfDmaTransactionRelease(ctx->Dma);
            WdfRequestCompleteWithInformation(Request, status, bytes);
            """;

    /** Returns the model's text. */
    public String text() {
        return """
                import pci9656;
                driver Small {
                    hardware PCI9656;
                    context CTX via GetCtx { WDFDMAENABLER Enabler; WDFDMATRANSACTION Dma; WDFDMATRANSACTION Second; WDFQUEUE Queue; ULONG Count; WDFREQUEST Held; }
                    device { io %s; %s }
                    dma enabler Enabler { profile %s; maximum length %d; %s %s }
                    transaction Dma { enabler Enabler; }
                    transaction Second { enabler Enabler; }
                    queue Queue { %s }
                }
                EVT_WDF_PROGRAM_DMA OnProgram;
                %s
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
                {
                    NTSTATUS status = STATUS_SUCCESS;
                    NTSTATUS st = STATUS_SUCCESS;
                    BOOLEAN over = FALSE;
                    size_t bytes = 0;
                    CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                    %s
                }
                BOOLEAN OnProgram(WDFDMATRANSACTION Transaction, WDFDEVICE Device, WDFCONTEXT Context, WDF_DMA_DIRECTION Direction, PSCATTER_GATHER_LIST SgList)
                {
                    NTSTATUS st = STATUS_SUCCESS;
                    BOOLEAN over = FALSE;
                    CTX *ctx = GetCtx(Device);
                    ctx->Count++;
                    %s
                    return TRUE;
                }
                """.formatted(io, device, profile, maximumLength, elements, version, queue, more, onRead, onProgram);
    }

    /** Runs one read of so many bytes from a buffer that starts at an offset in its page. */
    public Ran read(int length, int pageOffset) {
        return scenario("app h { buffer b[" + length + "] at offset " + pageOffset + "; r1 = read(b); }");
    }

    /** Runs applications. */
    public Ran scenario(String apps) {
        return Sources.run(text(), "scenario \"case\" for Small { host { map registers " + mapRegisters + "; } " + apps + " }");
    }
}
