/* Reads: from the board's memory into the user's buffer. */
#include "precomp.h"
#include "read.tmh"

VOID
OnRead(
    _In_ WDFQUEUE   Queue,
    _In_ WDFREQUEST Request,
    _In_ size_t     Length
    )
{
    PDEVICE_EXTENSION devExt  = BoardGetExtension(WdfIoQueueGetDevice(Queue));
    PCHANNEL          channel = &devExt->Channel[CHANNEL_READ];
    NTSTATUS          status;

    do {
        if (Length > BOARD_SRAM_SIZE) {
            status = STATUS_INVALID_BUFFER_SIZE;
            break;
        }
        WdfDmaTransactionSetSingleTransferRequirement(channel->Transaction, devExt->RequireSingleTransfer);
        status = WdfDmaTransactionInitializeUsingRequest(channel->Transaction, Request, OnProgramRead,
                                                         WdfDmaDirectionReadFromDevice);
        if (!NT_SUCCESS(status)) {
            break;
        }
        status = WdfDmaTransactionExecute(channel->Transaction, WDF_NO_CONTEXT);
#if 0 /* would touch a request that may be gone */
        TraceEvents(TRACE_LEVEL_VERBOSE, DBG_READ, "request %p isn't finished", Request);
#endif
    } while (0);

    if (!NT_SUCCESS(status)) {
        WdfDmaTransactionRelease(channel->Transaction);
        WdfRequestComplete(Request, status);
    }
}

BOOLEAN
OnProgramRead(
    _In_ WDFDMATRANSACTION    Transaction,
    _In_ WDFDEVICE            Device,
    _In_ PVOID                Context,
    _In_ WDF_DMA_DIRECTION    Direction,
    _In_ PSCATTER_GATHER_LIST SgList
    )
{
    PDEVICE_EXTENSION devExt = BoardGetExtension(Device);

    UNREFERENCED_PARAMETER(Context);
    UNREFERENCED_PARAMETER(Direction);

    BoardBuildChain(&devExt->Channel[CHANNEL_READ], (ULONG)WdfDmaTransactionGetBytesTransferred(Transaction), TRUE, SgList);
    BoardStartChannel(devExt, CHANNEL_READ, MODE_CLEAR_COUNT);
    return TRUE;
}

VOID
BoardCompleteRead(
    IN WDFDMATRANSACTION Transaction,
    IN NTSTATUS          Status
    )
{
    WDFREQUEST request = WdfDmaTransactionGetRequest(Transaction);
    size_t     bytes   = WdfDmaTransactionGetBytesTransferred(Transaction);

    WdfDmaTransactionRelease(Transaction);
    TraceEvents(TRACE_LEVEL_INFORMATION, DBG_READ, "%s: %I64u bytes, %!STATUS!", __FUNCTION__, bytes, Status);
    WdfRequestCompleteWithInformation(request, Status, bytes);
}
