package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What WdfInterruptCreate refuses, and when an interrupt can be made (facts kmdf 5.1). */
class InterruptCreateTest {
    private static final String CREATE = """
            {
                WDF_INTERRUPT_CONFIG config;
                WDF_OBJECT_ATTRIBUTES attributes;
                WDFINTERRUPT made;
                PCM_PARTIAL_RESOURCE_DESCRIPTOR raw = WdfCmResourceListGetDescriptor(Raw, WdfCmResourceListGetCount(Raw) - 1);
                PCM_PARTIAL_RESOURCE_DESCRIPTOR translated = WdfCmResourceListGetDescriptor(Translated, WdfCmResourceListGetCount(Translated) - 1);
                WDF_INTERRUPT_CONFIG_INIT(&config, OnIsr, OnDpc);
                WDF_OBJECT_ATTRIBUTES_INIT(&attributes);
                config.InterruptRaw = raw;
                config.InterruptTranslated = translated;
                @CHANGE
                DbgPrint("%08X", WdfInterruptCreate(Device, &config, &attributes, &made));
                @AFTER
            }
            """;

    private static List<String> inPrepare(String device, String change, String after) {
        return new InterruptModel().device(device).interrupt("EvtInterruptIsr = OnIsr;").objects("spin lock Spin { } wait lock Wait { }")
                .more("VOID OnDpc(WDFINTERRUPT Interrupt, WDFOBJECT AssociatedObject);"
                        + "VOID OnWork(WDFINTERRUPT Interrupt, WDFOBJECT AssociatedObject) { } WDFSPINLOCK TheSpin; WDFWAITLOCK TheWait;")
                .prepare("WdfSpinLockCreate(NULL, &TheSpin); WdfWaitLockCreate(NULL, &TheWait);" + CREATE.replace("@CHANGE", change).replace("@AFTER", after))
                .read("WdfRequestComplete(Request, STATUS_SUCCESS);").scenario("app h { r1 = read(4); suspend; remove; }").texts();
    }

    private static void answers(String status, String change) {
        assertEquals(status, inPrepare("", change, "").get(0), change);
    }

    @Test void inPrepareHardwareWithItsResources() {
        answers("00000000", "");
        answers("C0000184", "config.InterruptRaw = NULL;");
        answers("C0000184", "config.ShareVector = WdfTrue;");
    }

    @Test void configurationsThatAreRefused() {
        answers("C0000004", "config.Size = 8;");
        answers("C000000D", "config.EvtInterruptIsr = NULL;");
        answers("C000000D", "config.EvtInterruptWorkItem = OnWork;");
        answers("C000000D", "config.WaitLock = TheWait;");
        answers("C000000D", "config.SpinLock = TheSpin; config.PassiveHandling = TRUE;");
        answers("00000000", "config.WaitLock = TheWait; config.PassiveHandling = TRUE;");
    }

    @Test void parents() {
        answers("C020020F", "attributes.ParentObject = Device;");
        answers("00000000", "attributes.ParentObject = Device; config.AutomaticSerialization = TRUE;");
        answers("C000000D", "attributes.ParentObject = TheSpin; config.AutomaticSerialization = TRUE;");
    }

    @Test void levelsOfAutomaticSerialization() {
        String serialized = "config.AutomaticSerialization = TRUE;";
        String work = serialized + "config.EvtInterruptDpc = NULL; config.EvtInterruptWorkItem = OnWork;";
        assertEquals("C020020C", inPrepare("synchronization device; execution passive;", serialized, "").get(0));
        assertEquals("00000000", inPrepare("synchronization device; execution passive;", work, "").get(0));
        assertEquals("C020020C", inPrepare("synchronization device;", work, "").get(0));
    }

    @Test void tooLate() {
        List<String> texts = new InterruptModel().read("""
                {
                    WDF_INTERRUPT_CONFIG config;
                    WDFINTERRUPT made;
                    WDF_INTERRUPT_CONFIG_INIT(&config, OnIsr, NULL);
                    DbgPrint("%08X", WdfInterruptCreate(WdfIoQueueGetDevice(Queue), &config, NULL, &made));
                    WdfRequestComplete(Request, STATUS_SUCCESS);
                }
                """).scenario("app h { r1 = read(4); }").texts();
        assertEquals(List.of("read 0", "C0000184"), texts);
    }
}
