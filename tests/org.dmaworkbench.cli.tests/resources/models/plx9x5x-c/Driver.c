/* Driver and device: everything that is created when the board is found. */
#include "precomp.h"
#include "driver.tmh"

#ifdef ALLOC_PRAGMA
#pragma alloc_text (INIT, DriverEntry)
#pragma alloc_text (PAGE, BoardEvtDeviceAdd)
#endif

NTSTATUS
DriverEntry(
    IN PDRIVER_OBJECT  DriverObject,
    IN PUNICODE_STRING RegistryPath
    )
{
    WDF_DRIVER_CONFIG     config;
    WDF_OBJECT_ATTRIBUTES attributes;

    WPP_INIT_TRACING( DriverObject, RegistryPath );

    WDF_OBJECT_ATTRIBUTES_INIT(&attributes);
    attributes.EvtCleanupCallback = BoardEvtDriverCleanup;

    WDF_DRIVER_CONFIG_INIT(&config, BoardEvtDeviceAdd);
    return WdfDriverCreate(DriverObject, RegistryPath, &attributes, &config, WDF_NO_HANDLE);
}

VOID
BoardEvtDriverCleanup(
    _In_ WDFOBJECT Driver
    )
{
    UNREFERENCED_PARAMETER(Driver);
    WPP_CLEANUP( WdfDriverWdmGetDriverObject((WDFDRIVER)Driver) );
}

static NTSTATUS
CreateQueue(
    IN  WDFDEVICE            Device,
    IN  PWDF_IO_QUEUE_CONFIG Config,
    IN  WDF_REQUEST_TYPE     Type,
    OUT WDFQUEUE            *Queue
    )
{
    RETURN_IF_FAILED(WdfIoQueueCreate(Device, Config, WDF_NO_OBJECT_ATTRIBUTES, Queue));
    return WdfDeviceConfigureRequestDispatching(Device, *Queue, Type);
}

/* One sequential queue with one callback for one type of request. */
#define CREATE_QUEUE(type, handler, queue)                                              \
    {                                                                                   \
        WDF_IO_QUEUE_CONFIG_INIT(&config, WdfIoQueueDispatchSequential);                \
        config.EvtIo ## type = handler;                                                 \
        RETURN_IF_FAILED(CreateQueue(device, &config, WdfRequestType ## type, queue));  \
    }

static NTSTATUS
CreateObjects(
    IN PDEVICE_EXTENSION DevExt
    )
{
    WDFDEVICE              device = DevExt->Device;
    WDF_IO_QUEUE_CONFIG    config;
    WDF_INTERRUPT_CONFIG   interrupt;
    WDF_DMA_ENABLER_CONFIG enabler;
    WDF_OBJECT_ATTRIBUTES  attributes;

    CREATE_QUEUE(Write, OnWrite, &DevExt->Channel[CHANNEL_WRITE].Queue)
    CREATE_QUEUE(Read, OnRead, &DevExt->Channel[CHANNEL_READ].Queue)
    CREATE_QUEUE(DeviceControl, OnDeviceControl, &DevExt->ControlQueue)

    WDF_INTERRUPT_CONFIG_INIT(&interrupt, OnIsr, OnDpc);
    interrupt.EvtInterruptEnable  = OnInterruptEnable;
    interrupt.EvtInterruptDisable = OnInterruptDisable;
    interrupt.AutomaticSerialization = TRUE;
    RETURN_IF_FAILED(WdfInterruptCreate(device, &interrupt, WDF_NO_OBJECT_ATTRIBUTES, &DevExt->Interrupt));

    WdfDeviceSetAlignmentRequirement(device, FILE_OCTA_ALIGNMENT);
    WDF_DMA_ENABLER_CONFIG_INIT(&enabler, WdfDmaProfileScatterGather64Duplex, MAXIMUM_TRANSFER_LENGTH);
#if KMDF_VERSION_MINOR >= 11
    enabler.WdmDmaVersionOverride = 3;
#endif
    RETURN_IF_FAILED(WdfDmaEnablerCreate(device, &enabler, WDF_NO_OBJECT_ATTRIBUTES, &DevExt->DmaEnabler));
    WdfDmaEnablerSetMaximumScatterGatherElements(DevExt->DmaEnabler, CHAIN_ELEMENTS);

    RETURN_IF_FAILED(WdfCommonBufferCreate(DevExt->DmaEnabler, CHAIN_LENGTH, WDF_NO_OBJECT_ATTRIBUTES,
                                           &DevExt->Channel[CHANNEL_WRITE].Buffer));
    RETURN_IF_FAILED(WdfCommonBufferCreate(DevExt->DmaEnabler, CHAIN_LENGTH, WDF_NO_OBJECT_ATTRIBUTES,
                                           &DevExt->Channel[CHANNEL_READ].Buffer));

    WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(&attributes, TRANSACTION_CONTEXT);
    RETURN_IF_FAILED(WdfDmaTransactionCreate(DevExt->DmaEnabler, &attributes, &DevExt->Channel[CHANNEL_READ].Transaction));
    WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(&attributes, TRANSACTION_CONTEXT);
    return WdfDmaTransactionCreate(DevExt->DmaEnabler, &attributes, &DevExt->Channel[CHANNEL_WRITE].Transaction);
}

NTSTATUS
BoardEvtDeviceAdd(
    _In_    WDFDRIVER       Driver,
    _Inout_ PWDFDEVICE_INIT DeviceInit
    )
{
    NTSTATUS                     status = STATUS_SUCCESS;
    WDF_PNPPOWER_EVENT_CALLBACKS callbacks;
    WDF_OBJECT_ATTRIBUTES        attributes;
    WDFDEVICE                    device;
    PDEVICE_EXTENSION            devExt;

    UNREFERENCED_PARAMETER(Driver);
    PAGED_CODE();

    WdfDeviceInitSetIoType(DeviceInit, WdfDeviceIoDirect);

    WDF_PNPPOWER_EVENT_CALLBACKS_INIT(&callbacks);
    callbacks.EvtDevicePrepareHardware = OnPrepareHardware;
    callbacks.EvtDeviceReleaseHardware = OnReleaseHardware;
    callbacks.EvtDeviceD0Entry         = OnD0Entry;
    callbacks.EvtDeviceD0Exit          = OnD0Exit;
    WdfDeviceInitSetPnpPowerEventCallbacks(DeviceInit, &callbacks);

    WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(&attributes, DEVICE_EXTENSION);
    attributes.SynchronizationScope = WdfSynchronizationScopeDevice;
    status = WdfDeviceCreate(&DeviceInit, &attributes, &device);
    if (!NT_SUCCESS(status)) {
        TraceEvents(TRACE_LEVEL_ERROR, DBG_PNP, "WdfDeviceCreate failed, %!STATUS!", status);
        return status;
    }

    devExt = BoardGetExtension(device);
    devExt->Device = device;
    return CreateObjects(devExt);
}
