package org.dmaworkbench.sim.tests;

import static org.dmaworkbench.machine.model.MachinePackage.MDL;
import static org.dmaworkbench.machine.model.MachinePackage.MEMORY_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REGION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What drivers get of a request: parameters, buffers by type, method and caller, memory objects (facts kmdf 4.7, 4.10). */
class RequestBuffersTest {
    private static final String OUT = "PVOID buffer; size_t length; PMDL mdl; WDFMEMORY memory; NTSTATUS status; WDF_REQUEST_PARAMETERS p;";
    /** Prints the statuses of buffer, memory and MDL of the input side, then of the output side, and the lengths of both. */
    private static final String ALL = OUT + """
            length = 0;
            DbgPrint("in %08X %d", WdfRequestRetrieveInputBuffer(Request, 0, &buffer, &length), (ULONG) length);
            DbgPrint("%08X %08X", WdfRequestRetrieveInputMemory(Request, &memory), WdfRequestRetrieveInputWdmMdl(Request, &mdl));
            length = 0;
            DbgPrint("out %08X %d", WdfRequestRetrieveOutputBuffer(Request, 0, &buffer, &length), (ULONG) length);
            DbgPrint("%08X %08X", WdfRequestRetrieveOutputMemory(Request, &memory), WdfRequestRetrieveOutputWdmMdl(Request, &mdl));
            WdfRequestComplete(Request, STATUS_SUCCESS);
            """;

