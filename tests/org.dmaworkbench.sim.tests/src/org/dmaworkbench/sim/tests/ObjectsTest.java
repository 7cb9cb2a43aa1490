package org.dmaworkbench.sim.tests;

import static org.dmaworkbench.machine.model.MachinePackage.DPC;
import static org.dmaworkbench.machine.model.MachinePackage.OBJECT_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMER;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WORK_ITEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The life of framework objects (facts kmdf 4.11, 4.12, 6.3): who is cleaned up when, what references keep, what stale handles do. */
class ObjectsTest {
    private static final String FUNCTIONS = """
            typedef struct _TAG { ULONG Name; WDFOBJECT Other; } TAG, *PTAG;
            WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(TAG, GetTag)
            typedef struct _MORE { ULONG Value[3]; } MORE, *PMORE;
            WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(MORE, GetMore)
            VOID OnCleanup(WDFOBJECT Object) { DbgPrint("cleanup %c irql %d", GetTag(Object)->Name, KeGetCurrentIrql()); }
            VOID OnDestroy(WDFOBJECT Object) { DbgPrint("destroy %c", GetTag(Object)->Name); }
            VOID OnMoreCleanup(WDFOBJECT Object) { DbgPrint("more cleanup %d", GetMore(Object)->Value[0]); }
            VOID OnMoreDestroy(WDFOBJECT Object) { DbgPrint("more destroy"); }
            VOID Attributes(PWDF_OBJECT_ATTRIBUTES attributes, WDFOBJECT parent)
            {
                WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(attributes, TAG);
                attributes->EvtCleanupCallback = OnCleanup;
                attributes->EvtDestroyCallback = OnDestroy;
                attributes->ParentObject = parent;
            }
            WDFOBJECT Make(ULONG name, WDFOBJECT parent)
            {
                WDF_OBJECT_ATTRIBUTES attributes;
                WDFOBJECT object = NULL;
                Attributes(&attributes, parent);
                NTSTATUS status = WdfObjectCreate(&attributes, &object);
                if (!NT_SUCCESS(status)) { DbgPrint("%08X", status); return NULL; }
                GetTag(object)->Name = name;
                return object;
            }
            VOID OnTimer(WDFTIMER Timer) { DbgPrint("timer"); }
            VOID OnItem(WDFWORKITEM WorkItem) { DbgPrint("item"); WdfObjectDelete(WorkItem); DbgPrint("deleted"); }
            VOID OnDpc(WDFDPC Dpc) { DbgPrint("dpc irql %d", KeGetCurrentIrql()); WdfObjectDelete(GetTag(Dpc)->Other); DbgPrint("deleted"); }
            """;

    private static Ran run(String body) {
        return run(body, "app h { ioctl(1); sleep 1 ms; }");
    }

    private static Ran run(String body, String scenario) {
        return new QueueModel().more(FUNCTIONS).onRead("WdfRequestComplete(Request, STATUS_SUCCESS);")
                .control(1, "WDFDEVICE device = WdfIoQueueGetDevice(Queue); WDF_OBJECT_ATTRIBUTES attributes;" + body).scenario(scenario);
    }

    @Test void childrenAreCleanedUpBeforeTheirParentAndDestroyedBeforeIt() {
        Ran ran = run("""
                WDFOBJECT a = Make('a', device);
                WDFOBJECT b = Make('b', a);
                Make('c', a); Make('d', b); Make('e', b);
                WdfObjectDelete(a);
                DbgPrint("done");
                """);
        assertEquals(List.of("cleanup d irql 0", "cleanup e irql 0", "cleanup b irql 0", "cleanup c irql 0", "cleanup a irql 0",
                "destroy d", "destroy e", "destroy b", "destroy c", "destroy a", "done"), ran.texts());
        assertEquals(List.of(), ran.violations());
    }

    @Test void aReferenceKeepsTheMemoryBehindTheCleanup() {
        Ran ran = run("""
                WDFOBJECT a = Make('a', device);
                WdfObjectReference(a);
                WdfObjectReferenceWithTag(a, (PVOID) 'gaT1');
                WdfObjectDelete(a);
                DbgPrint("still %c", GetTag(a)->Name);
                WdfObjectDereferenceWithTag(a, (PVOID) 'gaT1');
                DbgPrint("one left");
                WdfObjectDereference(a);
                DbgPrint("done");
                """);
        assertEquals(List.of("cleanup a irql 0", "still a", "one left", "destroy a", "done"), ran.texts());
    }

