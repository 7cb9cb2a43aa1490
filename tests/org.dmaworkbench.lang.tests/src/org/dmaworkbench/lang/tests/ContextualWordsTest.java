package org.dmaworkbench.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.stream.Stream;
import org.dmaworkbench.lang.kmdf.Block;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.UpdateStatement;
import org.dmaworkbench.lang.kmdf.WithStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each word of the declarations is an ordinary name in C text (language.md 3). */
class ContextualWordsTest {
    private static Stream<String> words() {
        return Stream.of("import", "driver", "hardware", "context", "via", "on", "device", "dma", "enabler", "common", "buffer", "transaction", "queue",
                "interrupt", "timer", "work", "item", "dpc", "spin", "wait", "lock", "collection", "of", "requests", "request", "io", "direct",
                "buffered", "neither", "synchronization", "none", "execution", "passive", "dispatch", "alignment", "profile", "maximum", "length",
                "elements", "version", "sequential", "parallel", "manual", "accepts", "read", "write", "create", "control", "internal", "allow",
                "zero", "power", "managed", "yes", "no", "serialized", "period", "vendor", "revision", "bar", "memory", "port", "registers", "sram",
                "tolerable", "delay", "high", "resolution", "presented", "exclusive", "interface", "idle", "wake", "file",
                "reset", "access", "update", "with", "packed", "align", "sticky", "reserved", "constant");
    }

    private static void assertClean(String text) {
        assertEquals(List.of(), Models.syntaxIssues(text), text);
    }

    @ParameterizedTest
    @MethodSource("words")
    void isAVariable(String word) {
        assertClean("ULONG " + word + ";\nVOID f(VOID) { ULONG a; " + word + " = 1; a = " + word + "; if (" + word + ") { a = (" + word + ") & a; } "
                + word + "++; a = -" + word + " * 2; }");
    }

    @ParameterizedTest
    @MethodSource("words")
    void isALocalOfAHandleType(String word) {
        assertClean("VOID f(WDFQUEUE q) { WDFDEVICE " + word + " = WdfIoQueueGetDevice(q); " + word + " = WdfIoQueueGetDevice(q); }");
    }

    @ParameterizedTest
    @MethodSource("words")
    void isAField(String word) {
        assertClean("struct S { ULONG " + word + "; ULONG b : 3; };\nVOID f(S *s, S t) { s->" + word + " = t." + word + "; S u = { ." + word + " = 1 }; }");
    }

    @ParameterizedTest
    @MethodSource("words")
    void isAParameter(String word) {
        assertClean("ULONG f(ULONG " + word + ", ULONG b) { " + word + " = b; return " + word + " + 1; }");
    }

    @ParameterizedTest
    @MethodSource("words")
    void isALabel(String word) {
        assertClean("VOID f(VOID) { ULONG a = 0; goto " + word + "; " + word + ": a = 1; if (a) goto " + word + "; }");
    }

    @ParameterizedTest
    @MethodSource("words")
    void isAFunction(String word) {
        assertClean("VOID " + word + "(ULONG n);\nVOID " + word + "(ULONG n) { }\nVOID g(VOID) { " + word + "(1); " + word + " (2); }");
    }

    @ParameterizedTest
    @MethodSource("words")
    void isAnEnumeratorAndAConstant(String word) {
        assertClean("enum E { " + word + " = 1, other };\nULONG x = " + word + ";");
        assertClean("#define " + word + " 3\nULONG x = " + word + " + 1;");
    }

    @ParameterizedTest
    @MethodSource("words")
    void isATypedefAndATag(String word) {
        assertClean("typedef ULONG " + word + ";\n" + word + " x;\nVOID f(" + word + " a) { " + word + " *p = (" + word + " *)&a; x = *p; }");
        assertClean("struct " + word + "_s { ULONG a; };\nstruct " + word + "_s x;");
    }

    @Test
    void statementsThatCLacks() {
        var resource = Models.parse("""
                typedef union { struct { ULONG a : 1; } bits; ULONG word; } R;
                VOID f(R r, WDFINTERRUPT update, ULONG with) {
                    update r { a = 1; }
                    with (update) { with = 1; }
                    if (with) update r { bits.a = 0; }
                }
                """);
        assertEquals(List.of(), Models.issues(resource).stream().filter(i -> i.startsWith("S")).toList());
        List<?> statements = Models.first(resource, Block.class).getStatements();
        assertInstanceOf(UpdateStatement.class, statements.get(0));
        assertInstanceOf(WithStatement.class, statements.get(1));
        assertEquals("update r bits.a=0", Tree.of(Models.all(resource, UpdateStatement.class).get(1)));
    }

    @Test
    void inADriverBlockTheyAreWords() {
        assertClean("""
                import pci9656;
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length) { }
                driver queue {
                    hardware PCI9656;
                    context length via device { ULONG queue; WDFQUEUE read; }
                    context Per via GetPer on transaction { WDFREQUEST request; }
                    device { io direct; alignment 15; synchronization device; execution dispatch; }
                    dma enabler enabler { profile WdfDmaProfileScatterGather64Duplex; maximum length 2 * 4096; elements 3; version 3; }
                    common buffer buffer { enabler enabler; length 3 * sizeof(length); }
                    transaction transaction { enabler enabler; context Per; }
                    queue read { sequential; accepts read, device control; allow zero length; power managed no; EvtIoRead = OnRead; }
                    queue manual { manual; }
                    queue main { parallel; default; }
                    interrupt interrupt { serialized; }
                    timer timer { period 10; serialized; }
                    work item item { serialized; }
                    dpc dpc;
                    spin lock spin;
                    wait lock lock;
                    collection of of requests;
                }
                """);
    }

    @Test
    void aDeviceIsDescribed() {
        assertClean("""
                struct REGS { union { struct { ULONG a : 1; ULONG reset : 2; } bits; ULONG word; } access; ULONG bar[3]; };
                device CHIP {
                    vendor 0x10B5; device 0x9656; revision 1;
                    bar 0 memory 0x200 registers REGS; bar 1 port 0x100; bar 2 memory 2 * 0x10000 sram;
                    reset access 0x10; reset bar[1] = 3;
                    access access.a read_only; access access.bits.reset write_1_clears; access bar sticky;
                }
                """);
    }

    @Test
    void variablesOfADeviceType() {
        var resource = Models.parse("typedef ULONG device;\ndevice x;\ndevice y = 3;\n");
        assertEquals(3, Models.all(resource, Declaration.class).size());
    }
}
