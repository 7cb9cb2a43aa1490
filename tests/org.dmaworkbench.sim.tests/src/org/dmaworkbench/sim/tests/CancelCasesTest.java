package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Conformance case 90 of facts kmdf 9.G: a request is cancelled while its transfer runs, and the DPC comes second. */
class CancelCasesTest {
    private static final String MODEL = """
            import pci9656;
            driver Small {
                hardware PCI9656;
                context CTX via GetCtx { WDFDMATRANSACTION Dma; WDFREQUEST Held; ULONG Finished; }
                device { io direct; EvtDevicePrepareHardware = OnPrepare; }
                dma enabler Enabler { profile WdfDmaProfileScatterGather64; maximum length 65536; }
                transaction Dma { enabler Enabler; }
                queue Queue { sequential; accepts read; EvtIoRead = OnRead; }
                interrupt Line { EvtInterruptIsr = OnIsr; EvtInterruptDpc = OnDpc; }
            }
            EVT_WDF_REQUEST_CANCEL OnCancel;
            PUCHAR base;
            WDFDEVICE TheDevice;
            NTSTATUS OnPrepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated)
            {
                TheDevice = Device;
                base = (PUCHAR) MmMapIoSpaceEx(WdfCmResourceListGetDescriptor(Translated, 0)->u.Memory.Start, 0x200, PAGE_READWRITE | PAGE_NOCACHE);
                return STATUS_SUCCESS;
            }
            BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID)
            {
                *(volatile UCHAR *) (base + 0xA8) = 9;
                return WdfInterruptQueueDpcForIsr(Interrupt);
            }
            VOID OnDpc(WDFINTERRUPT Interrupt, WDFOBJECT AssociatedObject)
            {
                CTX *ctx = GetCtx((WDFDEVICE) AssociatedObject);
                NTSTATUS status = WdfRequestUnmarkCancelable(ctx->Held);
                NTSTATUS st = STATUS_SUCCESS;
                BOOLEAN over = WdfDmaTransactionDmaCompletedFinal(ctx->Dma, 0, &st);
                DbgPrint("unmark %08X, final %d/%08X", status, over, st);
                WdfDmaTransactionRelease(ctx->Dma);
                ctx->Finished = 1;
            }
            VOID Fire(VOID)
            {
                *(volatile ULONG *) (base + 0x80) = 0x20443;
                *(volatile ULONG *) (base + 0x8C) = 0;
                *(volatile ULONG *) (base + 0x68) = 0x0F050100;
                *(volatile UCHAR *) (base + 0xA8) = 3;
            }
            VOID OnCancel(WDFREQUEST Request)
            {
                CTX *ctx = GetCtx(TheDevice);
                Fire();
                while (ctx->Finished == 0) {
                    KeStallExecutionProcessor(1);
                }
                DbgPrint("canceled");
                WdfRequestComplete(Request, STATUS_CANCELLED);
            }
            BOOLEAN OnProgram(WDFDMATRANSACTION Transaction, WDFDEVICE Device, WDFCONTEXT Context, WDF_DMA_DIRECTION Direction, PSCATTER_GATHER_LIST SgList)
            {
                return TRUE;
            }
            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
            {
                CTX *ctx = GetCtx(TheDevice);
                NTSTATUS status = WdfRequestMarkCancelableEx(Request, OnCancel);
                ctx->Held = Request;
                if (NT_SUCCESS(status)) {
                    status = WdfDmaTransactionInitializeUsingRequest(ctx->Dma, Request, OnProgram, WdfDmaDirectionReadFromDevice);
                    if (NT_SUCCESS(status)) {
                        status = WdfDmaTransactionExecute(ctx->Dma, NULL);
                    }
                }
                DbgPrint("execute %08X", status);
            }
            """;

    @Test void case090_theDpcFinishesTheTransactionAndTheCancelRoutineTheRequest() {
        Ran ran = Sources.run(MODEL, "scenario \"s\" for Small { app h { r1 = async read(100); sleep 1 ms; cancel r1; } expect r1 completes STATUS_CANCELLED; expect no violations; }");
        assertEquals(List.of("execute 00000000", "unmark C0000120, final 1/00000000", "canceled"), ran.texts());
        assertEquals(List.of("r1 C0000120 0"), ran.completions());
        assertEquals("PASS", ran.verdict().outcome().name(), ran.report());
    }
}
