package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conformance cases of facts kmdf 9.K: what is called when the device leaves D0, comes back, or goes away. */
class PowerCasesTest {
    private static final List<String> DOWN = List.of("SelfManagedIoStop", "Disable", "Flush", "PreInterruptsDisabled", "InterruptDisable", "D0Exit 4");
    private static final List<String> UP = List.of("D0Entry 4", "InterruptEnable", "PostInterruptsEnabled", "Fill", "Enable", "SelfManagedIoStart");

    /** Runs a driver with every power callback, from its first request on. */
    private static Ran run(String queue, String onRead, String onStop, String scenario) {
        String model = """
                import pci9656;
                driver Small {
                    hardware PCI9656;
                    context CTX via GetCtx { WDFQUEUE ReadQueue; WDFREQUEST Kept; PUCHAR Regs; ULONG Traffic; }
                    device {
                        io direct;
                        EvtDevicePrepareHardware = OnPrepare; EvtDeviceReleaseHardware = OnRelease;
                        EvtDeviceD0Entry = OnEntry; EvtDeviceD0Exit = OnExit;
                        EvtDeviceD0EntryPostInterruptsEnabled = OnPost; EvtDeviceD0ExitPreInterruptsDisabled = OnPre;
                        EvtDeviceSelfManagedIoInit = OnInit; EvtDeviceSelfManagedIoSuspend = OnSuspend; EvtDeviceSelfManagedIoRestart = OnRestart;
                        EvtDeviceSelfManagedIoFlush = OnIoFlush; EvtDeviceSelfManagedIoCleanup = OnIoCleanup; EvtDeviceSurpriseRemoval = OnSurprise;
                    }
                    dma enabler Enabler {
                        profile WdfDmaProfileScatterGather64; maximum length 4096;
                        EvtDmaEnablerFill = OnFill; EvtDmaEnablerEnable = OnEnable; EvtDmaEnablerSelfManagedIoStart = OnDmaStart;
                        EvtDmaEnablerSelfManagedIoStop = OnDmaStop; EvtDmaEnablerDisable = OnDisable; EvtDmaEnablerFlush = OnFlush;
                    }
                    interrupt Interrupt { EvtInterruptIsr = OnIsr; EvtInterruptEnable = OnInterruptEnable; EvtInterruptDisable = OnInterruptDisable; }
                    queue ReadQueue { @QUEUE accepts read; EvtIoRead = OnRead; }
                    queue ControlQueue { parallel; accepts device control; power managed no; EvtIoDeviceControl = OnControl; }
                }
                ULONG traffic;
                VOID Say(PCSTR text) { if (traffic) { DbgPrint("%s", text); } }
                NTSTATUS OnPrepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated)
                {
                    PCM_PARTIAL_RESOURCE_DESCRIPTOR descriptor = WdfCmResourceListGetDescriptor(Translated, 0);
                    GetCtx(Device)->Regs = MmMapIoSpaceEx(descriptor->u.Memory.Start, descriptor->u.Memory.Length, PAGE_READWRITE | PAGE_NOCACHE);
                    Say("PrepareHardware");
                    return STATUS_SUCCESS;
                }
                NTSTATUS OnRelease(WDFDEVICE Device, WDFCMRESLIST Translated) { Say("ReleaseHardware"); return STATUS_SUCCESS; }
                NTSTATUS OnEntry(WDFDEVICE Device, WDF_POWER_DEVICE_STATE PreviousState) { if (traffic) { DbgPrint("D0Entry %d", PreviousState); } return STATUS_SUCCESS; }
                NTSTATUS OnExit(WDFDEVICE Device, WDF_POWER_DEVICE_STATE TargetState) { DbgPrint("D0Exit %d", TargetState); return STATUS_SUCCESS; }
                NTSTATUS OnPost(WDFDEVICE Device, WDF_POWER_DEVICE_STATE PreviousState) { Say("PostInterruptsEnabled"); return STATUS_SUCCESS; }
                NTSTATUS OnPre(WDFDEVICE Device, WDF_POWER_DEVICE_STATE TargetState) { Say("PreInterruptsDisabled"); return STATUS_SUCCESS; }
                NTSTATUS OnInit(WDFDEVICE Device) { Say("SelfManagedIoInit"); return STATUS_SUCCESS; }
                NTSTATUS OnSuspend(WDFDEVICE Device) { Say("SelfManagedIoSuspend"); return STATUS_SUCCESS; }
                NTSTATUS OnRestart(WDFDEVICE Device) { Say("SelfManagedIoRestart"); return STATUS_SUCCESS; }
                VOID OnIoFlush(WDFDEVICE Device) { Say("SelfManagedIoFlush"); }
                VOID OnIoCleanup(WDFDEVICE Device) { Say("SelfManagedIoCleanup"); }
                VOID OnSurprise(WDFDEVICE Device) { DbgPrint("SurpriseRemoval %08X", *(volatile ULONG *) GetCtx(Device)->Regs); }
                NTSTATUS OnFill(WDFDMAENABLER Enabler) { Say("Fill"); return STATUS_SUCCESS; }
                NTSTATUS OnEnable(WDFDMAENABLER Enabler) { Say("Enable"); return STATUS_SUCCESS; }
                NTSTATUS OnDmaStart(WDFDMAENABLER Enabler) { Say("SelfManagedIoStart"); return STATUS_SUCCESS; }
                NTSTATUS OnDmaStop(WDFDMAENABLER Enabler) { Say("SelfManagedIoStop"); return STATUS_SUCCESS; }
                NTSTATUS OnDisable(WDFDMAENABLER Enabler) { Say("Disable"); return STATUS_SUCCESS; }
                NTSTATUS OnFlush(WDFDMAENABLER Enabler) { Say("Flush"); return STATUS_SUCCESS; }
                BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { return FALSE; }
                NTSTATUS OnInterruptEnable(WDFINTERRUPT Interrupt, WDFDEVICE Device) { Say("InterruptEnable"); return STATUS_SUCCESS; }
                NTSTATUS OnInterruptDisable(WDFINTERRUPT Interrupt, WDFDEVICE Device) { Say("InterruptDisable"); return STATUS_SUCCESS; }
                VOID OnCancel(WDFREQUEST Request) { Say("cancel"); WdfRequestComplete(Request, STATUS_CANCELLED); }
                VOID OnStop(WDFQUEUE Queue, WDFREQUEST Request, ULONG ActionFlags) { DbgPrint("IoStop %X", ActionFlags); @STOP }
                VOID OnResume(WDFQUEUE Queue, WDFREQUEST Request) { Say("IoResume"); }
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
                {
                    traffic = 1;
                    CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                    DbgPrint("read");
                    ctx->Kept = Request;
                    @READ
                }
                VOID OnControl(WDFQUEUE Queue, WDFREQUEST Request, size_t OutputBufferLength, size_t InputBufferLength, ULONG IoControlCode)
                {
                    CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                    DbgPrint("control %d", IoControlCode);
                    if (IoControlCode == 2) {
                        WdfRequestComplete(ctx->Kept, STATUS_SUCCESS);
                    }
                    WdfRequestComplete(Request, STATUS_SUCCESS);
                }
                """.replace("@QUEUE", queue).replace("@READ", onRead).replace("@STOP", onStop);
        return Sources.run(model, "scenario \"case\" for Small {\n" + scenario + "\n}");
    }