    @Test void aReferencedChildOutlivesItsParent() {
        Ran ran = run("""
                WDFOBJECT a = Make('a', device);
                WDFOBJECT b = Make('b', a);
                WdfObjectReference(b);
                WdfObjectDelete(a);
                DbgPrint("parent gone");
                WdfObjectDereference(b);
                """);
        assertEquals(List.of("cleanup b irql 0", "cleanup a irql 0", "destroy a", "parent gone", "destroy b"), ran.texts());
    }

    @Test void theReferenceOfTheCreationIsNotTheDrivers() {
        assertEquals("10D 7 0", run("WdfObjectDereference(Make('a', device));").bugCheck());
        assertEquals("10D 7 0", run("WDFOBJECT a = Make('a', device); WdfObjectReference(a); WdfObjectDereference(a); WdfObjectDereference(a);").bugCheck());
    }

    @Test void handlesThatAreGoneAreNoticed() {
        assertEquals("10D 5 0", run("WDFOBJECT a = Make('a', device); WdfObjectDelete(a); WdfObjectReference(a);").bugCheck());
        assertEquals("10D 5 0", run("WDFOBJECT a = Make('a', device); WdfObjectDelete(a); Make('b', device); GetTag(a);").bugCheck());
        assertEquals("10D 5 0", run("WdfObjectDelete(NULL);").bugCheck());
        Ran referenced = run("""
                WDFSPINLOCK lock;
                WDF_OBJECT_ATTRIBUTES_INIT(&attributes);
                attributes.ParentObject = device;
                WdfSpinLockCreate(&attributes, &lock);
                WdfObjectReference(lock);
                WdfObjectDelete(lock);
                WdfSpinLockAcquire(lock);
                WdfSpinLockRelease(lock);
                WdfObjectDelete(lock);
                """);
        assertEquals(List.of("DeletedObject", "DeletedObject", "DeletedObject"), referenced.violations());
    }

    @Test void aContextIsGoneWithItsObject() {
        Ran ran = run("PTAG tag = GetTag(Make('a', device)); WdfObjectDelete(WdfObjectContextGetObject(tag)); tag->Name = 1;");
        assertEquals(List.of("cleanup a irql 0", "destroy a"), ran.texts());
        assertTrue(ran.verdict().message().contains("TAG"), ran.verdict().message());
    }

    @Test void severalContextsEachWithCallbacksOfTheirOwn() {
        Ran ran = run("""
                WDFOBJECT a = Make('a', device);
                PMORE more = NULL;
                PMORE again = NULL;
                DbgPrint("%d", GetMore(a) == NULL);
                WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(&attributes, MORE);
                attributes.EvtCleanupCallback = OnMoreCleanup;
                attributes.EvtDestroyCallback = OnMoreDestroy;
                DbgPrint("%08X", WdfObjectAllocateContext(a, &attributes, (PVOID *) &more));
                DbgPrint("%d %d", more->Value[0], more == GetMore(a));
                more->Value[0] = 7;
                DbgPrint("%08X", WdfObjectAllocateContext(a, &attributes, (PVOID *) &again));
                DbgPrint("%d %d", again == more, WdfObjectContextGetObject(more) == a);
                attributes.ContextTypeInfo = NULL;
                DbgPrint("%08X", WdfObjectAllocateContext(a, &attributes, NULL));
                attributes.ParentObject = device;
                DbgPrint("%08X", WdfObjectAllocateContext(a, &attributes, NULL));
                WdfObjectDelete(a);
                """);
        assertEquals(List.of("1", "00000000", "0 1", "40000000", "1 1", "C0000033", "C020020F", "cleanup a irql 0", "more cleanup 7", "destroy a", "more destroy"), ran.texts());
    }

    @Test void whatTheFrameworkDeletesItselfStays() {
        Ran ran = run("WdfObjectDelete(device); WdfObjectDelete(Queue); WdfObjectDelete(Request); DbgPrint(\"alive\");"
                );
        assertEquals(List.of("alive"), ran.texts());
        assertEquals(List.of("ObjectNotDeletable", "ObjectNotDeletable", "ObjectNotDeletable"), ran.violations());
    }

