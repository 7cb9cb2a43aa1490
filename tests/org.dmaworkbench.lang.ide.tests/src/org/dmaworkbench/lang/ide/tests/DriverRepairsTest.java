package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dmaworkbench.lang.validation.IssueCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every code of the driver block has a repair; each leads from a text with exactly this problem to one without any. */
class DriverRepairsTest {
    private static final String FUNCTIONS = """
            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length) { UNREFERENCED_PARAMETER(Queue); WdfRequestCompleteWithInformation(Request, STATUS_SUCCESS, Length); }
            VOID OnDefault(WDFQUEUE Queue, WDFREQUEST Request) { UNREFERENCED_PARAMETER(Queue); WdfRequestComplete(Request, STATUS_SUCCESS); }
            BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { return Interrupt == NULL && MessageID == 0; }
            VOID OnDpc(WDFINTERRUPT Interrupt, WDFOBJECT AssociatedObject) { UNREFERENCED_PARAMETER(Interrupt); UNREFERENCED_PARAMETER(AssociatedObject); }
            VOID OnTimer(WDFTIMER Timer) { UNREFERENCED_PARAMETER(Timer); }
            VOID OnWork(WDFWORKITEM WorkItem) { UNREFERENCED_PARAMETER(WorkItem); }
            """;
    private static final String READ = "EvtIoRead = OnRead;";
    private static final String PACKET = "profile WdfDmaProfilePacket; maximum length 4096;";

    @TempDir
    private static Path folder;
    private static Editor editor;

    private record Repaired(String code, String before, String title, String after) {
        @Override
        public String toString() {
            return code + " " + title;
        }
    }

    @BeforeAll
    static void start() throws Exception {
        editor = new Editor(folder, Map.of("m.kmdf", ""));
    }

    @AfterAll
    static void stop() {
        editor.close();
    }

    private static Repaired repair(String code, String before, String title, String after) {
        return new Repaired(code, before, title, after);
    }

