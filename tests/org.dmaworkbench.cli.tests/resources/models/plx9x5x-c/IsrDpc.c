/* The interrupt. */
#include "precomp.h"
#include "isrdpc.tmh"

NTSTATUS
OnInterruptEnable(
    _In_ WDFINTERRUPT Interrupt,
    _In_ WDFDEVICE    Device
    )
{
    PDEVICE_EXTENSION devExt = BoardGetExtension(Device);

    UNREFERENCED_PARAMETER(Interrupt);
    REG_SET(devExt, REG_INT_CSR, INT_PCI_ENABLE);
    return STATUS_SUCCESS;
}

NTSTATUS
OnInterruptDisable(
    _In_ WDFINTERRUPT Interrupt,
    _In_ WDFDEVICE    Device
    )
{
    PDEVICE_EXTENSION devExt = BoardGetExtension(Device);

    UNREFERENCED_PARAMETER(Interrupt);
    REG_CLEAR(devExt, REG_INT_CSR, INT_PCI_ENABLE);
    return STATUS_SUCCESS;
}

static BOOLEAN
Quieten(
    IN PDEVICE_EXTENSION DevExt,
    IN ULONG             Index
    )
{
    PCHANNEL channel = &DevExt->Channel[Index];

    channel->Active = TRUE;
    channel->Csr = REG_READ_UCHAR(DevExt, REG_DMA_CSR(Index)) | CSR_CLEAR;
    REG_WRITE_UCHAR(DevExt, REG_DMA_CSR(Index), channel->Csr);
    return (channel->Csr & CSR_DONE) != 0;
}

BOOLEAN
OnIsr(
    _In_ WDFINTERRUPT Interrupt,
    _In_ ULONG        MessageID
    )
{
    PDEVICE_EXTENSION devExt = BoardGetExtension(WdfInterruptGetDevice(Interrupt));
    INT_STATUS        status;
    BOOLEAN           recognized = FALSE, done = FALSE;

    UNREFERENCED_PARAMETER(MessageID);
    status.AsUlong = REG_READ(devExt, REG_INT_CSR);

    if (status.Dma0Active) {
        done |= Quieten(devExt, CHANNEL_WRITE);
        recognized = TRUE;
    }
    if (status.Dma1Active) {
        done |= Quieten(devExt, CHANNEL_READ);
        recognized = TRUE;
    }
    if (recognized && done) {
        WdfInterruptQueueDpcForIsr(Interrupt);
    }
    return recognized;
}

static BOOLEAN
TakeDone(
    _Inout_ PCHANNEL Channel
    )
{
    BOOLEAN done = Channel->Active && (Channel->Csr & CSR_DONE);

    if (done) {
        Channel->Active = FALSE;
        Channel->Csr = 0;
    }
    return done;
}

VOID
OnDpc(
    _In_ WDFINTERRUPT Interrupt,
    _In_ WDFOBJECT    Device
    )
{
    PDEVICE_EXTENSION devExt = BoardGetExtension((WDFDEVICE)Device);
    PCHANNEL          writer = &devExt->Channel[CHANNEL_WRITE];
    PCHANNEL          reader = devExt->Channel + CHANNEL_READ;
    BOOLEAN           written, read;
    NTSTATUS          status;

    WdfInterruptAcquireLock(Interrupt);
    written = TakeDone(writer);
    read    = TakeDone(reader);
    WdfInterruptReleaseLock(Interrupt);

    if (written && WdfDmaTransactionDmaCompleted(writer->Transaction, &status)) {
        BoardCompleteWrite(writer->Transaction, status);
    }
    if (read) {
        size_t      length  = WdfDmaTransactionGetCurrentDmaTransferLength(reader->Transaction);
        PDESCRIPTOR element = reader->Chain;

        for (;; element++) {
            length -= element->Count;
            if (element->Next.Bits.Last)
                break;
        }
        if (WdfDmaTransactionDmaCompletedWithLength(reader->Transaction, length, &status)) {
            BoardCompleteRead(reader->Transaction, status);
        }
    }
}
