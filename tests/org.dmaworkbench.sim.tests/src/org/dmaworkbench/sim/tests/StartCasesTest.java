package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conformance cases of facts kmdf 9.K that concern the start of a device. */
class StartCasesTest {
    private static final String MODEL = """
            import pci9656;
            driver Small {
                hardware PCI9656;
                context CTX via GetCtx { ULONG Unused; }
                device {
                    io direct;
                    EvtDevicePrepareHardware = OnPrepare; EvtDeviceReleaseHardware = OnRelease; EvtDeviceD0Entry = OnD0Entry;
                    EvtDeviceD0EntryPostInterruptsEnabled = OnPost; EvtDeviceD0Exit = OnD0Exit; EvtDeviceSelfManagedIoInit = OnSelfManaged;
                }
                queue Queue { sequential; accepts read; EvtIoRead = OnRead; }
                interrupt Line { EvtInterruptIsr = OnIsr; EvtInterruptEnable = OnEnable; EvtInterruptDisable = OnDisable; }
                dma enabler Enabler { profile WdfDmaProfileScatterGather64; maximum length 4096;
                    EvtDmaEnablerFill = OnFill; EvtDmaEnablerEnable = OnEnablerEnable; EvtDmaEnablerSelfManagedIoStart = OnEnablerStart; }
            }
            NTSTATUS Say(PCSTR what, NTSTATUS result) { DbgPrint("%s %d", what, KeGetCurrentIrql()); return result; }
            NTSTATUS OnPrepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated) { return Say("prepare", PREPARE); }
            NTSTATUS OnRelease(WDFDEVICE Device, WDFCMRESLIST Translated) { return Say("release", STATUS_SUCCESS); }
            NTSTATUS OnD0Entry(WDFDEVICE Device, WDF_POWER_DEVICE_STATE Previous) { DbgPrint("from %d", Previous); return Say("d0entry", D0ENTRY); }
            NTSTATUS OnD0Exit(WDFDEVICE Device, WDF_POWER_DEVICE_STATE Target) { DbgPrint("to %d", Target); return Say("d0exit", STATUS_SUCCESS); }
            NTSTATUS OnPost(WDFDEVICE Device, WDF_POWER_DEVICE_STATE Previous) { return Say("post", STATUS_SUCCESS); }
            NTSTATUS OnSelfManaged(WDFDEVICE Device) { return Say("self-managed", STATUS_SUCCESS); }
            NTSTATUS OnEnable(WDFINTERRUPT Interrupt, WDFDEVICE Device) { return Say("enable", ENABLE); }
            NTSTATUS OnDisable(WDFINTERRUPT Interrupt, WDFDEVICE Device) { return Say("disable", STATUS_SUCCESS); }
            NTSTATUS OnFill(WDFDMAENABLER Enabler) { return Say("fill", STATUS_SUCCESS); }
            NTSTATUS OnEnablerEnable(WDFDMAENABLER Enabler) { return Say("enabler", STATUS_SUCCESS); }
            NTSTATUS OnEnablerStart(WDFDMAENABLER Enabler) { return Say("start", STATUS_SUCCESS); }
            BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { return FALSE; }
            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length) { DbgPrint("read"); WdfRequestComplete(Request, STATUS_SUCCESS); }
            """;

    private static List<String> start(String prepare, String d0Entry, String enable) {
        return Sources.run(MODEL.replace("PREPARE", prepare).replace("D0ENTRY", d0Entry).replace("ENABLE)", enable + ")"),
                "scenario \"s\" for Small { app h { r1 = read(4); } }").texts();
    }

    @Test void case123_order() {
        assertEquals(List.of("prepare 0", "from 5", "d0entry 0", "enable 5", "post 0", "fill 0", "enabler 0", "start 0", "self-managed 0", "read"),
                start("STATUS_SUCCESS", "STATUS_SUCCESS", "STATUS_SUCCESS"));
    }

    @Test void case128_d0EntryFails() {
        assertEquals(List.of("prepare 0", "from 5", "d0entry 0", "release 0"), start("STATUS_SUCCESS", "STATUS_UNSUCCESSFUL", "STATUS_SUCCESS"));
    }

    @Test void case128_interruptEnableFails() {
        assertEquals(List.of("prepare 0", "from 5", "d0entry 0", "enable 5", "to 5", "d0exit 0", "release 0"),
                start("STATUS_SUCCESS", "STATUS_SUCCESS", "STATUS_UNSUCCESSFUL"));
    }

    @Test void case129_prepareHardwareFails() {
        assertEquals(List.of("prepare 0", "release 0"), start("STATUS_UNSUCCESSFUL", "STATUS_SUCCESS", "STATUS_SUCCESS"));
    }
}
