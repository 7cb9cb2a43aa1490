package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code dmaw run} on models that are right. */
class RunTest {
    @TempDir private Path folder;

    @Test
    void withoutPathTheReadOfTheExample() {
        Outcome run = Outcome.of("run").exits(ExitCode.HOLDS);
        run.prints("time/us  cpu  IRQL").prints("S03 default read").prints("EvtIoRead OnRead(ReadQueue, r1, 1024)");
        run.prints("W32 Dma1_Mode").prints("+SgModeEnable").prints("r1 completed STATUS_SUCCESS, Information 1024");
        run.prints("r1       read      1024          1  STATUS_SUCCESS         1024").prints("\nPASS  ").prints("read.kmdf:");
        assertEquals("", run.err());
        assertFalse(run.out().contains("\033["), "colours without a terminal");
    }

    @Test
    void everyScenarioOfTheExampleHolds() {
        Outcome run = Project.in(folder).run().exits(ExitCode.HOLDS);
        for (String s : List.of("S01", "S02", "S03", "S05", "S06", "S08", "S09", "S11", "S12")) {
            run.prints("\nPASS  " + s);
        }
        assertFalse(run.out().contains("FAIL"), run::toString);
    }

    @Test
    void aScenarioFileRunsItsOwnScenariosOnly() {
        Outcome run = Outcome.of("run", Project.in(folder).path("scenarios/S12.scenario")).exits(ExitCode.HOLDS);
        run.prints("S12 zero length");
        assertFalse(run.out().contains("S03"), run::toString);
    }

    @Test
    void aNameThatAnotherOneBeginsWithIsNotAmbiguous() throws Exception {
        Project project = Project.in(folder).scenario("S12b more", "app h1 { r1 = read(4); expect r1 completes STATUS_SUCCESS information 4; }");
        project.run("--scenario", "s12").exits(ExitCode.HOLDS).prints("Plx9x5x: S12 zero length");
        project.run("--scenario", "S12b").exits(ExitCode.HOLDS).prints("Plx9x5x: S12b more");
    }

    @Test
    void aPartOfANameChoosesTheScenario() {
        Outcome run = Project.in(folder).run("--scenario", "zero LENGTH").exits(ExitCode.HOLDS);
        run.prints("S12 zero length");
        assertFalse(run.out().contains("scenarios pass"), run::toString);
    }

    @Test
    void colourWhenAskedFor() {
        assertTrue(Outcome.of("run", "--color", "always").exits(ExitCode.HOLDS).out().contains("\033[32mPASS\033[0m"));
    }

    @Test
    void verboseShowsMore() {
        String all = Outcome.of("run", "-v").exits(ExitCode.HOLDS).out();
        assertTrue(all.lines().count() > Outcome.of("run").out().lines().count() + 10);
        assertTrue(all.contains("ReadTransaction: Initialized -> Transfer"), all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "jsonl"})
    void twoRunsPrintTheSameBytes(String format) {
        assertEquals(Outcome.of("run", "--format", format).out(), Outcome.of("run", "--format", format).out());
    }

    @Test
    void jsonLinesOfSeveralScenariosAndNothingElse() {
        Outcome run = Project.in(folder).run("--format", "jsonl").exits(ExitCode.HOLDS);
        int starts = 0;
        String last = "run.end";
        for (String line : run.out().split("\n")) {
            JsonObject event = JsonParser.parseString(line).getAsJsonObject();
            String kind = event.get("kind").getAsString();
            if (kind.equals("run.start")) {
                starts++;
                assertEquals("run.end", last);
                assertEquals(1, event.get("seq").getAsInt());
            }
            if (kind.equals("run.end")) {
                assertEquals("pass", event.get("verdict").getAsString());
                assertEquals(event.get("seq").getAsLong(), event.get("events").getAsLong());
            }
            last = kind;
        }
        assertEquals("run.end", last);
        assertTrue(starts >= 9, "runs: " + starts);
    }

    @Test
    void causesLeadFromTheCompletionToTheArrival() {
        List<JsonObject> events = Outcome.of("run", "--format", "jsonl").out().lines()
                .map(l -> JsonParser.parseString(l).getAsJsonObject()).toList();
        JsonObject at = events.stream().filter(e -> e.get("kind").getAsString().equals("request.complete")).findFirst().orElseThrow();
        StringBuilder path = new StringBuilder();
        while (!at.get("cause").isJsonNull()) {
            assertTrue(at.get("cause").getAsInt() < at.get("seq").getAsInt(), at::toString);
            at = events.get(at.get("cause").getAsInt() - 1);
            path.append(at.get("kind").getAsString()).append(' ');
        }
        for (String kind : List.of("dpc.queue", "irq.line", "desc.fetch", "dma.program", "request.present", "request.arrive")) {
            assertTrue(path.toString().contains(kind), () -> kind + " is missing in the causes: " + path);
        }
    }

    @Test
    void aFailedExpectationSaysWhatWasFound() throws Exception {
        Project project = Project.in(folder).scenario("wrong",
                "app h1 { r1 = read(1024); expect r1 completes STATUS_SUCCESS information 1000; }\nexpect transfers 7;");
        Outcome run = project.run("--scenario", "wrong").exits(ExitCode.FAILS);
        run.prints("  FAIL  ").prints("\nFAIL  0 of 2 expectations hold").prints("wrong.scenario:").prints("1024");
    }

    @Test
    void seededSchedulesAreRepeatable() {
        String first = Outcome.of("run", "--seed", "7", "--format", "jsonl").out();
        assertEquals(first, Outcome.of("run", "--seed", "7", "--format", "jsonl").out());
        assertTrue(first.lines().findFirst().orElseThrow().contains("\"seed\":7,\"schedule\":\"seeded\""), first.substring(0, 200));
    }

    @Test
    void checkOfTheExampleFindsNothing() {
        Outcome check = Outcome.of("check", Project.in(folder).path()).exits(ExitCode.HOLDS);
        check.prints("no errors in ");
    }
}
