package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.program.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Corners of C as drivers use it. */
class DialectTest {
    @Test void pointersWalkAndCast() {
        assertEquals(3, Models.run("LONG f() { CHAR t[] = \"abc\"; CHAR *p = t; LONG n = 0; while (*p++) n++; return n; }"));
        assertEquals(0x0300, Models.run("ULONG f() { ULONG x = 0; PVOID p = &x; ((PUCHAR)p)[1] = 3; return *(ULONG *)p; }"));
        assertEquals(24, Models.run("struct T { ULONG a; ULONGLONG b; ULONG c; }; LONG f() { struct T t[3]; return (LONG)((ULONG_PTR)&t[1] - (ULONG_PTR)t); }"));
        assertEquals(2, Models.run("LONG f() { LONG a[5] = { 0, 1, 2, 3, 4 }; LONG *p = a + 4; return p[-2]; }"));
        assertEquals(31, Models.run("LONG f() { LONG a[3] = { 1, 2, 3 }; LONG i = 0; a[i++] = 10; a[i] += 5; return a[0] + a[1] * 3; }"));
    }

    @Test void declarationsInInnerBlocksShadow() {
        assertEquals(1, Models.run("LONG f() { LONG x = 1; { LONG x = 2; x++; } { struct { LONG x; } y; y.x = 5; } return x; }"));
        assertEquals(6, Models.run("LONG f() { typedef LONG T; enum { A = 6 }; T x = A; return x; }"));
    }

    @Test void multipleDeclaratorsAndFunctionPointerTables() {
        assertEquals(14, Models.run("""
                LONG add(LONG a, LONG b) { return a + b; }
                LONG mul(LONG a, LONG b) { return a * b; }
                static LONG (*table[2])(LONG, LONG) = { add, mul };
                LONG f() { LONG a = 2, *p = &a, b[2] = { 3, 4 }; return table[0](*p, b[1]) + table[1](a, b[1]); }"""));
    }

    @Test void structuresNestAndCopyWithTheirArrays() {
        assertEquals(47, Models.run("""
                typedef struct _PART { ULONG v[3]; } PART;
                typedef struct _WHOLE { PART part[2]; struct { LONG z; }; } WHOLE, *PWHOLE;
                LONG f() { WHOLE a = { { { { 1, 2, 3 } }, { { 4, 5, 6 } } }, { 7 } }; WHOLE b; PWHOLE p = &b; *p = a; return p->part[1].v[0] * 10 + b.z; }"""));
    }

    @Test void doOnceWithBreakAndCommaInFor() {
        assertEquals(5, Models.run("LONG f(LONG x) { LONG s = 5; do { if (x) break; s = 9; } while (FALSE); return s; }", 1));
        assertEquals(20, Models.run("LONG f() { LONG i, j, s = 0; for (i = 0, j = 10; i < j; i++, j--) s += j - i; return s - 10; }"));
    }

    @Test void switchInALoopContinuesTheLoop() {
        assertEquals(102, Models.run("LONG f() { LONG s = 0; for (LONG i = 0; i < 3; i++) { switch (i) { case 1: s += 100; continue; default: break; } s++; } return s; }"));
    }

    @Test void lateAndExternDefinitions() {
        assertEquals(12, Models.run("LONG g(LONG x); extern LONG v; LONG f() { return g(5) + v; } LONG g(LONG x) { return x + 1; } LONG v = 6;"));
    }

    @Test void conditionalMixesPointersAndNull() {
        assertEquals(1, Models.run("LONG f(LONG c) { LONG x = 1; LONG *p = c ? &x : NULL; return p != NULL ? *p : -1; }", 1));
    }

    @Test void enumeratorsSelectCases() {
        assertEquals(3, Models.run("typedef enum _K { KA, KB = 7, KC } K; LONG f(LONG v) { K k = (K)v; switch (k) { case KA: return 1; case KB: return 2; case KC: return 3; } return 0; }", 8));
    }

    @Test void inlineLibraryFunctionsAreConstantInLabels() {
        assertEquals(2, Models.run("#define LENGTH 8192\nLONG f() { LONG a[(LENGTH + PAGE_SIZE) / PAGE_SIZE]; switch (2) { case 2: return (LONG)ARRAYSIZE(a) - 1; } return 0; }"));
    }

    @Test void definesAreExpandedWhereTheyAreUsed() {
        assertEquals(9, Models.run("#define TWO (ONE + 1)\n#define ONE 1\n#define CALL g(TWO)\nLONG g(LONG x) { return x * 4; } LONG f() { return CALL + ONE; }"));
    }

