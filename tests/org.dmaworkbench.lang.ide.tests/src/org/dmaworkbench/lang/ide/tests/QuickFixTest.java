package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quick fixes: each leads from a text with a problem to one without. */
class QuickFixTest {
    @TempDir
    private Path folder;
    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        editor = new Editor(folder, Map.of("m.kmdf", "", "other.kmdf", "#define LIMIT 5\nstruct CHANNEL { ULONG Count; };\n"));
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    /** The text has the problem, the offered fix leads to the other text, and there the problem is gone. */
    private void mends(String code, String text, String title, String mended) throws Exception {
        Map<String, String> fixes = editor.fixes("m.kmdf", text);
        assertTrue(editor.problems("m.kmdf").stream().anyMatch(p -> p.startsWith(code + "@")), () -> text);
        assertEquals(mended, fixes.get(title), fixes::toString);
        editor.open("m.kmdf", mended);
        assertTrue(editor.problems("m.kmdf").stream().noneMatch(p -> p.startsWith(code + "@")), () -> mended);
    }

    @Test
    void misspeltNames() throws Exception {
        mends("S030", "VOID f(ULONG Length) { Length = Lenght; }\n", "Change to 'Length'", "VOID f(ULONG Length) { Length = Length; }\n");
        mends("S031", "VOID f(UNLONG a) { }\n", "Change to 'ULONG'", "VOID f(ULONG a) { }\n");
        mends("S032", "struct S { ULONG Count; };\nVOID f(struct S *s) { s->count = 1; }\n", "Change to 'Count'",
                "struct S { ULONG Count; };\nVOID f(struct S *s) { s->Count = 1; }\n");
        mends("S036", "VOID f(VOID) { goto ext; exit: ; }\n", "Change to 'exit'", "VOID f(VOID) { goto exit; exit: ; }\n");
    }

    @Test
    void missingImports() throws Exception {
        mends("S030", "/** Doc. */\nimport pci9656;\nULONG a[LIMIT];\n", "Add 'import other;'", "/** Doc. */\nimport pci9656;\nimport other;\nULONG a[LIMIT];\n");
        mends("S031", "/** Doc. */\nPPCI9656_REGS r;\n", "Add 'import pci9656;'", "/** Doc. */\nimport pci9656;\nPPCI9656_REGS r;\n");
        mends("S037", "driver D { hardware PCI9656; }\n", "Add 'import pci9656;'", "import pci9656;\ndriver D { hardware PCI9656; }\n");
    }

    @Test
    void droppedStatus() throws Exception {
        String text = "VOID f(WDFREQUEST r)\n{\n    NTSTATUS status;\n    PMDL m;\n    WdfRequestRetrieveInputWdmMdl(r, &m);\n}\n";
        mends("T008", text, "Store it in 'status'", text.replace("    WdfR", "    status = WdfR"));
        mends("T008", text, "Ignore the status: '(VOID)'", text.replace("    WdfR", "    (VOID)WdfR"));
    }

    private static final String DRIVER = "import pci9656;\ndriver D {\n    hardware PCI9656;\n    queue Q { sequential; default; EvtIoRead = OnRead; }\n}\n";

    @Test
    void callbacksThatDoNotExistYet() throws Exception {
        mends("S030", DRIVER, "Create function 'OnRead'", DRIVER + """

                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
                {
                    UNREFERENCED_PARAMETER(Queue);
                    UNREFERENCED_PARAMETER(Request);
                    UNREFERENCED_PARAMETER(Length);
                }
                """);
        String interrupt = DRIVER.replace("queue Q { sequential; default; EvtIoRead = OnRead; }", "interrupt I { EvtInterruptIsr = OnIsr; }");
        mends("S030", interrupt, "Create function 'OnIsr'", interrupt + """

                BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID)
                {
                    UNREFERENCED_PARAMETER(Interrupt);
                    UNREFERENCED_PARAMETER(MessageID);

                    return FALSE;
                }
                """);
    }

