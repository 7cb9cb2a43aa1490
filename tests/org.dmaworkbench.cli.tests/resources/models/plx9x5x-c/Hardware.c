/* Finding the board's windows, and power. */
#include "precomp.h"
#include "hardware.tmh"

#define TAKE(kind, what)                                                            \
    {                                                                               \
        found ## what = TRUE;                                                       \
        TraceEvents(TRACE_LEVEL_INFORMATION, DBG_PNP, #what " at %I64x",            \
                    desc->u.kind.Start.QuadPart);                                   \
    }

NTSTATUS
OnPrepareHardware(
    _In_ WDFDEVICE    Device,
    _In_ WDFCMRESLIST ResourcesRaw,
    _In_ WDFCMRESLIST ResourcesTranslated
    )
{
    PDEVICE_EXTENSION               devExt = BoardGetExtension(Device);
    PCM_PARTIAL_RESOURCE_DESCRIPTOR desc;
    PHYSICAL_ADDRESS                regsStart = { 0 }, sramStart = { 0 };
    BOOLEAN                         foundRegs = FALSE, foundPorts = FALSE, foundSram = FALSE;
    ULONG                           i;

    UNREFERENCED_PARAMETER(ResourcesRaw);

    for (i = 0; i < WdfCmResourceListGetCount(ResourcesTranslated); i++) {
        desc = WdfCmResourceListGetDescriptor(ResourcesTranslated, i);
        if (!desc) {
            return STATUS_DEVICE_CONFIGURATION_ERROR;
        }
        switch (desc->Type) {
        case CmResourceTypeMemory:
            if (foundRegs && !foundSram && desc->u.Memory.Length == BOARD_SRAM_SIZE) {
                sramStart = desc->u.Memory.Start;
                devExt->SramLength = desc->u.Memory.Length;
                TAKE(Memory, Sram)
            } else if (!foundRegs && desc->u.Memory.Length == BOARD_REGS_LENGTH) {
                regsStart = desc->u.Memory.Start;
                devExt->RegsLength = desc->u.Memory.Length;
                TAKE(Memory, Regs)
            }
            break;
        case CmResourceTypePort:
            if (!foundPorts && desc->u.Port.Length >= BOARD_PORTS_LENGTH) {
                TAKE(Port, Ports)
            }
            break;
        default:
            break;
        }
    }

    if (!(foundRegs && foundSram)) {
        TraceEvents(TRACE_LEVEL_ERROR, DBG_PNP, "the board lacks a window");
        return STATUS_DEVICE_CONFIGURATION_ERROR;
    }

#if NTDDI_VERSION >= NTDDI_WIN10
    devExt->RegsBase = MmMapIoSpaceEx(regsStart, devExt->RegsLength, PAGE_READWRITE | PAGE_NOCACHE);
    devExt->SramBase = MmMapIoSpaceEx(sramStart, devExt->SramLength, PAGE_READWRITE | PAGE_NOCACHE);
#else
    devExt->RegsBase = MmMapIoSpace(regsStart, devExt->RegsLength, MmNonCached);
    devExt->SramBase = MmMapIoSpace(sramStart, devExt->SramLength, MmNonCached);
#endif
    if (devExt->RegsBase == NULL || devExt->SramBase == NULL) {
        return STATUS_INSUFFICIENT_RESOURCES;
    }

    for (i = 0; i < CHANNELS; i++) {
        PCHANNEL channel = &devExt->Channel[i];

        channel->Chain   = (PDESCRIPTOR)WdfCommonBufferGetAlignedVirtualAddress(channel->Buffer);
        channel->ChainLa = WdfCommonBufferGetAlignedLogicalAddress(channel->Buffer);
        RtlZeroMemory(channel->Chain, CHAIN_LENGTH);
    }
    return STATUS_SUCCESS;
}

#define UNMAP(what)                                                     \
    if (devExt->what##Base) {                                           \
        MmUnmapIoSpace(devExt->what##Base, devExt->what##Length);       \
        devExt->what##Base = NULL;                                      \
    }

NTSTATUS
OnReleaseHardware(
    _In_ WDFDEVICE    Device,
    _In_ WDFCMRESLIST ResourcesTranslated
    )
{
    PDEVICE_EXTENSION devExt = BoardGetExtension(Device);

    UNREFERENCED_PARAMETER(ResourcesTranslated);
    UNMAP(Regs)
    UNMAP(Sram)
    return STATUS_SUCCESS;
}

NTSTATUS
OnD0Entry(
    _In_ WDFDEVICE              Device,
    _In_ WDF_POWER_DEVICE_STATE PreviousState
    )
{
    PDEVICE_EXTENSION devExt = BoardGetExtension(Device);
    ULONG             ch;

    UNREFERENCED_PARAMETER(PreviousState);
    for (ch = 0; ch < CHANNELS; ch++) {
        REG_WRITE(devExt, REG_DMA_DAC(ch), 0);
        devExt->Channel[ch].Csr = 0;
    }
    return STATUS_SUCCESS;
}

static VOID
ResetBoard(
    IN PDEVICE_EXTENSION DevExt
    )
{
    LARGE_INTEGER pulse;
    ULONG         control = REG_READ(DevExt, REG_CONTROL);

    REG_WRITE(DevExt, REG_CONTROL, control | CONTROL_RESET);
    pulse.QuadPart = WDF_REL_TIMEOUT_IN_MS(RESET_PULSE_MS);
    (VOID)KeDelayExecutionThread(KernelMode, TRUE, &pulse);
    REG_WRITE(DevExt, REG_CONTROL, control & ~CONTROL_RESET);
}

NTSTATUS
OnD0Exit(
    _In_ WDFDEVICE              Device,
    _In_ WDF_POWER_DEVICE_STATE TargetState
    )
{
    PDEVICE_EXTENSION devExt = BoardGetExtension(Device);

    switch (TargetState) {
    case WdfPowerDeviceD1:
    case WdfPowerDeviceD2:
    case WdfPowerDeviceD3:
    case WdfPowerDevicePrepareForHibernation:
        break;
    case WdfPowerDeviceD3Final:
    default:
        if (devExt->RegsBase) {
            ResetBoard(devExt);
        }
        break;
    }
    return STATUS_SUCCESS;
}
