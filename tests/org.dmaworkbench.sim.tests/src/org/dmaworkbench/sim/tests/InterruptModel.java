package org.dmaworkbench.sim.tests;

/** A driver around one interrupt, with the parts that a test changes. Fire() lets the chip interrupt, Quiet() ends that. */
final class InterruptModel {
    private String interrupt = "EvtInterruptIsr = OnIsr; EvtInterruptDpc = OnDpc;";
    private String device = "";
    private String queue = "sequential;";
    private String objects = "";
    private String isr = "return WdfInterruptQueueDpcForIsr(Interrupt);";
    private String dpc = "CompleteHeld();";
    private String read = "Held = Request; Fire();";
    private String prepare = "";
    private String more = "";
    private String chip = "";

    /** Properties of the interrupt Line. */
    InterruptModel interrupt(String properties) {
        interrupt = properties;
        return this;
    }

    /** Further properties of the device. */
    InterruptModel device(String properties) {
        device = properties;
        return this;
    }

    InterruptModel queue(String properties) {
        queue = properties;
        return this;
    }

    /** Further objects of the driver block. */
    InterruptModel objects(String declarations) {
        objects = declarations;
        return this;
    }

    /** What the service routine does after it has quietened the chip; it has Interrupt. */
    InterruptModel isr(String body) {
        isr = body;
        return this;
    }

    InterruptModel dpc(String body) {
        dpc = body;
        return this;
    }

    /** What EvtIoRead does; it has Request and ctx. */
    InterruptModel read(String body) {
        read = body;
        return this;
    }

    /** What EvtDevicePrepareHardware does; it has Device, Raw, Translated and status. */
    InterruptModel prepare(String body) {
        prepare = body;
        return this;
    }

    /** Further functions. */
    InterruptModel more(String functions) {
        more += functions;
        return this;
    }

    /** Settings of the scenario's device. */
    InterruptModel chip(String settings) {
        chip = settings;
        return this;
    }

    /** Runs applications. */
    Ran scenario(String members) {
        return Sources.run(text(), "scenario \"case\" for Small { device { " + chip + " } " + members + " }");
    }

    private String text() {
        return """
                import pci9656;
                driver Small {
                    hardware PCI9656;
                    context CTX via GetCtx { WDFINTERRUPT Line; WDFINTERRUPT Second; WDFQUEUE Queue; }
                    device { io direct; EvtDevicePrepareHardware = OnPrepare; @DEVICE }
                    @OBJECTS
                    queue Queue { accepts read; EvtIoRead = OnRead; @QUEUE }
                    interrupt Line { @INTERRUPT }
                }
                PUCHAR Base;
                WDFREQUEST Held;
                VOID CompleteHeld(VOID)
                {
                    WDFREQUEST request = Held;
                    Held = NULL;
                    if (request != NULL) { WdfRequestComplete(request, STATUS_SUCCESS); DbgPrint("completed"); }
                }
                VOID Quiet(VOID) { *(volatile UCHAR *) (Base + 0xA8) = 9; }
                VOID Fire(VOID)
                {
                    *(volatile ULONG *) (Base + 0x80) = 0x20443;
                    *(volatile ULONG *) (Base + 0x8C) = 0;
                    *(volatile ULONG *) (Base + 0x68) = 0x0F050100;
                    *(volatile UCHAR *) (Base + 0xA8) = 3;
                }
                BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID);
                @MORE
                NTSTATUS OnPrepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated)
                {
                    NTSTATUS status = STATUS_SUCCESS;
                    Base = (PUCHAR) MmMapIoSpaceEx(WdfCmResourceListGetDescriptor(Translated, 0)->u.Memory.Start, 0x200, PAGE_READWRITE | PAGE_NOCACHE);
                    @PREPARE
                    return status;
                }
                BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { Quiet(); @ISR }
                VOID OnDpc(WDFINTERRUPT Interrupt, WDFOBJECT AssociatedObject) { DbgPrint("dpc %d", KeGetCurrentIrql()); @DPC }
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
                {
                    CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                    DbgPrint("read %d", KeGetCurrentIrql());
                    @READ
                }
                """.replace("@DEVICE", device).replace("@OBJECTS", objects).replace("@QUEUE", queue).replace("@INTERRUPT", interrupt).replace("@MORE", more)
                .replace("@PREPARE", prepare).replace("@ISR", isr).replace("@DPC", dpc).replace("@READ", read);
    }
}