    static List<Repaired> repairs() {
        return List.of(
                repair("D002", "device { io direct; io buffered; }", "Remove the second 'io'", "device { io direct; }"),
                repair("D003", "context A via GetA { ULONG a; }\n    context B via GetB { ULONG b; }", "Remove the context B", "context A via GetA { ULONG a; }"),
                repair("D004", "dma enabler E { profile WdfDmaProfilePacket; }", "Add a maximum length", "dma enabler E { profile WdfDmaProfilePacket; maximum length 65536; }"),
                repair("D004", "dma enabler E { profile WdfDmaProfilePacket; maximum length 0; }", "Allow 64 KiB", "dma enabler E { profile WdfDmaProfilePacket; maximum length 65536; }"),
                repair("D005", "dma enabler E { " + PACKET + " elements 0; }", "Use 1 element", "dma enabler E { " + PACKET + " elements 1; }"),
                repair("D006", "dma enabler E { " + PACKET + " }\n    common buffer B { length 0; }", "Give it the length of a page",
                        "dma enabler E { " + PACKET + " }\n    common buffer B { length 4096; }"),
                repair("D007", "queue Q { }", "Make the queue manual", "queue Q { manual; }"),
                repair("D008", "queue A { sequential; default; " + READ + " }\n    queue B { sequential; default; " + READ + " }", "Let it be no default queue",
                        "queue A { sequential; default; " + READ + " }\n    queue B { sequential; " + READ + " }"),
                repair("D009", "queue A { sequential; accepts read; " + READ + " }\n    queue B { sequential; accepts write, read; EvtIoDefault = OnDefault; }",
                        "Do not accept read requests", "queue A { sequential; accepts read; " + READ + " }\n    queue B { sequential; accepts write; EvtIoDefault = OnDefault; }"),
                repair("D010", "queue A { sequential; accepts read, write; " + READ + " }", "Do not accept write requests", "queue A { sequential; accepts read; " + READ + " }"),
                repair("D011", "queue A { sequential; default; accepts read, write; EvtIoDefault = OnDefault; }", "Leave 'accepts' out",
                        "queue A { sequential; default; EvtIoDefault = OnDefault; }"),
                repair("D012", "dma enabler E { profile 9; maximum length 4096; }", "Use WdfDmaProfileScatterGather",
                        "dma enabler E { profile WdfDmaProfileScatterGather; maximum length 4096; }"),
                repair("D013", "device { alignment 16; }", "Write the mask 15", "device { alignment 15; }"),
                repair("D013", "device { alignment 100; }", "Write the mask 127", "device { alignment 127; }"),
                repair("D014", "interrupt I { EvtInterruptDpc = OnDpc; }", "Add EvtInterruptIsr", "interrupt I { EvtInterruptDpc = OnDpc; EvtInterruptIsr = OnIIsr; }"),
                repair("D015", "transaction T { enabler E; }\n    dma enabler E { " + PACKET + " }", "Create it behind 'E'",
                        "dma enabler E { " + PACKET + " }\n    transaction T { enabler E; }"),
                repair("D015", "interrupt I { EvtInterruptIsr = OnIsr; lock L; }\n    spin lock L;", "Create it behind 'L'",
                        "spin lock L;\n    interrupt I { EvtInterruptIsr = OnIsr; lock L; }"),
                repair("D018", "dma enabler E { " + PACKET + " version 7; }", "Use version 3", "dma enabler E { " + PACKET + " version 3; }"),
                repair("D020", "queue Q { manual; " + READ + " }", "Make the queue sequential", "queue Q { sequential; " + READ + " }"),
                repair("D021", "dma enabler E { profile WdfDmaProfileSystem; maximum length 4096; }", "Use WdfDmaProfileScatterGather",
                        "dma enabler E { profile WdfDmaProfileScatterGather; maximum length 4096; }"),
                repair("D022", "spin lock L { ExecutionLevel = WdfExecutionLevelPassive; }", "Remove ExecutionLevel", "spin lock L { }"),
                repair("D023", "queue Q { sequential; maximum presented 4; " + READ + " }", "Set no limit", "queue Q { sequential; maximum presented 0; " + READ + " }"),
                repair("D024", "device { synchronization device; }\n    queue Q { sequential; execution passive; " + READ + " }", "Give the queue a lock of its own",
                        "device { synchronization device; }\n    queue Q { sequential; execution passive; " + READ + " synchronization queue; }"),
                repair("D024", "device { execution passive; }\n    queue Q { sequential; execution dispatch; synchronization device; " + READ + " }",
                        "Give the queue a lock of its own", "device { execution passive; }\n    queue Q { sequential; execution dispatch; synchronization queue; " + READ + " }"),
                repair("D025", "interrupt I { EvtInterruptIsr = OnIsr; EvtInterruptDpc = OnDpc; EvtInterruptWorkItem = OnDpc; }", "Remove EvtInterruptWorkItem",
                        "interrupt I { EvtInterruptIsr = OnIsr; EvtInterruptDpc = OnDpc; }"),
                repair("D026", "spin lock L;\n    interrupt I { passive; EvtInterruptIsr = OnIsr; lock L; }", "Let it have a lock of its own",
                        "spin lock L;\n    interrupt I { passive; EvtInterruptIsr = OnIsr; }"),
                repair("D027", "device { synchronization device; }\n    work item W { EvtWorkItemFunc = OnWork; }", "Run it without the device's lock",
                        "device { synchronization device; }\n    work item W { EvtWorkItemFunc = OnWork; serialized no; }"),
                repair("D027", "device { synchronization device; execution passive; }\n    interrupt I { EvtInterruptIsr = OnIsr; EvtInterruptDpc = OnDpc; serialized; }",
                        "Run it without the device's lock", "device { synchronization device; execution passive; }\n    interrupt I { EvtInterruptIsr = OnIsr; EvtInterruptDpc = OnDpc; }"),
                repair("D028", "work item W { serialized no; }", "Add EvtWorkItemFunc", "work item W { serialized no; EvtWorkItemFunc = OnW; }"),
                repair("D029", "timer T { EvtTimerFunc = OnTimer; period 0x80000000; }", "Use the longest period", "timer T { EvtTimerFunc = OnTimer; period 0x7FFFFFFF; }"),
                repair("D029", "timer T { EvtTimerFunc = OnTimer; passive; period 10; }", "Let it expire once for each start", "timer T { EvtTimerFunc = OnTimer; passive; period 0; }"),
                repair("D030", "dma enabler E { profile WdfDmaProfilePacket; maximum length 0x100000000; }", "Use the largest maximum length",
                        "dma enabler E { profile WdfDmaProfilePacket; maximum length 0xFFFFFFFF; }"),
                repair("D030", "dma enabler E { " + PACKET + " version 3; AddressWidthOverride = 40; }", "Use 32 bits",
                        "dma enabler E { " + PACKET + " version 3; AddressWidthOverride = 32; }"),
                repair("D030", "dma enabler E { " + PACKET + " version 2; AddressWidthOverride = 24; }", "Override no width",
                        "dma enabler E { " + PACKET + " version 2; AddressWidthOverride = 0; }"),
                repair("D030", "dma enabler E { " + PACKET + " Flags = WDF_DMA_ENABLER_CONFIG_REQUIRE_SINGLE_TRANSFER; }", "Use version 3",
                        "dma enabler E { " + PACKET + " Flags = WDF_DMA_ENABLER_CONFIG_REQUIRE_SINGLE_TRANSFER; version 3; }"),
                repair("D031", "interrupt I { EvtInterruptIsr = OnIsr; InterruptRaw = NULL; }", "Remove InterruptRaw", "interrupt I { EvtInterruptIsr = OnIsr; }"));
    }

    @ParameterizedTest
    @MethodSource("repairs")
    void mends(Repaired repair) throws Exception {
        String before = driver(repair.before());
        Map<String, String> fixes = editor.fixes("m.kmdf", before);
        assertEquals(Set.of(repair.code()), codes(), () -> before);
        assertEquals(driver(repair.after()), fixes.get(repair.title()), fixes::toString);
        editor.open("m.kmdf", driver(repair.after()));
        assertNotEquals(Set.of(repair.code()), codes());
        assertEquals(List.of(), editor.problems("m.kmdf").stream().filter(p -> p.startsWith("D")).toList());
    }

    private static Set<String> codes() throws Exception {
        return editor.problems("m.kmdf").stream().map(p -> p.substring(0, p.indexOf('@'))).collect(Collectors.toSet());
    }

    private static String driver(String objects) {
        return "import pci9656;\ndriver D {\n    hardware PCI9656;\n    " + objects + "\n}\n" + FUNCTIONS;
    }

    /** D001 and D016 are in QuickFixTest. */
    @Test
    void everyCodeHasARepair() {
        Set<String> missing = Arrays.stream(IssueCode.values()).map(IssueCode::id).filter(id -> id.startsWith("D")).collect(Collectors.toCollection(TreeSet::new));
        repairs().forEach(r -> missing.remove(r.code()));
        missing.removeAll(Set.of("D001", "D016", "D019"));
        assertEquals(Set.of(), missing);
    }

    @Test
    void secondDriver() throws Exception {
        String one = "import pci9656;\ndriver A { hardware PCI9656; }\n";
        assertEquals(one, editor.fixes("m.kmdf", one + "driver B { hardware PCI9656; }\n").get("Remove the driver B"));
    }
}