    private static final String STOPPABLE = "sequential; EvtIoStop = OnStop; EvtIoResume = OnResume;";

    @SafeVarargs private static List<String> join(List<String>... parts) {
        return java.util.Arrays.stream(parts).flatMap(List::stream).toList();
    }

    @Test void case124_suspendAndResumeWithAKeptRequest() {
        Ran ran = run(STOPPABLE, "", "WdfRequestStopAcknowledge(Request, FALSE);",
                "app h { r1 = async read(1); sleep 1 ms; suspend; resume; ioctl(2); } expect r1 completes STATUS_SUCCESS;");
        assertEquals(join(List.of("read", "SelfManagedIoSuspend", "IoStop 1"), DOWN, UP, List.of("IoResume", "SelfManagedIoRestart", "control 2")), ran.texts());
        assertEquals("PASS", ran.verdict().outcome().name(), ran.report());
    }

    @Test void case125_requeuedRequestComesAgain() {
        Ran ran = run(STOPPABLE, "", "WdfRequestStopAcknowledge(Request, TRUE);",
                "app h { r1 = async read(1); r2 = async read(1); sleep 1 ms; suspend; resume; ioctl(2); ioctl(2); } expect r1 completes STATUS_SUCCESS;");
        assertEquals(join(List.of("read", "SelfManagedIoSuspend", "IoStop 1"), DOWN, UP,
                List.of("read", "SelfManagedIoRestart", "control 2", "read", "control 2")), ran.texts());
        assertEquals("PASS", ran.verdict().outcome().name(), ran.report());
    }

