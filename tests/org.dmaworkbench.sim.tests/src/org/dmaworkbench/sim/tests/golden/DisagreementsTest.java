package org.dmaworkbench.sim.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.dmaworkbench.sim.tests.DmaModel;
import org.dmaworkbench.sim.tests.Ran;
import org.junit.jupiter.api.Test;

/**
 * Lines of facts kmdf 10 that no numbered case shows: where source and documentation disagree, the source is simulated. The other lines
 * are cases 20, 33, 37, 52, 59, 72, 77, 102, 106, 107, 124 and 146; stopping a system transfer has no profile here.
 */
class DisagreementsTest {
    private static void sees(String expected, DmaScript script, String steps) {
        assertEquals(expected, script.model(steps));
    }

    @Test void aFinalUnderrunOfASingleTransferIsTooManyTransfers() {
        sees("@1 OK@3 PD(0,8192)[4096,4096]{} OK@4 T/TOO_MANY_TRANSFERS:1000 bytes=1000 cur=0@6", DmaScript.sg3().mdl(0, 8192), "single on; init 8192; exec; dcf 1000; query");
    }

    @Test void reservationsNeedVersionThreeAndPackets() {
        sees("INVALID_DEVICE_REQUEST@1", DmaScript.packet().mdl(0, 4096), "alloc 2");
        sees("INVALID_DEVICE_REQUEST@1", DmaScript.sg3().mdl(0, 4096), "alloc 2");
    }

    /** In Transfer it breaks into the debugger and is applied: the next list is not waited for. */
    @Test void immediateExecutionIsAppliedInTheWrongState() {
        sees("OK@3 PD(0,4096){} OK@4 @4 T/INSUFFICIENT_RESOURCES:4096", DmaScript.sg3().maximum(4096).mdl(0, 8192), "init 8192; exec; imm on; hold; dc");
        sees("OK@3 PD(0,4096){} OK@4 F/MPR:4096 PD(4096,4096){} @4", DmaScript.sg3().maximum(4096).mdl(0, 8192), "init 8192; exec; hold; dc; resume");
    }

    @Test void theOffsetLiesInTheFirstMdl() {
        sees("INVALID_PARAMETER@1 OK@3", DmaScript.sg().mdl(0, 600, 0, 600), "inito 600+100; inito 599+100");
    }

    @Test void theParentOfAnEnablerBelongsToTheDevice() {
        Ran ran = new DmaModel().onRead("""
                {
                    WDFDEVICE device = WdfIoQueueGetDevice(Queue);
                    WDF_DMA_ENABLER_CONFIG config;
                    WDF_OBJECT_ATTRIBUTES attributes;
                    WDFDMAENABLER enabler;
                    WDF_DMA_ENABLER_CONFIG_INIT(&config, WdfDmaProfileScatterGather, 4096);
                    WDF_OBJECT_ATTRIBUTES_INIT(&attributes);
                    attributes.ParentObject = Queue;
                    DbgPrint("%08X", WdfDmaEnablerCreate(device, &config, &attributes, &enabler));
                    WdfSpinLockCreate(WDF_NO_OBJECT_ATTRIBUTES, &Lock);
                    attributes.ParentObject = Lock;
                    DbgPrint("%08X", WdfDmaEnablerCreate(device, &config, &attributes, &enabler));
                    WdfRequestComplete(Request, STATUS_SUCCESS);
                }
                """).more("WDFSPINLOCK Lock;").scenario("app h { r1 = read(4); }");
        assertEquals(List.of("00000000", "C0200209"), ran.texts());
    }
}
