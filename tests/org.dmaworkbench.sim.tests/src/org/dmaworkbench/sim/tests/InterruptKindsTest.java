package org.dmaworkbench.sim.tests;

import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__MISSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Connecting, disconnecting, passive-level interrupts, messages and storms (facts kmdf 5, 9.J) by models. */
class InterruptKindsTest {
    private static final String ONE = "app h { r1 = read(4); expect r1 completes STATUS_SUCCESS; }";
    private static final String SWITCHES = """
            NTSTATUS OnEnable(WDFINTERRUPT Interrupt, WDFDEVICE Device) { DbgPrint("enable %d", KeGetCurrentIrql()); return STATUS_SUCCESS; }
            NTSTATUS OnDisable(WDFINTERRUPT Interrupt, WDFDEVICE Device) { DbgPrint("disable %d", KeGetCurrentIrql()); @DISABLE return STATUS_SUCCESS; }
            NTSTATUS OnEntry(WDFDEVICE Device, WDF_POWER_DEVICE_STATE PreviousState) { DbgPrint("entry"); @ENTRY return STATUS_SUCCESS; }
            NTSTATUS OnExit(WDFDEVICE Device, WDF_POWER_DEVICE_STATE TargetState) { DbgPrint("exit"); return STATUS_SUCCESS; }
            """;

    private static InterruptModel switched(String interrupt, String entry, String disable) {
        return new InterruptModel().interrupt(interrupt + " EvtInterruptEnable = OnEnable; EvtInterruptDisable = OnDisable;")
                .device("EvtDeviceD0Entry = OnEntry; EvtDeviceD0Exit = OnExit;").more(SWITCHES.replace("@ENTRY", entry).replace("@DISABLE", disable));
    }

    private static final String LINE = "EvtInterruptIsr = OnIsr; EvtInterruptDpc = OnDpc;";

    private static void passes(Ran ran, String... texts) {
        assertEquals(List.of(texts), ran.texts());
        assertTrue(ran.verdict().passes(), ran::report);
    }

    @Test void case118_anInterruptBeforeTheConnectionFindsNobody() {
        Ran ran = switched(LINE, "Fire(); KeStallExecutionProcessor(50);", "").isr("DbgPrint(\"isr\"); return TRUE;").read("WdfRequestComplete(Request, STATUS_SUCCESS);")
                .scenario(ONE);
        passes(ran, "entry", "isr", "enable 5", "read 0");
        assertEquals(1, ran.simulation().state().get(INTERRUPT_LINE, 0, INTERRUPT_LINE__MISSED));
    }

    @Test void case118_noVectorNoCallbacks() {
        Ran ran = switched(LINE, "", "").objects("interrupt First { EvtInterruptIsr = OnIsr; }").read("WdfRequestComplete(Request, STATUS_SUCCESS);")
                .scenario("app h { r1 = read(4); suspend; }");
        passes(ran, "entry", "read 0", "exit");
    }

    @Test void case120_theDpcRunsBeforeD0Exit() {
        Ran ran = switched(LINE, "", "WdfInterruptQueueDpcForIsr(Interrupt);").read("WdfRequestComplete(Request, STATUS_SUCCESS);").scenario("app h { r1 = read(4); suspend; }");
        passes(ran, "entry", "enable 5", "read 0", "disable 5", "dpc 2", "exit");
    }

    @Test void case120_theWorkItemToo() {
        Ran ran = switched("EvtInterruptIsr = OnIsr; EvtInterruptWorkItem = OnWork;", "", "WdfInterruptQueueWorkItemForIsr(Interrupt);")
                .more("VOID OnWork(WDFINTERRUPT Interrupt, WDFOBJECT AssociatedObject) { DbgPrint(\"work %d\", KeGetCurrentIrql()); }").isr("return TRUE;")
                .read("WdfRequestComplete(Request, STATUS_SUCCESS);").scenario("app h { r1 = read(4); suspend; }");
        passes(ran, "entry", "enable 5", "read 0", "disable 5", "work 0", "exit");
    }

    @Test void case113_aPassiveQueueGoesOnInAWorkItem() {
        String two = "app a { r1 = read(4); expect r1 completes STATUS_SUCCESS; } app b { r2 = read(4); expect r2 completes STATUS_SUCCESS; }";
        passes(new InterruptModel().queue("sequential; synchronization queue; execution passive;").scenario(two),
                "read 0", "dpc 2", "completed", "read 0", "dpc 2", "completed");
        passes(new InterruptModel().read("if (Held == NULL && KeGetCurrentIrql() == 0) { Held = Request; Fire(); } else { WdfRequestComplete(Request, STATUS_SUCCESS); }")
                .scenario(two), "read 0", "dpc 2", "read 2", "completed");
    }

    @Test void passiveDeviceLockIsAWaitLock() {
        InterruptModel model = new InterruptModel().device("synchronization device; execution passive;")
                .interrupt("EvtInterruptIsr = OnIsr; EvtInterruptWorkItem = OnWork; serialized;").isr("return WdfInterruptQueueWorkItemForIsr(Interrupt);")
                .more("VOID OnWork(WDFINTERRUPT Interrupt, WDFOBJECT AssociatedObject) { DbgPrint(\"work %d\", KeGetCurrentIrql()); CompleteHeld(); }")
                .read("Held = Request; Fire(); KeStallExecutionProcessor(20); DbgPrint(\"leaves\");");
        passes(model.scenario(ONE), "read 0", "leaves", "work 0", "completed");
    }

