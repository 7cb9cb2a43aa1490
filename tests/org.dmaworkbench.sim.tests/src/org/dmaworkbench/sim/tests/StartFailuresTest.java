package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.sim.RunOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each callback of the way up fails in turn, at the first start and after a suspend; what is called then follows from facts kmdf 7.6 and
 * 1.7, and from nothing else. Callbacks that cannot fail, or that were not reached, are no steps.
 */
class StartFailuresTest {
    private static final List<String> UP = List.of("Prepare", "Entry", "InterruptEnable", "Post", "Fill1", "Enable1", "Start1", "Fill2", "Enable2", "Start2", "SelfManaged");
    private static final List<String> INTERRUPTS = List.of("InterruptDisable", "Exit");
    private static final String RELEASE = "Release";

    private static final String MODEL = """
            import pci9656;
            driver Small {
                hardware PCI9656;
                context CTX via GetCtx { WDFDMAENABLER One; WDFDMAENABLER Two; }
                device {
                    io direct;
                    EvtDevicePrepareHardware = OnPrepare; EvtDeviceReleaseHardware = OnRelease; EvtDeviceD0Entry = OnEntry; EvtDeviceD0Exit = OnExit;
                    EvtDeviceD0EntryPostInterruptsEnabled = OnPost; EvtDeviceD0ExitPreInterruptsDisabled = OnPre;
                    EvtDeviceSelfManagedIoInit = OnSelfManaged; EvtDeviceSelfManagedIoRestart = OnSelfManaged;
                }
                dma enabler One { profile WdfDmaProfileScatterGather64; maximum length 4096;
                    EvtDmaEnablerFill = OnFill; EvtDmaEnablerEnable = OnEnable; EvtDmaEnablerSelfManagedIoStart = OnStart;
                    EvtDmaEnablerSelfManagedIoStop = OnStop; EvtDmaEnablerDisable = OnDisable; EvtDmaEnablerFlush = OnFlush; }
                dma enabler Two { profile WdfDmaProfileScatterGather64; maximum length 4096;
                    EvtDmaEnablerFill = OnFill; EvtDmaEnablerEnable = OnEnable; EvtDmaEnablerSelfManagedIoStart = OnStart;
                    EvtDmaEnablerSelfManagedIoStop = OnStop; EvtDmaEnablerDisable = OnDisable; EvtDmaEnablerFlush = OnFlush; }
                interrupt Line { EvtInterruptIsr = OnIsr; EvtInterruptEnable = OnInterruptEnable; EvtInterruptDisable = OnInterruptDisable; }
                queue Queue { accepts read; EvtIoRead = OnRead; }
            }
            WDFDEVICE TheDevice;
            ULONG Round;
            ULONG Step;
            NTSTATUS Say(PCSTR name) { DbgPrint("%s", name); return Round == 1 + RESUMES && ++Step == FAILS ? STATUS_UNSUCCESSFUL : STATUS_SUCCESS; }
            NTSTATUS Down(PCSTR name) { DbgPrint("%s", name); return STATUS_SUCCESS; }
            NTSTATUS Of(WDFDMAENABLER e, PCSTR one, PCSTR two) { return Say(e == GetCtx(TheDevice)->One ? one : two); }
            NTSTATUS DownOf(WDFDMAENABLER e, PCSTR one, PCSTR two) { return Down(e == GetCtx(TheDevice)->One ? one : two); }
            NTSTATUS OnPrepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated) { TheDevice = Device; Round++; return Say("Prepare"); }
            NTSTATUS OnRelease(WDFDEVICE Device, WDFCMRESLIST Translated) { return Down("Release"); }
            NTSTATUS OnEntry(WDFDEVICE Device, WDF_POWER_DEVICE_STATE Previous) { if (Previous != WdfPowerDeviceD3Final) { Round++; } return Say("Entry"); }
            NTSTATUS OnExit(WDFDEVICE Device, WDF_POWER_DEVICE_STATE Target) { return Down("Exit"); }
            NTSTATUS OnPost(WDFDEVICE Device, WDF_POWER_DEVICE_STATE Previous) { return Say("Post"); }
            NTSTATUS OnPre(WDFDEVICE Device, WDF_POWER_DEVICE_STATE Target) { return Down("Pre"); }
            NTSTATUS OnSelfManaged(WDFDEVICE Device) { return Say("SelfManaged"); }
            NTSTATUS OnInterruptEnable(WDFINTERRUPT Interrupt, WDFDEVICE Device) { return Say("InterruptEnable"); }
            NTSTATUS OnInterruptDisable(WDFINTERRUPT Interrupt, WDFDEVICE Device) { return Down("InterruptDisable"); }
            NTSTATUS OnFill(WDFDMAENABLER Enabler) { return Of(Enabler, "Fill1", "Fill2"); }
            NTSTATUS OnEnable(WDFDMAENABLER Enabler) { return Of(Enabler, "Enable1", "Enable2"); }
            NTSTATUS OnStart(WDFDMAENABLER Enabler) { return Of(Enabler, "Start1", "Start2"); }
            NTSTATUS OnStop(WDFDMAENABLER Enabler) { return DownOf(Enabler, "Stop1", "Stop2"); }
            NTSTATUS OnDisable(WDFDMAENABLER Enabler) { return DownOf(Enabler, "Disable1", "Disable2"); }
            NTSTATUS OnFlush(WDFDMAENABLER Enabler) { return DownOf(Enabler, "Flush1", "Flush2"); }
            BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { return FALSE; }
            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length) { WdfRequestComplete(Request, STATUS_SUCCESS); }
            """;

