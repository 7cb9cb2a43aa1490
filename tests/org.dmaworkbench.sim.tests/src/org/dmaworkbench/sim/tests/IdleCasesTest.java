package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conformance case 133 of facts kmdf 9.K and what else keeps a device in D0 (facts kmdf 7.5). */
class IdleCasesTest {
    private static Ran run(String idle, String reads, String onRead, String onControl, String apps) {
        return Sources.run("""
                import pci9656;
                driver Small {
                    hardware PCI9656;
                    context CTX via GetCtx { WDFREQUEST Held; }
                    device {
                        io direct;
                        @IDLE
                        EvtDeviceD0Entry = OnEntry; EvtDeviceD0Exit = OnExit; EvtDeviceSelfManagedIoSuspend = OnSuspend; EvtDeviceSelfManagedIoRestart = OnRestart;
                    }
                    queue ReadQueue { sequential; accepts read; EvtIoRead = OnRead; @READS }
                    queue ControlQueue { parallel; accepts device control; power managed no; EvtIoDeviceControl = OnControl; }
                }
                NTSTATUS OnEntry(WDFDEVICE Device, WDF_POWER_DEVICE_STATE PreviousState) { DbgPrint("entry %d", PreviousState); return STATUS_SUCCESS; }
                NTSTATUS OnExit(WDFDEVICE Device, WDF_POWER_DEVICE_STATE TargetState) { DbgPrint("exit %d", TargetState); return STATUS_SUCCESS; }
                NTSTATUS OnSuspend(WDFDEVICE Device) { DbgPrint("suspend"); return STATUS_SUCCESS; }
                NTSTATUS OnRestart(WDFDEVICE Device) { DbgPrint("restart"); return STATUS_SUCCESS; }
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
                {
                    CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                    DbgPrint("read");
                    @READ
                }
                VOID OnControl(WDFQUEUE Queue, WDFREQUEST Request, size_t OutputBufferLength, size_t InputBufferLength, ULONG IoControlCode)
                {
                    WDFDEVICE Device = WdfIoQueueGetDevice(Queue);
                    CTX *ctx = GetCtx(Device);
                    DbgPrint("control %d", IoControlCode);
                    @CONTROL
                    WdfRequestComplete(Request, STATUS_SUCCESS);
                }
                """.replace("@IDLE", idle).replace("@READS", reads).replace("@READ", onRead).replace("@CONTROL", onControl),
                "scenario \"case\" for Small { " + apps + " }");
    }

    private static final String AFTER_100_MS = "idle { IdleTimeout = 100; }";
    private static final String COMPLETE = "WdfRequestComplete(Request, STATUS_SUCCESS);";

    @Test void case133_theFirstRequestWakesTheDevice() {
        Ran ran = run(AFTER_100_MS, "", COMPLETE, "", "app h { r1 = read(1); sleep 200 ms; r2 = read(1); expect r2 completes STATUS_SUCCESS; }");
        assertEquals(List.of("entry 5", "read", "suspend", "exit 4", "entry 4", "read", "restart", "suspend", "exit 4"), ran.texts());
        assertEquals("PASS", ran.verdict().outcome().name(), ran.report());
    }

    @Test void aRequestKeepsTheDeviceUp() {
        Ran ran = run(AFTER_100_MS, "", "ctx->Held = Request;", "WdfRequestComplete(ctx->Held, STATUS_SUCCESS);",
                "app h { r1 = async read(1); sleep 300 ms; ioctl(1); wait r1; }");
        assertEquals(List.of("entry 5", "read", "control 1", "suspend", "exit 4"), ran.texts());
    }

    @Test void otherQueuesDoNotWakeIt() {
        Ran ran = run(AFTER_100_MS, "", COMPLETE, "", "app h { sleep 200 ms; ioctl(1); }");
        assertEquals(List.of("entry 5", "suspend", "exit 4", "control 1"), ran.texts());
    }

    @Test void theDriverKeepsItUp() {
        String control = "if (IoControlCode == 1) { DbgPrint(\"%08X\", WdfDeviceStopIdle(Device, TRUE)); } else { WdfDeviceResumeIdle(Device); }";
        Ran ran = run(AFTER_100_MS, "", COMPLETE, control, "app h { sleep 200 ms; ioctl(1); sleep 300 ms; ioctl(2); }");
        assertEquals(List.of("entry 5", "suspend", "exit 4", "control 1", "entry 4", "restart", "00000000", "control 2", "suspend", "exit 4"), ran.texts());
        assertEquals(List.of(), ran.violations());
    }

    @Test void withoutWaitingItIsPending() {
        Ran ran = run(AFTER_100_MS, "", COMPLETE, "DbgPrint(\"%08X\", WdfDeviceStopIdle(Device, FALSE));", "app h { sleep 200 ms; ioctl(1); sleep 1 ms; ioctl(1); }");
        assertEquals(List.of("entry 5", "suspend", "exit 4", "control 1", "00000103", "entry 4", "restart", "control 1", "00000000"), ran.texts());
    }

    @Test void aReferenceThatWasNotTaken() {
        assertEquals(List.of("ResumeIdle"), run("", "", COMPLETE, "WdfDeviceResumeIdle(Device);", "app h { ioctl(1); }").violations());
    }

    @Test void aSuspendedDeviceStaysAsleep() {
        Ran ran = run(AFTER_100_MS, "", COMPLETE, "", "app h { sleep 200 ms; suspend; r1 = async read(1); sleep 200 ms; resume; wait r1; }");
        assertEquals(List.of("entry 5", "suspend", "exit 4", "entry 4", "read", "restart", "suspend", "exit 4"), ran.texts());
    }

    @Test void settingsThatAreRefused() {
        String control = """
                {
                    WDF_DEVICE_POWER_POLICY_IDLE_SETTINGS settings;
                    WDF_DEVICE_POWER_POLICY_IDLE_SETTINGS_INIT(&settings, IdleCanWakeFromS0);
                    DbgPrint("%08X", WdfDeviceAssignS0IdleSettings(Device, &settings));
                    WDF_DEVICE_POWER_POLICY_IDLE_SETTINGS_INIT(&settings, IdleCannotWakeFromS0);
                    settings.DxState = PowerDeviceD0;
                    DbgPrint("%08X", WdfDeviceAssignS0IdleSettings(Device, &settings));
                    settings.DxState = PowerDeviceD2;
                    settings.Size = 4;
                    DbgPrint("%08X", WdfDeviceAssignS0IdleSettings(Device, &settings));
                    settings.Size = sizeof(settings);
                    settings.IdleTimeout = 10;
                    DbgPrint("%08X", WdfDeviceAssignS0IdleSettings(Device, &settings));
                }
                """;
        assertEquals(List.of("entry 5", "control 1", "C00002D3", "C000000D", "C0000004", "00000000", "suspend", "exit 3"),
                run("", "", COMPLETE, control, "app h { ioctl(1); }").texts());
    }

    @Test void switchedOffItStaysUp() {
        assertEquals(List.of("entry 5", "read"), run("idle { IdleTimeout = 100; Enabled = WdfFalse; }", "", COMPLETE, "", "app h { sleep 300 ms; r1 = read(1); }").texts());
    }
}
