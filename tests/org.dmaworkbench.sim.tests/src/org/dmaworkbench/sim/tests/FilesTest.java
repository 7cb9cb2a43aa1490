package org.dmaworkbench.sim.tests;

import static org.dmaworkbench.machine.model.MachinePackage.FILE_OBJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** File objects: open, cleanup, close, and what becomes of the requests of a handle. */
class FilesTest {
    private static final String FUNCTIONS = """
            typedef struct _FILE { ULONG Number; } FILE, *PFILE;
            WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(FILE, GetFile)
            ULONG files;
            WDFREQUEST kept;
            VOID OnFileCreate(WDFDEVICE Device, WDFREQUEST Request, WDFFILEOBJECT FileObject)
            {
                GetFile(FileObject)->Number = ++files;
                DbgPrint("create %d irql %d %d", files, KeGetCurrentIrql(), WdfRequestGetFileObject(Request) == FileObject && WdfFileObjectGetDevice(FileObject) == Device);
                WdfRequestComplete(Request, files == 3 ? STATUS_ACCESS_DENIED : STATUS_SUCCESS);
            }
            VOID OnFileCleanup(WDFFILEOBJECT FileObject) { DbgPrint("cleanup %d", GetFile(FileObject)->Number); }
            VOID OnFileClose(WDFFILEOBJECT FileObject) { DbgPrint("close %d", GetFile(FileObject)->Number); }
            VOID OnFileContextCleanup(WDFOBJECT Object) { DbgPrint("object cleanup %d", GetFile(Object)->Number); }
            """;
    private static final String INIT = """
            WDF_FILEOBJECT_CONFIG files;
            WDF_FILEOBJECT_CONFIG_INIT(&files, OnFileCreate, OnFileClose, OnFileCleanup);
            WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(&attributes, FILE);
            attributes.EvtCleanupCallback = OnFileContextCleanup;
            WdfDeviceInitSetFileObjectConfig(DeviceInit, &files, &attributes);
            """;

    private static CDriver driver() {
        return new CDriver().functions(FUNCTIONS).init(INIT).read("DbgPrint(\"read of %d\", GetFile(WdfRequestGetFileObject(Request))->Number); WdfRequestComplete(Request, STATUS_SUCCESS);");
    }

    @Test void anApplicationHasAFileObjectFromTheBeginning() {
        Ran ran = driver().scenario("app h { read(1); close; read(1); }");
        assertEquals(List.of("create 1 irql 0 1", "read of 1", "cleanup 1", "close 1", "object cleanup 1"), ran.texts());
        assertEquals(List.of("#1 00000000 0", "#2 00000000 0", "#3 C0000008 0"), ran.completions());
        assertEquals(0, ran.simulation().state().liveRows(FILE_OBJECT));
    }

    @Test void eachOpenIsAnObjectOfItsOwn() {
        Ran ran = driver().scenario("app h { open; read(1); close; open; read(1); close; open; read(1); }");
        assertEquals(List.of("create 1 irql 0 1", "read of 1", "cleanup 1", "close 1", "object cleanup 1", "create 2 irql 0 1", "read of 2", "cleanup 2", "close 2", "object cleanup 2",
                "create 3 irql 0 1", "object cleanup 3"), ran.texts());
    }

    @Test void closingCancelsWhatWaitsAndCloseFollowsTheLastRequest() {
        Ran ran = driver().read("kept = Request;").control("WdfRequestComplete(kept, STATUS_SUCCESS); DbgPrint(\"completed\"); WdfRequestComplete(Request, STATUS_SUCCESS);")
                .device("WDF_IO_QUEUE_CONFIG_INIT(&config, WdfIoQueueDispatchParallel); config.EvtIoDeviceControl = OnControl; WDFQUEUE queue;"
                        + "WdfIoQueueCreate(device, &config, WDF_NO_OBJECT_ATTRIBUTES, &queue); WdfDeviceConfigureRequestDispatching(device, queue, WdfRequestTypeDeviceControl);")
                .scenario("host { cpus 1; } app h { r1 = async read(1); r2 = async read(1); close; } app g { sleep 1 ms; ioctl(1); }"
                        + "expect r2 completes STATUS_CANCELLED; expect r1 completes STATUS_SUCCESS;");
        assertEquals(List.of("create 1 irql 0 1", "cleanup 1", "create 2 irql 0 1", "completed", "close 1", "object cleanup 1"), ran.texts());
        assertEquals("PASS", ran.verdict().outcome().name(), ran.report());
    }

    @Test void withoutConfigurationThereIsNone() {
        Ran ran = new CDriver().read("DbgPrint(\"%d\", WdfRequestGetFileObject(Request) == NULL); WdfRequestComplete(Request, STATUS_SUCCESS);").scenario("app h { open; read(1); close; }");
        assertEquals(List.of("1"), ran.texts());
    }

    @Test void createsMayGoToAQueue() {
        Ran ran = new CDriver().functions("VOID OnDefault(WDFQUEUE Queue, WDFREQUEST Request) { WDF_REQUEST_PARAMETERS p; WDF_REQUEST_PARAMETERS_INIT(&p); WdfRequestGetParameters(Request, &p);"
                        + "DbgPrint(\"default %d\", p.Type); WdfRequestComplete(Request, STATUS_SUCCESS); }")
                .init("WDF_FILEOBJECT_CONFIG files; WDF_FILEOBJECT_CONFIG_INIT(&files, NULL, NULL, NULL); WdfDeviceInitSetFileObjectConfig(DeviceInit, &files, WDF_NO_OBJECT_ATTRIBUTES);")
                .device("WDF_IO_QUEUE_CONFIG_INIT(&config, WdfIoQueueDispatchParallel); config.EvtIoDefault = OnDefault; WDFQUEUE queue;"
                        + "WdfIoQueueCreate(device, &config, WDF_NO_OBJECT_ATTRIBUTES, &queue); WdfDeviceConfigureRequestDispatching(device, queue, WdfRequestTypeCreate);")
                .read("DbgPrint(\"read\"); WdfRequestComplete(Request, STATUS_SUCCESS);").scenario("app h { read(1); }");
        assertEquals(List.of("default 0", "read"), ran.texts());
    }

    @Test void removalEndsOpenFiles() {
        Ran ran = driver().scenario("app h { read(1); remove; close; }");
        assertEquals(List.of("create 1 irql 0 1", "read of 1", "object cleanup 1"), ran.texts());
    }
}
