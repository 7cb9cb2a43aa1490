package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmaworkbench.examples.Examples;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The example with DriverEntry and EvtDriverDeviceAdd in C builds the same machine as the one with a driver block, and behaves as it does. */
@Timeout(60)
class DriverInCTest {
    /** Tables of what a driver makes. */
    private static final List<String> MADE = List.of("Driver", "WdfObject", "ObjectContext", "WdfDevice", "Queue", "Interrupt", "DmaEnabler", "DmaAdapter",
            "CommonBuffer", "Transaction", "Lock", "Dpc", "ResourceList", "DeviceRegister", "DmaChannel", "InterruptLine");

    @TempDir private Path folder;

    /** As published drivers come: source files, headers that count on their order, macros, trace headers that nobody has. */
    private Path sources() throws Exception {
        Path project = Files.createDirectory(folder.resolve("board"));
        Path files = Path.of(DriverInCTest.class.getResource("/models/plx9x5x-c/Driver.c").toURI()).getParent();
        try (var all = Files.list(files)) {
            for (Path file : all.toList()) {
                Files.copy(file, project.resolve(file.getFileName().toString()));
            }
        }
        Files.createDirectory(project.resolve("scenarios"));
        for (var file : Examples.files(Examples.PLX9X5X).entrySet()) {
            if (file.getKey().endsWith(".scenario")) {
                Files.write(project.resolve(file.getKey()), file.getValue());
            }
        }
        return project;
    }

    @Test
    void sourceFilesAndHeadersOpenAndRun() throws Exception {
        Path project = sources();
        Outcome check = Outcome.of("check", project.toString());
        check.exits(ExitCode.HOLDS);
        assertTrue(check.out().contains("no errors, no warnings"), check::toString);
        Outcome run = Outcome.of("run", project.toString());
        run.exits(ExitCode.HOLDS);
        assertFalse(run.out().contains("FAIL"), run::toString);
        assertTrue(run.out().contains("47 of 47 scenarios pass"), run::toString);
    }

    /** No file but C: the driver is called DriverEntry, its hardware is the PCI 9656 unless a name says otherwise. */
    @Test
    void runsWithoutAnyDriverBlock() throws Exception {
        Path project = sources();
        Files.delete(project.resolve("board.kmdf"));
        try (var scenarios = Files.list(project.resolve("scenarios"))) {
            for (Path file : scenarios.toList()) {
                Files.writeString(file, Files.readString(file).replace("for Plx9x5x", "for DriverEntry"));
            }
        }
        Outcome check = Outcome.of("check", project.toString());
        check.exits(ExitCode.HOLDS);
        assertTrue(check.out().contains("no errors, no warnings"), check::toString);
        Outcome run = Outcome.of("run", project.toString());
        assertTrue(run.out().contains("47 of 47 scenarios pass"), run::toString);
        Outcome other = Outcome.of("check", project.toString(), "-D", "DMAW_HARDWARE=PCI9999");
        other.exits(ExitCode.ERRORS);
        assertTrue(other.toString().contains("P007") && other.toString().contains("DMAW_HARDWARE is 'PCI9999', but nothing describes"), other::toString);
        Files.writeString(project.resolve("dmaw.defines"), "DMAW_HARDWARE=PCI9656\n");
        Outcome.of("check", project.toString()).exits(ExitCode.HOLDS);
    }

    @Test
    void namesFromTheCommandLineAndTheProjectChooseText() throws Exception {
        Path project = sources();
        Files.writeString(project.resolve("Extra.c"), """
                #include "precomp.h"
                #ifndef BOARD_STATISTICS
                #error BOARD_STATISTICS is not set
                #endif
                ULONG BoardTransfers(PDEVICE_EXTENSION DevExt) { return DevExt->Transfers; }
                """);
        Outcome without = Outcome.of("check", project.toString());
        without.exits(ExitCode.ERRORS);
        assertTrue(without.toString().contains("S044") && without.toString().contains("no member Transfers"), without::toString);
        Outcome.of("check", project.toString(), "-D", "BOARD_STATISTICS=1").exits(ExitCode.HOLDS);
        Files.writeString(project.resolve("dmaw.defines"), "// of the project\nBOARD_STATISTICS=2\n");
        Outcome.of("check", project.toString()).exits(ExitCode.HOLDS);
        Outcome.of("check", project.toString(), "-D", "BOARD_STATISTICS=0").exits(ExitCode.ERRORS);
    }

