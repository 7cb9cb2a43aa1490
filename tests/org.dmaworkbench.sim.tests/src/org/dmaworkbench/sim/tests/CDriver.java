package org.dmaworkbench.sim.tests;

/** A driver with DriverEntry and EvtDriverDeviceAdd in C: a test says how the device is initialised and what its handlers do. */
final class CDriver {
    private String init = "";
    private String functions = "";
    private String device = "";
    private String read = "WdfRequestComplete(Request, STATUS_SUCCESS);";
    private String control = "WdfRequestComplete(Request, STATUS_SUCCESS);";

    /** Statements before WdfDeviceCreate; they have DeviceInit and attributes. */
    CDriver init(String body) {
        init = body;
        return this;
    }

    /** Statements behind WdfDeviceCreate; they have device. */
    CDriver device(String body) {
        device = body;
        return this;
    }

    /** Functions before all others. */
    CDriver functions(String text) {
        functions = text;
        return this;
    }

    /** What EvtIoRead and EvtIoWrite do; they have Queue, Request and Length. */
    CDriver read(String body) {
        read = body;
        return this;
    }

    /** What EvtIoDeviceControl does; it has Queue, Request, OutputBufferLength, InputBufferLength and IoControlCode. */
    CDriver control(String body) {
        control = body;
        return this;
    }

    /** Runs a scenario's members. */
    Ran scenario(String members) {
        return Sources.run("""
                import pci9656;
                driver Small { hardware PCI9656; }
                FUNCTIONS
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length) { READ }
                VOID OnWrite(WDFQUEUE Queue, WDFREQUEST Request, size_t Length) { READ }
                VOID OnControl(WDFQUEUE Queue, WDFREQUEST Request, size_t OutputBufferLength, size_t InputBufferLength, ULONG IoControlCode) { CONTROL }
                NTSTATUS OnAdd(WDFDRIVER Driver, PWDFDEVICE_INIT DeviceInit)
                {
                    WDF_OBJECT_ATTRIBUTES attributes;
                    WDF_IO_QUEUE_CONFIG config;
                    WDFDEVICE device;
                    NTSTATUS status;
                    WDF_OBJECT_ATTRIBUTES_INIT(&attributes);
                    INIT
                    status = WdfDeviceCreate(&DeviceInit, WDF_NO_OBJECT_ATTRIBUTES, &device);
                    if (!NT_SUCCESS(status)) { return status; }
                    WDF_IO_QUEUE_CONFIG_INIT_DEFAULT_QUEUE(&config, WdfIoQueueDispatchSequential);
                    config.EvtIoRead = OnRead;
                    config.EvtIoWrite = OnWrite;
                    config.EvtIoDeviceControl = OnControl;
                    status = WdfIoQueueCreate(device, &config, WDF_NO_OBJECT_ATTRIBUTES, WDF_NO_HANDLE);
                    DEVICE
                    return status;
                }
                NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
                {
                    WDF_DRIVER_CONFIG config;
                    WDF_DRIVER_CONFIG_INIT(&config, OnAdd);
                    return WdfDriverCreate(DriverObject, RegistryPath, WDF_NO_OBJECT_ATTRIBUTES, &config, WDF_NO_HANDLE);
                }
                """.replace("FUNCTIONS", functions).replace("READ", read).replace("CONTROL", control).replace("INIT\n", init + "\n").replace("DEVICE\n", device + "\n"),
                "scenario \"case\" for Small {\n" + members + "\n}");
    }
}
