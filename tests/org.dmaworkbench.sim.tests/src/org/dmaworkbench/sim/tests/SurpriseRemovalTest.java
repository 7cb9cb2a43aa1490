package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The device goes away while it moves data: no interrupt will come, and the driver must end the transfer itself (facts kmdf 7.4). */
class SurpriseRemovalTest {
    private static Ran run(String onStop) {
        return Sources.run("""
                import pci9656;
                driver Small {
                    hardware PCI9656;
                    context CTX via GetCtx { WDFDMATRANSACTION Dma; }
                    device { io direct; EvtDevicePrepareHardware = OnPrepare; EvtDeviceSurpriseRemoval = OnSurprise; EvtDeviceD0Exit = OnExit; }
                    dma enabler Enabler { profile WdfDmaProfileScatterGather64; maximum length 65536; EvtDmaEnablerDisable = OnDisable; }
                    transaction Dma { enabler Enabler; }
                    queue Queue { sequential; accepts read; EvtIoRead = OnRead; EvtIoStop = OnStop; }
                }
                PUCHAR Base;
                NTSTATUS OnPrepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated)
                {
                    Base = (PUCHAR) MmMapIoSpaceEx(WdfCmResourceListGetDescriptor(Translated, 0)->u.Memory.Start, 0x200, PAGE_READWRITE | PAGE_NOCACHE);
                    return STATUS_SUCCESS;
                }
                VOID OnSurprise(WDFDEVICE Device) { DbgPrint("gone %08X", *(volatile ULONG *) Base); }
                NTSTATUS OnExit(WDFDEVICE Device, WDF_POWER_DEVICE_STATE TargetState) { DbgPrint("exit"); return STATUS_SUCCESS; }
                NTSTATUS OnDisable(WDFDMAENABLER Enabler) { DbgPrint("disable"); return STATUS_SUCCESS; }
                BOOLEAN OnProgram(WDFDMATRANSACTION Transaction, WDFDEVICE Device, WDFCONTEXT Context, WDF_DMA_DIRECTION Direction, PSCATTER_GATHER_LIST SgList)
                {
                    DbgPrint("programmed");
                    return TRUE;
                }
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
                {
                    CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                    NTSTATUS status = WdfDmaTransactionInitializeUsingRequest(ctx->Dma, Request, OnProgram, WdfDmaDirectionReadFromDevice);
                    if (NT_SUCCESS(status)) {
                        WdfDmaTransactionExecute(ctx->Dma, NULL);
                    }
                }
                VOID OnStop(WDFQUEUE Queue, WDFREQUEST Request, ULONG ActionFlags)
                {
                    CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                    NTSTATUS status = STATUS_SUCCESS;
                    DbgPrint("stop %X", ActionFlags);
                    @STOP
                }
                """.replace("@STOP", onStop), "scenario \"s\" for Small { app h { r1 = async read(4096); sleep 1 ms; surprise remove; } }");
    }

    @Test void theDriverEndsTheTransfer() {
        Ran ran = run("WdfDmaTransactionDmaCompletedFinal(ctx->Dma, 0, &status); WdfDmaTransactionRelease(ctx->Dma); WdfRequestComplete(Request, STATUS_CANCELLED);");
        assertEquals(List.of("programmed", "gone FFFFFFFF", "stop 1", "disable", "exit"), ran.texts());
        assertEquals(List.of("r1 C0000120 0"), ran.completions());
        assertEquals(List.of(), ran.violations());
    }

    @Test void whoKeepsTheTransferIsAskedAgainAtTheEnd() {
        Ran ran = run("if (ActionFlags & 2) { WdfDmaTransactionDmaCompletedFinal(ctx->Dma, 0, &status); WdfDmaTransactionRelease(ctx->Dma);"
                + " WdfRequestComplete(Request, STATUS_CANCELLED); } else { WdfRequestStopAcknowledge(Request, FALSE); }");
        assertEquals(List.of("programmed", "gone FFFFFFFF", "stop 1", "disable", "exit", "stop 2"), ran.texts());
    }

    @Test void whoDoesNothingHangs() {
        Ran ran = run("");
        assertEquals(List.of("programmed", "gone FFFFFFFF", "stop 1"), ran.texts());
        assertTrue(ran.violations().contains("M2"), ran.violations().toString());
    }

    @Test void aRequestInTransferCannotBeCompleted() {
        assertEquals("10D 3", run("WdfRequestComplete(Request, STATUS_CANCELLED);").bugCheck().substring(0, 5));
    }
}