    @Test
    void everyScenarioHolds() throws IOException {
        Outcome run = inC("run").run();
        run.exits(ExitCode.HOLDS);
        assertFalse(run.out().contains("FAIL"), run::toString);
    }

    /** After the start every object has the same parent, callbacks, limits, locks and names; only times and places of code differ. */
    @Test
    void bothWaysBuildTheSameMachine() throws IOException {
        Map<String, String> block = machine(Project.in(folder.resolve("block")));
        Map<String, String> c = machine(inC("c"));
        assertTrue(block.size() > 40, block::toString);
        assertEquals(text(block), text(c));
    }

    /** Event by event: the same calls with the same values in the same order, to the end of every scenario. */
    @Test
    void bothWaysLeaveTheSameTrace() throws IOException {
        List<String> block = events(Project.in(folder.resolve("block")));
        List<String> c = events(inC("c"));
        assertTrue(block.size() > 2000, "events: " + block.size());
        assertEquals(String.join("\n", block), String.join("\n", c));
    }

    private Project inC(String name) throws IOException {
        try (var model = DriverInCTest.class.getResourceAsStream("/models/plx9x5x-in-c.kmdf")) {
            return Project.in(folder.resolve(name)).write("plx9x5x.kmdf", new String(model.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static String text(Map<String, String> rows) {
        return rows.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("\n"));
    }

    /** Runs the scenario that only starts the device, and returns the rows of what was made by table and number. */
    private static Map<String, String> machine(Project project) {
        CompiledProject compiled = ProjectCompiler.compile(List.of(Path.of(project.path())), Map.of());
        Simulation simulation = Simulation.of(compiled.programs().get(0),
                compiled.scenarios().stream().filter(s -> s.name().startsWith("S01")).findFirst().orElseThrow(), RunOptions.DEFAULT);
        simulation.run(StopCondition.NEVER);
        StateBlock state = simulation.state();
        Map<String, String> rows = new TreeMap<>();
        for (int table = 0; table < state.schema().tables(); table++) {
            EClass type = state.schema().table(table);
            for (int row = 0; MADE.contains(type.getName()) && row < state.rows(table); row++) {
                rows.put(type.getName() + " " + row, row(simulation, table, row));
            }
        }
        return rows;
    }

    private static String row(Simulation simulation, int table, int row) {
        StateBlock state = simulation.state();
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (EStructuralFeature feature : state.schema().table(table).getEStructuralFeatures()) {
            if (feature.isMany()) {
                continue;
            }
            long value = state.get(table, row, column++);
            boolean event = feature.getEAnnotation("state") != null;
            int function = simulation.machine().functionAt(value);
            String shown = function >= 0 ? callback(simulation.program().functions().get(function))
                    : feature.getEType().getName().equals("EString") && value != 0 ? state.names().text((int) value) : Long.toHexString(value);
            if (!event && !feature.getName().toLowerCase().contains("time")) {
                text.append(feature.getName()).append('=').append(shown).append(' ');
            }
        }
        return text.toString();
    }

    private static String callback(Function function) {
        return function.name().equals("$EvtDriverDeviceAdd") ? "OnDeviceAdd" : function.name();
    }

    /** The trace of all scenarios without what time, place in the source and addresses of variables have to do with. */
    private static List<String> events(Project project) {
        return project.run("--format", "jsonl").out().lines().map(line -> {
            JsonObject event = JsonParser.parseString(line).getAsJsonObject();
            List.of("seq", "t", "at", "cause", "proof", "due", "stateHash", "instructions", "stack", "log").forEach(event::remove);
            return event.toString().replace("$DriverEntry", "DriverEntry").replace("$EvtDriverDeviceAdd", "OnDeviceAdd")
                    .replaceAll("0xFFFFA[056][0-9A-F]+", "address")
                    .replaceAll("FFFFF801[0-9A-F]+", "code");
        }).toList();
    }
}