    @Test void aQueueOfTheDriverIsPurgedAtItsEnd() {
        Ran ran = new QueueModel().more(FUNCTIONS).onRead("WdfRequestForwardToIoQueue(Request, ctx->Other);")
                .objects("queue Other { manual; }").control(1, "WdfObjectDelete(ctx->Other); DbgPrint(\"deleted\");")
                .scenario("app h { r1 = async read(1); ioctl(1); } expect r1 completes STATUS_CANCELLED;");
        assertEquals(List.of("deleted"), ran.texts());
        assertTrue(ran.verdict().passes(), ran::report);
    }

    @Test void childrenOfARequestEndInsideItsCompletion() {
        Ran ran = new QueueModel().more(FUNCTIONS).onRead("""
                Make('r', Request);
                DbgPrint("complete");
                WdfRequestComplete(Request, STATUS_SUCCESS);
                DbgPrint("completed");
                """).scenario("app h { read(1); }");
        assertEquals(List.of("complete", "cleanup r irql 0", "destroy r", "completed"), ran.texts());
        assertEquals(1, ran.completions().size());
    }

    @Test void contextsOfRequestsAreCleanedUpIfTheDriverHasSeenTheRequest() {
        Ran ran = new CDriver().functions(FUNCTIONS)
                .init("Attributes(&attributes, NULL); WdfDeviceInitSetRequestAttributes(DeviceInit, &attributes);")
                .read("DbgPrint(\"read\"); GetTag(Request)->Name = 'r'; GetTag(Request)->Other = Queue; kept = Request;")
                .control("if (kept != NULL) { WdfRequestComplete(kept, STATUS_SUCCESS); } GetTag(Request)->Name = 'i'; WdfRequestComplete(Request, STATUS_SUCCESS);")
                .device("WDF_IO_QUEUE_CONFIG_INIT(&config, WdfIoQueueDispatchSequential); config.EvtIoDeviceControl = OnControl;"
                        + "WDFQUEUE queue; WdfIoQueueCreate(device, &config, WDF_NO_OBJECT_ATTRIBUTES, &queue);"
                        + "WdfDeviceConfigureRequestDispatching(device, queue, WdfRequestTypeDeviceControl);")
                .functions(FUNCTIONS + "WDFREQUEST kept;").scenario("app h { r1 = async read(1); r2 = async read(1); cancel r2; ioctl(1); }");
        assertEquals(List.of("read", "cleanup r irql 0", "destroy r", "cleanup i irql 0", "destroy i"), ran.texts());
        assertEquals(List.of("r2 C0000120 0", "r1 00000000 0", "#3 00000000 0"), ran.completions());
    }

    @Test void aReferencedRequestOutlivesItsCompletion() {
        Ran ran = new QueueModel().onRead("""
                WdfObjectReference(Request);
                WdfRequestComplete(Request, STATUS_SUCCESS);
                WdfRequestComplete(Request, STATUS_SUCCESS);
                WdfObjectDereference(Request);
                DbgPrint("done");
                """).scenario("app h { read(1); }");
        assertEquals(List.of("done"), ran.texts());
        assertEquals(List.of("R-01"), ran.violations());
        assertEquals(1, ran.completions().size());
    }

    @Test void whatEndsAtPassiveLevelWaitsForAWorkItem() {
        Ran ran = run("""
                WDF_TIMER_CONFIG config;
                WDFTIMER timer;
                WDFDPC dpc;
                WDF_DPC_CONFIG dpcConfig;
                WDF_TIMER_CONFIG_INIT(&config, OnTimer);
                Attributes(&attributes, device);
                WdfTimerCreate(&config, &attributes, &timer);
                GetTag(timer)->Name = 't';
                WdfTimerStart(timer, WDF_REL_TIMEOUT_IN_MS(100));
                WDF_DPC_CONFIG_INIT(&dpcConfig, OnDpc);
                Attributes(&attributes, device);
                WdfDpcCreate(&dpcConfig, &attributes, &dpc);
                GetTag(dpc)->Name = 'd';
                GetTag(dpc)->Other = timer;
                WdfDpcEnqueue(dpc);
                """, "app h { ioctl(1); sleep 1 s; }");
        assertEquals(List.of("dpc irql 2", "deleted", "cleanup t irql 0", "destroy t"), ran.texts());
        assertEquals(0, ran.simulation().state().liveRows(TIMER));
    }