    @Test void case125_withoutIoStopThePowerDownWaits() {
        Ran ran = run("sequential;", "", "", "app h { r1 = async read(1); sleep 1 ms; suspend; } app other { sleep 5 ms; ioctl(2); }");
        assertEquals(join(List.of("read", "SelfManagedIoSuspend", "control 2"), DOWN), ran.texts());
    }

    @Test void case126_flagsOfIoStop() {
        Ran ran = run(STOPPABLE, "WdfRequestMarkCancelable(Request, OnCancel);", "WdfRequestStopAcknowledge(Request, FALSE);",
                "app h { r1 = async read(1); sleep 1 ms; suspend; }");
        assertEquals("IoStop 10000001", ran.texts().get(2));
        Ran removed = run(STOPPABLE, "", "if (ActionFlags & 2) { WdfRequestComplete(Request, STATUS_CANCELLED); } else { WdfRequestStopAcknowledge(Request, FALSE); }",
                "app h { r1 = async read(1); sleep 1 ms; remove; } expect r1 completes STATUS_CANCELLED;");
        assertTrue(removed.texts().containsAll(List.of("IoStop 1", "IoStop 2")), removed.texts().toString());
        assertEquals("PASS", removed.verdict().outcome().name(), removed.report());
    }

    @Test void case130_surpriseRemoval() {
        Ran ran = run(STOPPABLE, "", "if (ActionFlags & 2) { WdfRequestComplete(Request, STATUS_CANCELLED); } else { WdfRequestStopAcknowledge(Request, FALSE); }",
                "app h { r1 = async read(1); sleep 1 ms; surprise remove; r2 = read(1); } expect r2 completes STATUS_INVALID_DEVICE_STATE;");
        assertEquals(List.of("read", "SurpriseRemoval FFFFFFFF", "SelfManagedIoSuspend", "IoStop 1", "SelfManagedIoStop", "Disable", "Flush", "PreInterruptsDisabled",
                "InterruptDisable", "D0Exit 5", "ReleaseHardware", "IoStop 2", "SelfManagedIoFlush", "SelfManagedIoCleanup"), ran.texts());
        assertEquals("PASS", ran.verdict().outcome().name(), ran.report());
    }

    @Test void case131_arrivalsWaitWhileTheDeviceSleeps() {
        Ran ran = run("sequential;", "WdfRequestComplete(Request, STATUS_SUCCESS);", "",
                "app h { r0 = read(1); suspend; r1 = async read(1); sleep 1 ms; resume; wait r1; }");
        assertEquals(join(List.of("read", "SelfManagedIoSuspend"), DOWN, UP, List.of("read", "SelfManagedIoRestart")), ran.texts());
    }

    @Test void case132_otherQueuesDeliverInDx() {
        Ran ran = run("sequential;", "WdfRequestComplete(Request, STATUS_SUCCESS);", "", "app h { r0 = read(1); suspend; ioctl(1); }");
        assertEquals(join(List.of("read", "SelfManagedIoSuspend"), DOWN, List.of("control 1")), ran.texts());
    }

    @Test void rebalanceStartsAgainWithoutFlushAndCleanup() {
        Ran ran = run("sequential;", "WdfRequestComplete(Request, STATUS_SUCCESS);", "", "app h { r0 = read(1); rebalance; r1 = read(1); }");
        assertEquals(List.of("read", "SelfManagedIoSuspend", "SelfManagedIoStop", "Disable", "Flush", "PreInterruptsDisabled", "InterruptDisable", "D0Exit 5",
                "ReleaseHardware", "PrepareHardware", "D0Entry 5", "InterruptEnable", "PostInterruptsEnabled", "Fill", "Enable", "SelfManagedIoStart",
                "SelfManagedIoRestart", "read"), ran.texts());
    }
}
