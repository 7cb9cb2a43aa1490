/* The one I/O control. */
#include "precomp.h"
#include "control.tmh"

VOID
OnDeviceControl(
    _In_ WDFQUEUE   Queue,
    _In_ WDFREQUEST Request,
    _In_ size_t     OutputBufferLength,
    _In_ size_t     InputBufferLength,
    _In_ ULONG      IoControlCode
    )
{
    PDEVICE_EXTENSION devExt = BoardGetExtension(WdfIoQueueGetDevice(Queue));
    NTSTATUS          status;
    PVOID             buffer;

    UNREFERENCED_PARAMETER(OutputBufferLength);
    UNREFERENCED_PARAMETER(InputBufferLength);

    switch (IoControlCode) {
    case IOCTL_BOARD_SINGLE_TRANSFER:
        status = WdfRequestRetrieveOutputBuffer(Request, sizeof(BOOLEAN), &buffer, NULL);
        if (NT_SUCCESS(status)) {
            devExt->RequireSingleTransfer = !devExt->RequireSingleTransfer;
            *(PBOOLEAN)buffer = devExt->RequireSingleTransfer;
            WdfRequestSetInformation(Request, sizeof(BOOLEAN));
        }
        break;
    default:
        status = STATUS_INVALID_DEVICE_REQUEST;
        TraceEvents(TRACE_LEVEL_ERROR, DBG_IOCTL, "no such control: 0x%x", IoControlCode);
        break;
    }
    WdfRequestComplete(Request, status);
}