    @Test void unsignedArithmeticWraps() {
        assertEquals(1, Models.run("BOOLEAN f() { size_t n = 5; return n - 6 > 100; }"));
        assertEquals(0xFFFFFFFFL, Models.run("ULONG f() { ULONG x = 0; x--; return x; }"));
        assertEquals(0x7FFFFFFF, Models.run("LONG f() { ULONG x = 0x80000000; return (LONG)(x - 1); }"));
        assertEquals(-16, Models.run("LONG f() { SHORT s = (SHORT)0xFFF0; return s; }"));
    }

    @Test void bothHalvesOfAnAddress() {
        assertEquals(0x1_2345_6780L, Models.run("LONGLONG f() { PHYSICAL_ADDRESS a = { 0 }; a.LowPart = 0x23456780; a.HighPart = 1; return a.QuadPart; }"));
        assertEquals(1, Models.run("LONG f() { LARGE_INTEGER t; t.QuadPart = 0x100000000; return t.u.HighPart; }"));
    }

    @ParameterizedTest
    @CsvSource({"device", "queue", "length", "read", "write", "context", "with", "update", "interrupt", "timer", "profile", "driver", "enabler", "lock", "pattern"})
    void wordsOfDeclarationsAreOrdinaryNames(String word) {
        assertEquals(11, Models.run("struct S { LONG %1$s; }; LONG g(LONG %1$s) { return %1$s; } LONG f() { struct S s; LONG %1$s = 1; s.%1$s = 10; return g(s.%1$s) + %1$s; }".formatted(word)));
        assertEquals(2, Models.run("LONG %1$s(LONG x) { return x; } LONG f() { goto %1$s; %1$s: return %1$s(2); }".formatted(word)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {"(T)&x == (T)&x # 1", "(x) & 3 # 1", "(T) - 1 < (T)0 # 0", "(x) - 1 # 4", "sizeof(T) * 2 # 8", "sizeof(x) * 2 # 8", "(T)(x) # 5", "(x)*(x) # 25"})
    void typeNamesTellCastsFromOperators(String expression, long expected) {
        String type = expression.contains("&x") ? "PULONG" : "ULONG";
        assertEquals(expected, Models.run("typedef %s T; LONGLONG f() { ULONG x = 5; return (LONGLONG)(%s); }".formatted(type, expression)));
    }

    @Test void aHandlerFromADriverCompilesUnchanged() {
        CompiledProject project = Models.compile(Map.of("a.kmdf", """
                typedef struct _DEVICE_EXTENSION { WDFDEVICE Device; ULONG Count; } DEVICE_EXTENSION, *PDEVICE_EXTENSION;
                WDF_DECLARE_CONTEXT_TYPE_WITH_NAME(DEVICE_EXTENSION, GetExtension)
                EVT_WDF_DRIVER_DEVICE_ADD OnDeviceAdd;

                _Use_decl_annotations_
                NTSTATUS
                OnDeviceAdd(
                    IN WDFDRIVER Driver,
                    IN OUT PWDFDEVICE_INIT DeviceInit
                    )
                {
                    NTSTATUS                status;
                    WDF_OBJECT_ATTRIBUTES   attributes;
                    WDFDEVICE               device;
                    PDEVICE_EXTENSION       devExt;

                    UNREFERENCED_PARAMETER(Driver);
                    PAGED_CODE();
                    WDF_OBJECT_ATTRIBUTES_INIT_CONTEXT_TYPE(&attributes, DEVICE_EXTENSION);
                    status = WdfDeviceCreate(&DeviceInit, &attributes, &device);
                    if (!NT_SUCCESS(status)) {
                        KdPrint(("WdfDeviceCreate failed %x\\n", status));
                        return status;
                    }
                    devExt = GetExtension(device);
                    devExt->Device = device;
                    ASSERT(devExt->Count == 0);
                    return status;
                }

                NTSTATUS DriverEntry(IN PDRIVER_OBJECT DriverObject, IN PUNICODE_STRING RegistryPath)
                {
                    WDF_DRIVER_CONFIG config;
                    WDF_DRIVER_CONFIG_INIT(&config, OnDeviceAdd);
                    return WdfDriverCreate(DriverObject, RegistryPath, WDF_NO_OBJECT_ATTRIBUTES, &config, WDF_NO_HANDLE);
                }
                """));
        assertEquals(List.of(), project.diagnostics());
        Program program = project.programs().get(0);
        assertEquals("EvtDriverDeviceAdd", program.function("OnDeviceAdd").role());
        assertEquals("DEVICE_EXTENSION", program.contextTypes().get(0).typeName());
        assertTrue(program.ddis().containsAll(List.of("PAGED_CODE", "DbgPrint", "ASSERT")));
    }
}