    @Test
    void missingReturns() throws Exception {
        mends("T006", "BOOLEAN f(ULONG a)\n{\n    a = 1;\n}\n", "Add 'return FALSE;'", "BOOLEAN f(ULONG a)\n{\n    a = 1;\n    return FALSE;\n}\n");
        mends("T006", "NTSTATUS f(VOID) { NTSTATUS s = STATUS_SUCCESS; }\n", "Add 'return s;'", "NTSTATUS f(VOID) { NTSTATUS s = STATUS_SUCCESS; return s; }\n");
    }

    @Test
    void conditions() throws Exception {
        mends("T039", "VOID f(NTSTATUS s) { if (s) { return; } }\n", "Change to '!NT_SUCCESS(s)'", "VOID f(NTSTATUS s) { if (!NT_SUCCESS(s)) { return; } }\n");
        mends("T007", "VOID f(ULONG a) { if (a = 1) { return; } }\n", "Compare with '=='", "VOID f(ULONG a) { if (a == 1) { return; } }\n");
    }

    @Test
    void conversionsThatAreMeant() throws Exception {
        mends("T023", "VOID f(PUCHAR c, PULONG u) { u = c; }\n", "Cast to unsigned long *", "VOID f(PUCHAR c, PULONG u) { u = (unsigned long *)c; }\n");
        mends("T045", "VOID f(UCHAR c) { c = 0x123; }\n", "Cast to UCHAR", "VOID f(UCHAR c) { c = (UCHAR)0x123; }\n");
    }

    @Test
    void valuesToBeginWith() throws Exception {
        mends("T011", "ULONG f(VOID) { ULONG a; return a; }\n", "Begin with 'a = 0'", "ULONG f(VOID) { ULONG a = 0; return a; }\n");
        mends("T038", "NTSTATUS f(ULONG a) { NTSTATUS s, t; if (a) { s = 0; } t = s; return t; }\n", "Begin with 's = STATUS_UNSUCCESSFUL'",
                "NTSTATUS f(ULONG a) { NTSTATUS s = STATUS_UNSUCCESSFUL, t; if (a) { s = 0; } t = s; return t; }\n");
    }

    @Test
    void sectionsOfCode() throws Exception {
        String pragma = "VOID f(VOID);\n#pragma alloc_text(PAGE, f)\n";
        mends("T036", pragma + "VOID f(VOID)\n{\n}\n", "Begin with 'PAGED_CODE();'", pragma + "VOID f(VOID)\n{\n    PAGED_CODE();\n}\n");
        String paged = pragma + "VOID f(VOID) { PAGED_CODE(); }\nVOID g(VOID);\n";
        mends("T036", paged + "VOID g(VOID) { PAGED_CODE(); }\n", "Add '#pragma alloc_text(PAGE, g)'", paged + "#pragma alloc_text(PAGE, g)\nVOID g(VOID) { PAGED_CODE(); }\n");
    }

    @Test
    void valuesOfVoidFunctions() throws Exception {
        mends("T017", "VOID f(ULONG a) { return a; }\n", "Return no value", "VOID f(ULONG a) { return; }\n");
    }

    @Test
    void missingTokens() throws Exception {
        mends("S011", "VOID f(ULONG a)\n{\n    a = 1\n    a = 2;\n}\n", "Add ';'", "VOID f(ULONG a)\n{\n    a = 1;\n    a = 2;\n}\n");
    }

    @Test
    void propertiesOfADriver() throws Exception {
        mends("D001", "import pci9656;\ndriver D {\n}\n", "Drive the PCI 9656", "import pci9656;\ndriver D {\n    hardware PCI9656;\n}\n");
        String twice = "import pci9656;\ndriver D {\n    hardware PCI9656;\n    dma enabler E {\n        profile WdfDmaProfileScatterGather;\n        maximum length 8;\n        maximum length 8;\n    }\n}\n";
        mends("D002", twice, "Remove the second 'maximum'", twice.replace("        maximum length 8;\n        maximum length 8;\n", "        maximum length 8;\n"));
        String without = "import pci9656;\ndriver D {\n    hardware PCI9656;\n    dma enabler E { profile WdfDmaProfileScatterGather; maximum length 8; }\n    dma enabler F { profile WdfDmaProfilePacket; maximum length 8; }\n    transaction T { }\n}\n";
        mends("D016", without, "Make it from E", without.replace("T { }", "T { enabler E; }"));
    }
}
