package org.dmaworkbench.sim.trace.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.tests.Sources;
import org.dmaworkbench.sim.trace.JsonLinesWriter;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.trace.TraceNames;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What we export, read by programs that others wrote, and counted against the trace. */
class ExportTest {
    @TempDir private Path folder;

    static Stream<Scenario> scenarios() {
        return Sources.example().scenarios().stream();
    }

    private static TraceNames run(Scenario scenario) {
        Simulation s = Simulation.of(Sources.example().program(scenario.driver()), scenario, RunOptions.DEFAULT.withHistory(0).withSchedule("seeded"));
        s.run(StopCondition.NEVER);
        return TraceNames.of(s.program(), s.scenario(), s.trace());
    }

    private static long count(TraceNames names, Kind... kinds) {
        long n = 0;
        TraceCursor at = names.trace().cursor();
        while (at.next()) {
            n += List.of(kinds).contains(at.kind()) ? 1 : 0;
        }
        return n;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void jsonLinesKeepTheirSchema(Scenario scenario) throws IOException, InterruptedException {
        TraceNames names = run(scenario);
        StringBuilder text = new StringBuilder();
        new JsonLinesWriter(names, text).consume();
        Path file = Files.writeString(folder.resolve("t.jsonl"), text);
        assertEquals(names.trace().size(), OtherTools.validate(Path.of(System.getProperty("dmaw.root"), "docs/trace.schema.json"), file, true));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void chromeFormKeepsItsSchemaAndLosesNothing(Scenario scenario) throws IOException, InterruptedException {
        TraceNames names = run(scenario);
        StringBuilder text = new StringBuilder();
        ChromeWriter.write(names, text);
        Path file = Files.writeString(folder.resolve("t.json"), text);
        assertEquals(1, OtherTools.validate(OtherTools.resource("chrome.schema.json"), file, false));
        Map<String, Integer> phases = new HashMap<>();
        Map<Integer, List<String>> open = new HashMap<>();
        JsonParser.parseString(text.toString()).getAsJsonObject().getAsJsonArray("traceEvents").forEach(e -> {
            JsonObject event = e.getAsJsonObject();
            String phase = event.get("ph").getAsString();
            phases.merge(phase, 1, Integer::sum);
            List<String> stack = open.computeIfAbsent(event.get("tid").getAsInt(), t -> new ArrayList<>());
            if (phase.equals("B")) {
                stack.add(event.get("name").getAsString());
            } else if (phase.equals("E")) {
                assertEquals(stack.removeLast(), event.get("name").getAsString(), "slices of a context are nested");
            }
        });
        assertEquals(count(names, Kind.CALLBACK_ENTER, Kind.DDI_CALL), (long) phases.getOrDefault("B", 0));
        assertEquals(count(names, Kind.CALLBACK_LEAVE, Kind.DDI_RETURN), (long) phases.getOrDefault("E", 0));
        assertEquals(count(names, Kind.REQUEST_ARRIVE), (long) phases.getOrDefault("b", 0));
        assertEquals(count(names, Kind.REQUEST_COMPLETE), (long) phases.getOrDefault("e", 0));
        assertEquals(phases.getOrDefault("s", 0), phases.getOrDefault("f", 0));
        long shown = phases.getOrDefault("B", 0) + phases.getOrDefault("E", 0) + phases.getOrDefault("b", 0) + phases.getOrDefault("e", 0) + phases.getOrDefault("i", 0) + count(names, Kind.IRQ_LINE);
        assertEquals(names.trace().size(), shown, "every event is there");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void waveformsGoThroughGtkWavesConverterAndComeBack(Scenario scenario) throws IOException, InterruptedException {
        TraceNames names = run(scenario);
        StringBuilder text = new StringBuilder();
        VcdWriter.write(names, text);
        Path vcd = Files.writeString(folder.resolve("t.vcd"), text);
        Path fst = folder.resolve("t.fst");
        OtherTools.run("gtkwave", "vcd2fst", vcd.toString(), fst.toString());
        List<String> read = OtherTools.run("gtkwave", "fst2vcd", fst.toString()).lines().map(String::strip).toList();
        List<String> written = text.toString().lines().toList();
        assertEquals(declared(written), declared(read));
        assertEquals(rising("INTA#", written), rising("INTA#", read));
        assertEquals(count(names, Kind.IRQ_LINE), rising("INTA#", read) + falling("INTA#", read), "every edge of the line");
        long last = 0;
        for (String line : read) {
            if (line.startsWith("#")) {
                assertTrue(Long.parseLong(line.substring(1)) >= last, line);
                last = Long.parseLong(line.substring(1));
            }
        }
    }

    private static List<String> declared(List<String> lines) {
        return lines.stream().filter(l -> l.startsWith("$var")).map(l -> l.split(" ")[1] + " " + l.split(" ")[4]).toList();
    }

    private static long rising(String signal, List<String> lines) {
        return edges(signal, lines, '1');
    }

    private static long falling(String signal, List<String> lines) {
        return edges(signal, lines, '0');
    }

    private static long edges(String signal, List<String> lines, char level) {
        String id = lines.stream().filter(l -> l.startsWith("$var") && l.contains(" " + VcdSignal.plain(signal) + " ")).findFirst().orElse("$var wire 1 none").split(" ")[3];
        return lines.stream().filter(l -> l.equals(level + id)).count();
    }
}