    @TestFactory Stream<DynamicTest> atTheFirstStart() {
        return IntStream.range(0, UP.size()).mapToObj(i -> DynamicTest.dynamicTest(UP.get(i), () -> {
            List<String> expected = new ArrayList<>(UP.subList(0, i + 1));
            expected.addAll(undone(UP.get(i)));
            assertEquals(expected, run(i + 1, 0, "app h { r1 = read(1); }"));
        }));
    }

    @TestFactory Stream<DynamicTest> onTheWayBack() {
        List<String> up = UP.subList(1, UP.size());
        return IntStream.range(0, up.size()).mapToObj(i -> DynamicTest.dynamicTest(up.get(i), () -> {
            List<String> expected = new ArrayList<>(UP);
            expected.addAll(enablersDown(""));
            expected.add("Pre");
            expected.addAll(INTERRUPTS);
            expected.addAll(up.subList(0, i + 1));
            expected.addAll(undone(up.get(i)));
            assertEquals(expected, run(i + 1, 1, "app h { suspend; resume; }"));
        }));
    }

    private static List<String> run(int fails, int resumes, String app) {
        CompiledProject project = Sources.compile(MODEL.replace("FAILS", Integer.toString(fails)).replace("RESUMES", Integer.toString(resumes)),
                "scenario \"s\" for Small { " + app + " }");
        return Ran.of(project.programs().get(0), project.scenarios().get(0), RunOptions.DEFAULT).texts();
    }

    /** What is called after a step has failed. */
    private static List<String> undone(String failed) {
        List<String> expected = new ArrayList<>();
        int at = UP.indexOf(failed);
        if (at >= UP.indexOf("Fill1")) {
            expected.addAll(enablersDown(failed));
            expected.add("Pre");
        }
        if (failed.equals("Post") || at >= UP.indexOf("Fill1")) {
            expected.add("InterruptDisable");
        }
        if (at >= UP.indexOf("InterruptEnable")) {
            expected.add("Exit");
        }
        expected.add(RELEASE);
        return expected;
    }

    /** All enablers go down, those that never went up, too; a failed Fill leaves Disable and Flush out, a failed Enable leaves Flush out. */
    private static List<String> enablersDown(String failed) {
        List<String> expected = new ArrayList<>();
        for (String n : List.of("1", "2")) {
            expected.add("Stop" + n);
            if (!failed.equals("Fill" + n)) {
                expected.add("Disable" + n);
                if (!failed.equals("Enable" + n)) {
                    expected.add("Flush" + n);
                }
            }
        }
        return expected;
    }
}
