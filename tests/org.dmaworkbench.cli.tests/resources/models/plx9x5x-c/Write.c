/* Writes: from the user's buffer into the board's memory. */
#include "precomp.h"
#include "write.tmh"

VOID
OnWrite(
    _In_ WDFQUEUE   Queue,
    _In_ WDFREQUEST Request,
    _In_ size_t     Length
    )
{
    PDEVICE_EXTENSION devExt  = BoardGetExtension(WdfIoQueueGetDevice(Queue));
    PCHANNEL          channel = &devExt->Channel[CHANNEL_WRITE];
    NTSTATUS          status;
    PMDL              mdl;

    if (Length > BOARD_SRAM_SIZE) {
        status = STATUS_INVALID_BUFFER_SIZE;
        goto CleanUp;
    }

    WdfDmaTransactionSetSingleTransferRequirement(channel->Transaction, devExt->RequireSingleTransfer);

    status = WdfRequestRetrieveInputWdmMdl(Request, &mdl);
    if (!NT_SUCCESS(status)) goto CleanUp;

    status = WdfDmaTransactionInitialize(channel->Transaction,
                                         OnProgramWrite,
                                         WdfDmaDirectionWriteToDevice,
                                         mdl,
                                         MmGetMdlVirtualAddress(mdl),
                                         MmGetMdlByteCount(mdl));
    if (!NT_SUCCESS(status)) goto CleanUp;

    BoardGetTransactionContext(channel->Transaction)->Request = Request;
    status = WdfDmaTransactionExecute(channel->Transaction, WDF_NO_CONTEXT);

CleanUp:
    if (!NT_SUCCESS(status)) {
        WdfDmaTransactionRelease(channel->Transaction);
        WdfRequestComplete(Request, status);
    }
}

BOOLEAN
OnProgramWrite(
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

    BoardBuildChain(&devExt->Channel[CHANNEL_WRITE], (ULONG)WdfDmaTransactionGetBytesTransferred(Transaction), FALSE, SgList);
    BoardStartChannel(devExt, CHANNEL_WRITE, 0);
    return TRUE;
}

VOID
BoardCompleteWrite(
    IN WDFDMATRANSACTION Transaction,
    IN NTSTATUS          Status
    )
{
    PTRANSACTION_CONTEXT context = BoardGetTransactionContext(Transaction);
    WDFREQUEST           request = context->Request;
    size_t               bytes   = WdfDmaTransactionGetBytesTransferred(Transaction);

    context->Request = NULL;
    WdfDmaTransactionRelease(Transaction);
    TraceEvents(TRACE_LEVEL_INFORMATION, DBG_WRITE, "%s: %I64u bytes, %!STATUS!", __FUNCTION__, bytes, Status);
    WdfRequestCompleteWithInformation(request, Status, bytes);
}
