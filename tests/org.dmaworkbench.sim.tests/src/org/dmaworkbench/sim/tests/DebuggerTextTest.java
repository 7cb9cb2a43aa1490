package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.dump.Dumps;
import org.dmaworkbench.sim.trace.FrameworkLog;
import org.dmaworkbench.sim.trace.JsonLinesWriter;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.SummaryWriter;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.trace.TraceNames;
import org.junit.jupiter.api.Test;

/** What a debugger's user reads: the report of a bug check, the framework's log, dumps of objects, word for word. */
class DebuggerTextTest {
    /** A DPC that comes while a lock is held in a callback completes a transfer that is none. */
    private static final String STOPS = """
            import pci9656;
            driver Small {
                hardware PCI9656;
                context CTX via GetCtx { WDFDMAENABLER Enabler; WDFDMATRANSACTION Dma; WDFDPC Dpc; }
                device { io direct; }
                dma enabler Enabler { profile WdfDmaProfileScatterGather64; maximum length 65536; }
                transaction Dma { enabler Enabler; }
                dpc Dpc { EvtDpcFunc = OnDpc; }
                queue Queue { sequential; accepts read; EvtIoRead = OnRead; }
            }
            VOID OnDpc(WDFDPC Dpc)
            {
                NTSTATUS status;
                WdfDmaTransactionDmaCompleted(GetCtx(WdfDpcGetParentObject(Dpc))->Dma, &status);
            }
            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
            {
                WdfDpcEnqueue(GetCtx(WdfIoQueueGetDevice(Queue))->Dpc);
            }
            """;

    private static Simulation example() {
        return run(Sources.example(), Sources.example().scenarios().stream().filter(s -> s.name().startsWith("S02")).findFirst().orElseThrow());
    }

    private static Simulation run(CompiledProject project, Scenario s) {
        Simulation simulation = Simulation.of(Sources.program(project, s), s, RunOptions.DEFAULT);
        simulation.run(StopCondition.NEVER);
        return simulation;
    }

    private static Simulation stopped() {
        CompiledProject project = Sources.compile(STOPS, "scenario \"stops\" for Small { app h { r1 = read(100); } }");
        return run(project, project.scenarios().get(0));
    }

    private static TraceNames names(Simulation s) {
        return TraceNames.of(s.program(), s.scenario(), s.trace());
    }

    private static void reads(String resource, List<String> lines) throws IOException {
        try (InputStream in = DebuggerTextTest.class.getResourceAsStream("debugger/" + resource)) {
            assertEquals(timeless(new String(in.readAllBytes(), StandardCharsets.UTF_8)), timeless(String.join("\n", lines) + "\n"));
        }
    }

    /** Returns a text without times and numbers of events, which change with every step that the framework is made of. */
    private static String timeless(String text) {
        return text.replaceAll(" *\\d+\\.\\d{3}", " T").replaceAll("#\\d+|event \\d+|\\d+ (?=events|instructions)", "N ");
    }

    @Test void aBugCheckTellsWhatRanAndWhichRuleWasBroken() throws IOException {
        List<String> lines = new ArrayList<>();
        new SummaryWriter(names(stopped()), line -> lines.add(line.text())).write();
        reads("bugcheck.txt", lines);
    }

    @Test void theTraceCarriesTheReport() {
        StringBuilder json = new StringBuilder();
        new JsonLinesWriter(names(stopped()), json).consume();
        String line = json.toString().lines().filter(l -> l.contains("\"kind\":\"bugcheck\"")).findFirst().orElseThrow();
        assertTrue(line.contains("\"rule\":\"D-03\""), line);
        assertTrue(line.contains("{\"name\":\"OnDpc\",\"role\":\"EvtDpcFunc\",\"irql\":2,\"ctx\":\"dpc Dpc cpu1\",\"at\":\"model.kmdf:14:5\"}"), line);
        assertTrue(line.contains("\"its state: Created\"") || line.contains("its state: Created"), line);
        assertTrue(line.contains("\"log\":["), line);
    }

    @Test void theLogOfTheExample() throws IOException {
        Simulation s = example();
        FrameworkLog log = FrameworkLog.of(names(s), s.trace().size(), FrameworkLog.CAPACITY);
        assertEquals(0, log.lost());
        reads("example-log.txt", log.lines().stream().map(FrameworkLog.Line::print).toList());
    }

    @Test void theLogIsARing() {
        Simulation s = example();
        FrameworkLog whole = FrameworkLog.of(names(s), s.trace().size(), 1000);
        FrameworkLog ring = FrameworkLog.of(names(s), s.trace().size(), 5);
        assertEquals(whole.lines().subList(whole.lines().size() - 5, whole.lines().size()), ring.lines());
        assertEquals(whole.lines().size() - 5, ring.lost());
    }

    @Test void theObjectsOfTheExampleInTheMiddleOfATransfer() throws IOException {
        Simulation s = example();
        TraceCursor at = s.trace().cursor();
        while (at.next() && at.kind() != Kind.DMA_PROGRAM) { }
        long seq = at.seq();
        s.travel().goTo(seq);
        assertTrue(s.trace().size() >= seq && !s.ended());
        reads("example-dump.txt", new Dumps(s.machine()).of(Dumps.ALL));
    }

    @Test void aCompletedRequestCanStillBeDumped() {
        Simulation s = example();
        Dumps dumps = new Dumps(s.machine());
        assertTrue(dumps.names().contains("r1"), () -> dumps.names().toString());
        assertTrue(dumps.of("r1").stream().anyMatch(l -> l.matches(" +state +completed")), () -> dumps.of("r1").toString());
        assertEquals(List.of(), dumps.of("nothing"));
    }
}