    @Test void aWorkItemMayDeleteItself() {
        Ran ran = run("""
                WDF_WORKITEM_CONFIG config;
                WDFWORKITEM item;
                WDF_WORKITEM_CONFIG_INIT(&config, OnItem);
                Attributes(&attributes, device);
                WdfWorkItemCreate(&config, &attributes, &item);
                GetTag(item)->Name = 'w';
                WdfWorkItemEnqueue(item);
                """);
        assertEquals(List.of("item", "cleanup w irql 0", "deleted", "destroy w"), ran.texts());
        assertEquals(0, ran.simulation().state().liveRows(WORK_ITEM));
    }

    @Test void deletedTimersLeaveNothingBehind() {
        Ran ran = run("""
                WDF_TIMER_CONFIG config;
                WDFTIMER timer;
                ULONG i;
                for (i = 0; i < 100; i++) {
                    WDF_TIMER_CONFIG_INIT(&config, OnTimer);
                    Attributes(&attributes, device);
                    WdfTimerCreate(&config, &attributes, &timer);
                    WdfObjectDelete(timer);
                }
                """);
        assertEquals(0, ran.simulation().state().liveRows(TIMER));
        assertTrue(ran.simulation().state().rows(DPC) < 10 && ran.simulation().state().rows(WDF_OBJECT) < 20);
        assertEquals(200, ran.texts().size());
    }

    @Test void removalEndsTheDeviceWithAllBelowItAndTheDriver() {
        Ran ran = run("Make('a', device); Make('b', NULL); WDFOBJECT c = Make('c', device); Make('d', c);", "app h { ioctl(1); remove; }");
        assertEquals(List.of("cleanup a irql 0", "cleanup d irql 0", "cleanup c irql 0", "destroy a", "destroy d", "destroy c", "cleanup b irql 0", "destroy b"), ran.texts());
        assertEquals(0, ran.simulation().state().liveRows(OBJECT_CONTEXT));
    }

    @Test void theCallbackLockOfAQueue() {
        QueueModel model = new QueueModel().reads("parallel; accepts read; synchronization queue; EvtIoRead = OnRead;").onRead("DbgPrint(\"read\"); WdfRequestComplete(Request, STATUS_SUCCESS);")
                .control(1, """
                        WdfObjectAcquireLock(ctx->ReadQueue);
                        DbgPrint("irql %d", KeGetCurrentIrql());
                        KeStallExecutionProcessor(50);
                        DbgPrint("release");
                        WdfObjectReleaseLock(ctx->ReadQueue);
                        """).control(2, "WdfObjectAcquireLock(ctx->ReadQueue); WdfObjectAcquireLock(ctx->ReadQueue);")
                .control(3, "WdfObjectAcquireLock(Queue);").control(4, "WdfObjectReleaseLock(ctx->ReadQueue);").control(5, "WdfObjectAcquireLock(Request);");
        assertEquals(List.of("irql 2", "release", "read"), model.scenario("host { cpus 2; } app h { ioctl(1); } app g { sleep 10 us; read(1); }").texts());
        assertEquals("10D 2 0", model.scenario("app h { ioctl(2); }").bugCheck());
        assertEquals("10D B 0", model.scenario("app h { ioctl(3); }").bugCheck());
        assertEquals("10D B 1", model.scenario("app h { ioctl(4); }").bugCheck());
        assertEquals("10D B 0", model.scenario("app h { ioctl(5); }").bugCheck());
    }

    @Test void attributesOfObjectsAreChecked() {
        Ran ran = run("""
                WDFOBJECT object;
                WDF_OBJECT_ATTRIBUTES_INIT(&attributes);
                attributes.Size = 3;
                DbgPrint("%08X", WdfObjectCreate(&attributes, &object));
                WDF_OBJECT_ATTRIBUTES_INIT(&attributes);
                attributes.ContextSizeOverride = 100;
                DbgPrint("%08X", WdfObjectCreate(&attributes, &object));
                WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(&attributes, TAG);
                attributes.ContextSizeOverride = 100;
                DbgPrint("%08X", WdfObjectCreate(&attributes, &object));
                ((PUCHAR) GetTag(object))[99] = 1;
                DbgPrint("%08X", WdfObjectCreate(WDF_NO_OBJECT_ATTRIBUTES, &object));
                ((PUCHAR) GetTag(object))[99] = 1;
                """);
        assertEquals(List.of("C0000004", "C0200209", "00000000", "00000000"), ran.texts());
    }
}
