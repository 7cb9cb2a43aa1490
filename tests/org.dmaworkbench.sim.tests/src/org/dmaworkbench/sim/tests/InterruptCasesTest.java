package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.junit.jupiter.api.Test;

/** Conformance cases of facts kmdf 9.J and the interrupt scenarios of pci9656 5.3. */
class InterruptCasesTest {
    private static final String MODEL = """
            import pci9656;
            driver Small {
                hardware PCI9656;
                context CTX via GetCtx { WDFINTERRUPT Line; }
                device { io direct; synchronization device; EvtDevicePrepareHardware = OnPrepare; }
                queue Queue { sequential; accepts read; EvtIoRead = OnRead; }
                interrupt Line { EvtInterruptIsr = OnIsr; EvtInterruptDpc = OnDpc; serialized; }
            }
            PUCHAR base;
            WDFREQUEST held;
            NTSTATUS OnPrepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated)
            {
                base = (PUCHAR) MmMapIoSpaceEx(WdfCmResourceListGetDescriptor(Translated, 0)->u.Memory.Start, 0x200, PAGE_READWRITE | PAGE_NOCACHE);
                PREPARE
                return STATUS_SUCCESS;
            }
            BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID)
            {
                *(volatile UCHAR *) (base + 0xA8) = 9;
                ISR
                return TRUE;
            }
            VOID OnDpc(WDFINTERRUPT Interrupt, WDFOBJECT AssociatedObject)
            {
                DbgPrint("DPC %d", KeGetCurrentIrql());
                if (held != NULL) { WDFREQUEST r = held; held = NULL; WdfRequestComplete(r, STATUS_SUCCESS); DbgPrint("completed"); }
            }
            BOOLEAN OnSynchronize(WDFINTERRUPT Interrupt, WDFCONTEXT Context) { DbgPrint("synchronized %d %p", KeGetCurrentIrql(), Context); return TRUE; }
            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
            {
                CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                READ
            }
            VOID Fire(VOID)
            {
                *(volatile ULONG *) (base + 0x80) = 0x20443;
                *(volatile ULONG *) (base + 0x8C) = 0;
                *(volatile ULONG *) (base + 0x68) = 0x0F050100;
                *(volatile UCHAR *) (base + 0xA8) = 3;
            }
            """;

    private static Ran run(String prepare, String isr, String read, String apps) {
        return Sources.run(MODEL.replace("PREPARE", prepare).replace("ISR\n", isr + "\n").replace("READ\n", read + "\n"),
                "scenario \"s\" for Small { " + apps + " }");
    }

    @Test void case117_oneDpcForThreeQueueings() {
        Ran ran = run("", "DbgPrint(\"%d %d %d\", WdfInterruptQueueDpcForIsr(Interrupt), WdfInterruptQueueDpcForIsr(Interrupt), WdfInterruptQueueDpcForIsr(Interrupt));",
                "held = Request; Fire();", "app h { r1 = read(4); expect r1 completes STATUS_SUCCESS; }");
        assertEquals(List.of("1 0 0", "DPC 2", "completed"), ran.texts());
        assertTrue(ran.verdict().passes(), ran::report);
    }

    @Test void case119_lockBeforeTheInterruptIsConnected() {
        Ran ran = run("WdfInterruptAcquireLock(GetCtx(Device)->Line); DbgPrint(\"%d\", KeGetCurrentIrql());", "", "WdfRequestComplete(Request, STATUS_SUCCESS);", "app h { r1 = read(4); }");
        assertEquals(List.of("0"), ran.texts());
        assertEquals(List.of("WdfInterruptLock"), ran.violations());
    }

    @Test void synchronizeRunsAtTheDevicesIrql() {
        Ran ran = run("", "", "WdfInterruptSynchronize(ctx->Line, OnSynchronize, (WDFCONTEXT) 0x77); DbgPrint(\"%d\", KeGetCurrentIrql()); WdfRequestComplete(Request, STATUS_SUCCESS);",
                "app h { r1 = read(4); }");
        assertEquals(List.of("synchronized 5 0000000000000077", "2"), ran.texts());
    }

    @Test void releaseByNonOwner() {
        assertEquals("10D B", run("", "", "WdfInterruptReleaseLock(ctx->Line);", "app h { r1 = read(4); }").bugCheck().substring(0, 5));
    }

    /** Completing with the device lock held defers the queue to its own DPC: the next handler runs after EvtInterruptDpc has returned. */
    @Test void case121_dpcAndHandlersNeverOverlap() {
        Ran ran = run("", "WdfInterruptQueueDpcForIsr(Interrupt);", "DbgPrint(\"read\"); held = Request; Fire();",
                "app a { r1 = read(4); expect r1 completes STATUS_SUCCESS; } app b { r2 = read(4); expect r2 completes STATUS_SUCCESS; }");
        assertEquals(List.of("read", "DPC 2", "completed", "read", "DPC 2", "completed"), ran.texts());
        assertTrue(ran.verdict().passes(), ran::report);
    }

    /** The transfer completes while the program routine still holds the interrupt lock: the ISR waits for the release. */
    @Test void s44_deviceFinishesAtOnce() {
        Ran ran = Sources.runWithExample("""
                scenario "test" for Plx9x5x {
                    host { cpus 1; map registers 3; common buffers at 0x12340000, 0x12341000; }
                    device { latency 0 ns; bandwidth 1000000 MB/s; }
                    app h { buffer b[1024] at offset 0x80 in pages 0x10002000; r1 = write(b); expect r1 completes STATUS_SUCCESS information 1024; }
                    expect callbacks exactly { OnWrite; OnProgramWrite; OnIsr; OnDpc; }
                    expect no violations;
                }
                """);
        assertTrue(ran.verdict().passes(), ran::report);
        long released = find(ran, Kind.LOCK_RELEASE, "Interrupt lock", 2);
        long isr = enter(ran, "OnIsr");
        long dpc = enter(ran, "OnDpc");
        assertTrue(released < isr && isr < leave(ran, "OnProgramWrite"), "the ISR interrupts EvtProgramDma after the lock is free");
        assertTrue(leave(ran, "OnWrite") < dpc, "the DPC waits for the device lock");
    }

    private static long enter(Ran ran, String function) {
        return find(ran, Kind.CALLBACK_ENTER, function, 1);
    }

    private static long leave(Ran ran, String function) {
        return find(ran, Kind.CALLBACK_LEAVE, function, 1);
    }

    private static long find(Ran ran, Kind kind, String name, int which) {
        int seen = 0;
        TraceCursor c = ran.simulation().trace().cursor();
        while (c.next()) {
            if (c.kind() == kind) {
                String found = kind == Kind.LOCK_RELEASE ? c.text(0) : ran.simulation().program().functions().get((int) c.arg(0)).name();
                if (found.equals(name) && ++seen == which) {
                    return c.seq();
                }
            }
        }
        throw new AssertionError("no " + kind + " of " + name);
    }
}