    private static CDriver direct() {
        return new CDriver().init("WdfDeviceInitSetIoType(DeviceInit, WdfDeviceIoDirect);");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        // I/O type | step | input | input memory, MDL | output | output memory, MDL
        "Direct    | read(100)                                | C0000010 0   | C0000010 C0000010 | 00000000 100 | 00000000 00000000",
        "Direct    | write(100)                               | 00000000 100 | 00000000 00000000 | C0000010 0   | C0000010 C0000010",
        "Buffered  | read(100)                                | C0000010 0   | C0000010 C0000010 | 00000000 100 | 00000000 00000000",
        "Buffered  | write(100)                               | 00000000 100 | 00000000 00000000 | C0000010 0   | C0000010 C0000010",
        "Neither   | read(100)                                | C0000010 0   | C0000010 C0000010 | C0000010 0   | C0000010 C0000010",
        "Direct    | ioctl(0x222000, 100, input 20)           | 00000000 20  | 00000000 00000000 | 00000000 100 | 00000000 00000000",
        "Direct    | ioctl(0x222000, 0, input 20)             | 00000000 20  | 00000000 00000000 | C0000023 0   | C0000023 C0000023",
        "Direct    | ioctl(0x222001, 100, input 20)           | 00000000 20  | 00000000 00000000 | 00000000 100 | 00000000 00000000",
        "Direct    | ioctl(0x222002, 100)                     | C0000023 0   | C0000023 C0000023 | 00000000 100 | 00000000 00000000",
        "Direct    | ioctl(0x222003, 100, input 20)           | C0000010 0   | C0000010 C0000010 | C0000010 0   | C0000010 C0000010",
        "Direct    | kernel ioctl(0x222003, 100, input 20)    | 00000000 20  | 00000000 C0000010 | 00000000 100 | 00000000 C0000010",
        "Direct    | internal ioctl(0x222003, 100, input 20)  | 00000000 20  | 00000000 C0000010 | 00000000 100 | 00000000 C0000010",
    })
    void case115_buffersByTypeAndMethod(String type, String step, String input, String inputs, String output, String outputs) {
        Ran ran = new CDriver().init("WdfDeviceInitSetIoType(DeviceInit, WdfDeviceIo" + type + ");").functions("VOID OnInternal(WDFQUEUE Queue, WDFREQUEST Request, size_t o, size_t i, ULONG c) {" + ALL + "}")
                .device("WDF_IO_QUEUE_CONFIG_INIT(&config, WdfIoQueueDispatchParallel); config.EvtIoInternalDeviceControl = OnInternal; WDFQUEUE queue;"
                        + "WdfIoQueueCreate(device, &config, WDF_NO_OBJECT_ATTRIBUTES, &queue); WdfDeviceConfigureRequestDispatching(device, queue, WdfRequestTypeDeviceControlInternal);")
                .read(ALL).control(ALL).scenario("app h { " + step + "; }");
        assertEquals(List.of("in " + input, inputs, "out " + output, outputs), ran.texts(), ran::report);
        assertEquals(0, ran.simulation().state().liveRows(MDL) + ran.simulation().state().liveRows(MEMORY_OBJECT));
    }

    @Test void case115_tooSmallForWhatIsNeeded() {
        Ran ran = direct().read(OUT + "DbgPrint(\"%08X\", WdfRequestRetrieveOutputBuffer(Request, 100, &buffer, &length)); WdfRequestComplete(Request, STATUS_SUCCESS);")
                .scenario("app h { read(64); }");
        assertEquals(List.of("C0000023"), ran.texts());
    }

    @Test void dataGoesBothWaysThroughASystemBuffer() {
        Ran ran = direct().control(OUT + """
                WdfRequestRetrieveInputBuffer(Request, 0, &buffer, &length);
                DbgPrint("%d %d", ((PUCHAR) buffer)[0], ((PUCHAR) buffer)[19]);
                PVOID out;
                WdfRequestRetrieveOutputBuffer(Request, 0, &out, &length);
                DbgPrint("same %d", buffer == out);
                RtlFillMemory(out, length, 0x11);
                WdfRequestCompleteWithInformation(Request, IoControlCode == 0x222004 ? STATUS_BUFFER_OVERFLOW : STATUS_SUCCESS, 10);
                """).scenario("""
                app h {
                    buffer source[20] pattern (i + 1) mod 256;
                    buffer target[30] pattern (0*i + 5) mod 256;
                    buffer warned[30];
                    ioctl(0x222000, target, input source);
                    ioctl(0x222004, warned, input source);
                    expect target[0 .. 9] equals pattern (0*i + 17) mod 256;
                    expect target[10 .. 29] equals pattern (0*i + 5) mod 256;
                    expect warned[0 .. 9] equals pattern (0*i + 17) mod 256;
                }
                """);
        assertEquals(List.of("1 20", "same 1", "1 20", "same 1"), ran.texts());
        assertTrue(ran.verdict().passes(), ran::report);
    }

    @Test void parametersOfEachType() {
        String print = OUT + """
                WDF_REQUEST_PARAMETERS_INIT(&p);
                WdfRequestGetParameters(Request, &p);
                if (p.Type == WdfRequestTypeDeviceControl) {
                    DbgPrint("%d %d %X", (ULONG) p.Parameters.DeviceIoControl.OutputBufferLength, (ULONG) p.Parameters.DeviceIoControl.InputBufferLength, p.Parameters.DeviceIoControl.IoControlCode);
                } else {
                    DbgPrint("%d %d %d", p.Type, (ULONG) p.Parameters.Read.Length, (ULONG) p.Parameters.Write.DeviceOffset);
                }
                DbgPrint("mode %d", WdfRequestGetRequestorMode(Request));
                WdfRequestComplete(Request, STATUS_SUCCESS);
                """;
        Ran ran = direct().read(print).control(print).scenario("app h { read(100) offset 7; write(50) offset 8; kernel ioctl(0x222000, 30, input 20); }");
        assertEquals(List.of("3 100 7", "mode 1", "4 50 8", "mode 1", "30 20 222000", "mode 0"), ran.texts());
    }

    @Test void aReferencedMemoryKeepsTheRequest() {
        String take = OUT + "WDFMEMORY again; WdfRequestRetrieveOutputMemory(Request, &memory); WdfRequestRetrieveOutputMemory(Request, &again); DbgPrint(\"%d\", memory == again);"
                + "WdfObjectReference(memory);";
        assertEquals("10D 3 1", direct().read(take + "WdfRequestComplete(Request, STATUS_SUCCESS);").scenario("app h { read(1); }").bugCheck());
        Ran ran = direct().read(take + "WdfObjectDereference(memory); WdfRequestComplete(Request, STATUS_SUCCESS);").scenario("app h { read(1); }");
        assertEquals(List.of("1"), ran.texts());
        assertEquals("", ran.bugCheck());
        assertEquals("10D 5 0", direct().read(OUT + "WdfRequestRetrieveOutputMemory(Request, &memory); WdfRequestComplete(Request, STATUS_SUCCESS); WdfMemoryGetBuffer(memory, &length);")
                .scenario("app h { read(1); }").bugCheck());
    }

    @Test void inTheCallersContextPointersAreGood() {
        String functions = """
                VOID OnCaller(WDFDEVICE Device, WDFREQUEST Request)
                {
                    PVOID buffer; size_t length; WDFMEMORY memory; NTSTATUS status;
                    WDF_REQUEST_PARAMETERS p;
                    WDF_REQUEST_PARAMETERS_INIT(&p);
                    WdfRequestGetParameters(Request, &p);
                    if (p.Type == WdfRequestTypeWrite) { WdfRequestComplete(Request, STATUS_NOT_SUPPORTED); return; }
                    DbgPrint("%08X", WdfRequestRetrieveUnsafeUserInputBuffer(Request, 21, &buffer, &length));
                    DbgPrint("%08X %d", WdfRequestRetrieveUnsafeUserInputBuffer(Request, 0, &buffer, &length), (ULONG) length);
                    DbgPrint("%08X", WdfRequestProbeAndLockUserBufferForRead(Request, buffer, 0, &memory));
                    DbgPrint("%08X", WdfRequestProbeAndLockUserBufferForRead(Request, (PVOID) 0x1000, 4, &memory));
                    DbgPrint("%08X", WdfRequestProbeAndLockUserBufferForRead(Request, buffer, length, &memory));
                    DbgPrint("%d", ((PUCHAR) WdfMemoryGetBuffer(memory, NULL))[3]);
                    status = WdfDeviceEnqueueRequest(Device, Request);
                    DbgPrint("enqueued %08X", status);
                }
                """;
        Ran ran = new CDriver().functions(functions).init("WdfDeviceInitSetIoInCallerContextCallback(DeviceInit, OnCaller);")
                .control(OUT + "DbgPrint(\"control %08X\", WdfRequestRetrieveUnsafeUserInputBuffer(Request, 0, &buffer, &length)); WdfRequestComplete(Request, STATUS_SUCCESS);")
                .scenario("app h { buffer source[20] pattern (i + 1) mod 256; ioctl(0x222003, 0, input source); w = write(1); expect w completes STATUS_NOT_SUPPORTED; }");
        assertEquals(List.of("C0000023", "00000000 20", "C00000E8", "C0000005", "00000000", "4", "control C0000010", "enqueued 00000000"), ran.texts());
        assertTrue(ran.verdict().passes(), ran::report);
        assertEquals(0, ran.simulation().state().liveRows(MDL));
    }

    @Test void case110_informationBeyondTheBuffer() {
        String[] steps = {"read(512)", "ioctl(0x222000, 512)", "kernel ioctl(0x222000, 512)", "ioctl(0x222000, 0)"};
        String[] expected = {"10D 6", "10D 6", "", ""};
        String body = "WdfRequestCompleteWithInformation(Request, STATUS_SUCCESS, 600);";
        for (int i = 0; i < steps.length; i++) {
            assertTrue(direct().read(body).control(body).scenario("app h { " + steps[i] + "; }").bugCheck().startsWith(expected[i]), steps[i]);
        }
        String warning = "WdfRequestCompleteWithInformation(Request, STATUS_BUFFER_OVERFLOW, 600);";
        assertEquals("", direct().read(warning).scenario("app h { read(512); }").bugCheck());
    }

    @Test void memoryObjects() {
        Ran ran = direct().read(OUT + """
                UCHAR data[8];
                WDF_OBJECT_ATTRIBUTES attributes;
                WDF_OBJECT_ATTRIBUTES_INIT(&attributes);
                attributes.ParentObject = Request;
                DbgPrint("%08X", WdfMemoryCreate(&attributes, NonPagedPoolNx, 'tseT', 0, &memory, &buffer));
                DbgPrint("%08X", WdfMemoryCreate(&attributes, NonPagedPoolNx, 'tseT', 8, &memory, &buffer));
                DbgPrint("%d %d", WdfMemoryGetBuffer(memory, &length) == buffer, (ULONG) length);
                RtlFillMemory(data, 8, 3);
                DbgPrint("%08X", WdfMemoryCopyFromBuffer(memory, 4, data, 5));
                DbgPrint("%08X", WdfMemoryCopyFromBuffer(memory, 4, data, 4));
                DbgPrint("%08X", WdfMemoryCopyToBuffer(memory, 0, data, 0));
                DbgPrint("%d %d", ((PUCHAR) buffer)[3], ((PUCHAR) buffer)[4]);
                DbgPrint("%08X", WdfMemoryCreatePreallocated(&attributes, data, 4, &memory));
                DbgPrint("%08X", WdfMemoryAssignBuffer(memory, data + 4, 2));
                DbgPrint("%d", WdfMemoryGetBuffer(memory, &length) == data + 4 && length == 2);
                WDFLOOKASIDE list;
                DbgPrint("%08X", WdfLookasideListCreate(WDF_NO_OBJECT_ATTRIBUTES, 16, NonPagedPoolNx, WDF_NO_OBJECT_ATTRIBUTES, 0, &list));
                DbgPrint("%08X", WdfMemoryCreateFromLookaside(list, &memory));
                WdfMemoryGetBuffer(memory, &length);
                DbgPrint("%d", (ULONG) length);
                WdfObjectDelete(memory);
                WdfObjectDelete(list);
                WdfRequestComplete(Request, STATUS_SUCCESS);
                """).scenario("app h { read(1); }");
        assertEquals(List.of("C000000D", "00000000", "1 8", "C0000023", "00000000", "C000000D", "165 3", "00000000", "00000000", "1", "00000000", "00000000", "16"), ran.texts());
        assertEquals(0, ran.simulation().state().liveRows(MEMORY_OBJECT));
        assertEquals(List.of(), ran.violations());
    }

    @Test void theMemoryOfAnObjectIsGoneWithIt() {
        Ran ran = direct().read(OUT + "WdfMemoryCreate(WDF_NO_OBJECT_ATTRIBUTES, NonPagedPoolNx, 0, 8, &memory, &buffer); WdfObjectDelete(memory); *(PUCHAR) buffer = 1;").scenario("app h { read(1); }");
        assertTrue(ran.verdict().message().contains("memory object"), ran.verdict().message());
        assertTrue(ran.simulation().state().rows(REGION) > 0);
    }
}