    @Test void passiveHandling() {
        InterruptModel model = switched("EvtInterruptIsr = OnIsr; EvtInterruptWorkItem = OnWork; passive;", "", "")
                .more("VOID OnWork(WDFINTERRUPT Interrupt, WDFOBJECT AssociatedObject) { DbgPrint(\"work %d\", KeGetCurrentIrql()); CompleteHeld(); }")
                .isr("DbgPrint(\"isr %d\", KeGetCurrentIrql()); return WdfInterruptQueueWorkItemForIsr(Interrupt);")
                .read("WdfInterruptAcquireLock(ctx->Line); DbgPrint(\"locked %d\", KeGetCurrentIrql()); Held = Request; Fire(); KeStallExecutionProcessor(20); DbgPrint(\"unlock\");"
                        + " WdfInterruptReleaseLock(ctx->Line);");
        passes(model.scenario(ONE), "entry", "enable 0", "read 0", "locked 0", "unlock", "isr 0", "work 0", "completed");
    }

    @Test void tryToAcquireIsForPassiveInterrupts() {
        String read = "DbgPrint(\"%d\", WdfInterruptTryToAcquireLock(ctx->Line)); WdfRequestComplete(Request, STATUS_SUCCESS);";
        InterruptModel line = new InterruptModel().read(read);
        assertEquals(List.of("read 0", "0"), line.scenario("app h { r1 = read(4); }").texts());
        assertEquals(List.of("WdfInterruptLock"), line.scenario("app h { r1 = read(4); }").violations());
        passes(new InterruptModel().interrupt("EvtInterruptIsr = OnIsr; EvtInterruptWorkItem = OnWork; passive;").isr("return TRUE;")
                .more("VOID OnWork(WDFINTERRUPT Interrupt, WDFOBJECT AssociatedObject) { }")
                .read("DbgPrint(\"%d\", WdfInterruptTryToAcquireLock(ctx->Line)); WdfInterruptReleaseLock(ctx->Line); WdfRequestComplete(Request, STATUS_SUCCESS);").scenario(ONE),
                "read 0", "1");
    }

    @Test void theDriverSwitchesItsInterruptOffAndOn() {
        Ran ran = switched(LINE, "", "").read("WdfInterruptDisable(ctx->Line); Held = Request; Fire(); KeStallExecutionProcessor(20); DbgPrint(\"enabling\"); WdfInterruptEnable(ctx->Line);")
                .scenario(ONE);
        passes(ran, "entry", "enable 5", "read 0", "disable 5", "enabling", "dpc 2", "enable 5", "completed");
    }

    @Test void aMessageIsSentOnce() {
        InterruptModel model = new InterruptModel().chip("interrupt by message;").prepare("""
                PCM_PARTIAL_RESOURCE_DESCRIPTOR d = WdfCmResourceListGetDescriptor(Translated, WdfCmResourceListGetCount(Translated) - 1);
                DbgPrint("%d %d %d", d->Type, d->ShareDisposition, d->Flags);
                """).read("""
                {
                    WDF_INTERRUPT_INFO info;
                    WDF_INTERRUPT_INFO_INIT(&info);
                    WdfInterruptGetInfo(ctx->Line, &info);
                    DbgPrint("%d %d %02X", info.MessageSignaled, info.Mode, info.Vector);
                    Held = Request;
                    Fire();
                }
                """);
        passes(model.scenario(ONE), "2 1 3", "read 0", "1 1 91", "dpc 2", "completed");
    }

    /** A service routine that does not look at the device serves a message once, and a line for ever. */
    @Test void theLineNobodyQuietensIsAStorm() {
        InterruptModel message = new InterruptModel().chip("interrupt by message;");
        InterruptModel line = new InterruptModel();
        String deaf = "BOOLEAN OnDeaf(WDFINTERRUPT Interrupt, ULONG MessageID) { WdfInterruptQueueDpcForIsr(Interrupt); return TRUE; }";
        passes(message.more(deaf).interrupt("EvtInterruptIsr = OnDeaf; EvtInterruptDpc = OnDpc;").scenario(ONE), "read 0", "dpc 2", "completed");
        Ran storm = line.more(deaf).interrupt("EvtInterruptIsr = OnDeaf; EvtInterruptDpc = OnDpc;").scenario("app h { r1 = read(4); }");
        assertTrue(storm.violations().contains("M15"), storm.report());
        assertTrue(storm.verdict().message().contains("does not quieten the device"), storm.report());
    }

    @Test void theLineNobodyClaimsIsAStorm() {
        Ran storm = new InterruptModel().more("BOOLEAN OnDeaf(WDFINTERRUPT Interrupt, ULONG MessageID) { return FALSE; }").interrupt("EvtInterruptIsr = OnDeaf;")
                .scenario("app h { r1 = read(4); }");
        assertTrue(storm.violations().contains("M15"), storm.report());
        assertTrue(storm.verdict().message().contains("no driver claims"), storm.report());
    }

    @Test void aSharedSpinLockIsTheInterruptsLock() {
        InterruptModel model = new InterruptModel().objects("spin lock Shared { }").interrupt(LINE + " lock Shared;")
                .read("WdfInterruptAcquireLock(ctx->Line); DbgPrint(\"%d\", KeGetCurrentIrql()); WdfInterruptReleaseLock(ctx->Line); WdfRequestComplete(Request, STATUS_SUCCESS);");
        passes(model.scenario(ONE), "read 0", "5");
    }
}
