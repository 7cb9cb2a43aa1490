package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the simulator does not have is refused with a cause and a next action, not simulated halfway; declarations of it are refused by the language. */
class RefusedDevicesTest {
    @ParameterizedTest
    @ValueSource(strings = {"WdfDmaProfileSystem", "WdfDmaProfileSystemDuplex"})
    void systemProfiles(String profile) {
        Ran ran = new DmaModel().onRead("""
                {
                    WDF_DMA_ENABLER_CONFIG config;
                    WDFDMAENABLER enabler;
                    WDF_DMA_ENABLER_CONFIG_INIT(&config, %s, 4096);
                    WdfDmaEnablerCreate(WdfIoQueueGetDevice(Queue), &config, WDF_NO_OBJECT_ATTRIBUTES, &enabler);
                }
                """.formatted(profile)).scenario("app h { r1 = read(4); }");
        assertEquals("ERROR", ran.verdict().outcome().name());
        assertTrue(ran.verdict().message().contains("DMA profile " + profile + " is refused: DMA controllers of the system are not simulated; use a bus-master profile"),
                ran::report);
    }

    @Test void filterDrivers() {
        Ran ran = Sources.run("""
                import pci9656;
                driver Small { hardware PCI9656; }
                EVT_WDF_DRIVER_DEVICE_ADD OnAdd;
                NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
                {
                    WDF_DRIVER_CONFIG config;
                    WDF_DRIVER_CONFIG_INIT(&config, OnAdd);
                    return WdfDriverCreate(DriverObject, RegistryPath, WDF_NO_OBJECT_ATTRIBUTES, &config, WDF_NO_HANDLE);
                }
                NTSTATUS OnAdd(WDFDRIVER Driver, PWDFDEVICE_INIT DeviceInit)
                {
                    WDFDEVICE device;
                    WdfFdoInitSetFilter(DeviceInit);
                    return WdfDeviceCreate(&DeviceInit, WDF_NO_OBJECT_ATTRIBUTES, &device);
                }
                """, "scenario \"s\" for Small { app h { r1 = read(4); } }");
        assertEquals("ERROR", ran.verdict().outcome().name());
        assertTrue(ran.verdict().message().contains("WdfFdoInitSetFilter is refused: filter drivers are not simulated"), ran::report);
    }
}
