package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Pointers to library functions: taken by name, stored in tables, asked for at run time. */
class LibraryPointersTest {
    @Test void aPointerToALibraryFunctionCallsIt() {
        Ran ran = new QueueModel().onRead("VOID (*complete)(WDFREQUEST, NTSTATUS) = WdfRequestComplete; complete(Request, STATUS_DATA_ERROR);")
                .scenario("app h { r1 = read(1); }");
        assertEquals(List.of("r1 C000003E 0"), ran.completions());
    }

    @Test void aTableOfLibraryFunctions() {
        Ran ran = new QueueModel().more("typedef VOID COMPLETE(WDFREQUEST Request, NTSTATUS Status); COMPLETE * const table[] = { NULL, WdfRequestComplete };")
                .onRead("table[1](Request, STATUS_DATA_ERROR);").scenario("app h { r1 = read(1); }");
        assertEquals(List.of("r1 C000003E 0"), ran.completions());
    }

    @Test void aSystemRoutineIsFoundByName() {
        Ran ran = new QueueModel().more("typedef KIRQL LEVEL(VOID);").onRead("""
                UNICODE_STRING name;
                LEVEL *level;
                RtlInitUnicodeString(&name, L"KeGetCurrentIrql");
                level = (LEVEL *) (ULONG_PTR) MmGetSystemRoutineAddress(&name);
                DbgPrint("%d", level != NULL);
                DbgPrint("%d", level());
                RtlInitUnicodeString(&name, L"KeNoSuchRoutine");
                DbgPrint("%d", MmGetSystemRoutineAddress(&name) == NULL);
                WdfRequestComplete(Request, STATUS_SUCCESS);
                """).scenario("app h { r1 = read(1); }");
        assertEquals(List.of("1", "0", "1"), ran.texts());
    }
}
