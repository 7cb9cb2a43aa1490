package org.dmaworkbench.compiler.tests;

/** The model of the language description, small but whole, for tests. */
final class ExampleModel {
    static final String TEXT = """
            import pci9656;
            #define SRAM_SIZE 0x20000
            struct CHANNEL_DESCRIPTOR { ULONG Words[8]; };
            driver SramDriver {
                hardware PCI9656;
                context DEVICE_CONTEXT via GetDeviceContext {
                    WDFDEVICE Device;
                    WDFDMATRANSACTION ReadTransaction;
                    WDFQUEUE ReadQueue;
                    volatile PCI9656_REGS *Regs;
                    ULONG Errors;
                }
                context TX via GetTx on transaction { WDFREQUEST Request; }
                device { io direct; alignment 15; synchronization device; EvtDeviceD0Entry = StartChip; }
                dma enabler Enabler { profile WdfDmaProfileScatterGather64Duplex; maximum length 8192; elements 3; version 3; }
                common buffer ReadChain { enabler Enabler; length 3 * sizeof(struct CHANNEL_DESCRIPTOR); }
                transaction ReadTransaction { enabler Enabler; }
                queue ReadQueue { sequential; accepts read; power managed no; EvtIoRead = OnRead; }
                interrupt Interrupt { EvtInterruptIsr = OnIsr; EvtInterruptDpc = OnDpc; serialized; }
            }
            NTSTATUS StartChip(WDFDEVICE Device, WDF_POWER_DEVICE_STATE PreviousState)
            {
                GetDeviceContext(Device)->Errors = 0;
                return STATUS_SUCCESS;
            }
            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
            {
                NTSTATUS status;
                DEVICE_CONTEXT *ctx = GetDeviceContext(WdfIoQueueGetDevice(Queue));
                if (Length > SRAM_SIZE) {
                    WdfRequestComplete(Request, STATUS_INVALID_BUFFER_SIZE);
                    return;
                }
                status = WdfDmaTransactionInitializeUsingRequest(ctx->ReadTransaction, Request, OnProgramRead, WdfDmaDirectionReadFromDevice);
                if (NT_SUCCESS(status)) {
                    status = WdfDmaTransactionExecute(ctx->ReadTransaction, WDF_NO_CONTEXT);
                }
                if (!NT_SUCCESS(status)) {
                    WdfRequestComplete(Request, status);
                }
            }
            BOOLEAN OnProgramRead(WDFDMATRANSACTION Transaction, WDFDEVICE Device, WDFCONTEXT Context, WDF_DMA_DIRECTION Direction,
                                  PSCATTER_GATHER_LIST SgList)
            {
                return SgList->NumberOfElements > 0;
            }
            BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { return FALSE; }
            VOID OnDpc(WDFINTERRUPT Interrupt, WDFOBJECT Device) { }
            """;

    private ExampleModel() { }
}
