/* Descriptor chains and starting a channel. */
#include "precomp.h"

VOID
BoardBuildChain(
    _Inout_ PCHANNEL             Channel,
    IN      ULONG                LocalAddress,
    IN      BOOLEAN              ToHost,
    IN      PSCATTER_GATHER_LIST SgList
    )
{
    PDESCRIPTOR dte  = Channel->Chain;
    ULONG       next = Channel->ChainLa.LowPart;
    ULONG       i;

    for (i = 0; i < SgList->NumberOfElements; i++, dte++) {
        const SCATTER_GATHER_ELEMENT *element = &SgList->Elements[i];

        next += sizeof(*dte);
        dte->PciLow  = element->Address.LowPart;
        dte->PciHigh = element->Address.HighPart;
        dte->Count   = element->Length;
        dte->Local   = LocalAddress;

        dte->Next.Bits.InPci     = 1;
        dte->Next.Bits.Interrupt = FALSE;
        dte->Next.Bits.Last      = (i + 1 == SgList->NumberOfElements);
        dte->Next.Bits.ToHost    = ToHost;
        dte->Next.Bits.Address   = FIELD_ADDRESS(next);
        LocalAddress += element->Length;
    }
}

VOID
BoardStartChannel(
    IN PDEVICE_EXTENSION DevExt,
    IN ULONG             Index,
    IN ULONG             Mode
    )
{
    DESCRIPTOR_POINTER first = { 0 };
    UCHAR              csr;

    WdfInterruptAcquireLock(DevExt->Interrupt);

    REG_SET(DevExt, REG_DMA_MODE(Index), MODE_USUAL | Mode);
    REG_SET(DevExt, REG_INT_CSR, INT_PCI_ENABLE | INT_CHANNEL_ENABLE(Index));

    first.Bits.InPci     = 1;
    first.Bits.Interrupt = 1;
    first.Bits.Address   = FIELD_ADDRESS(DevExt->Channel[Index].ChainLa.LowPart);
    REG_WRITE(DevExt, REG_DMA_DESC(Index), first.AsUlong);

    csr = REG_READ_UCHAR(DevExt, REG_DMA_CSR(Index));
    REG_WRITE_UCHAR(DevExt, REG_DMA_CSR(Index), csr | CSR_ENABLE | CSR_START);

    WdfInterruptReleaseLock(DevExt->Interrupt);
}
