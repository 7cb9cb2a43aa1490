package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code dmaw run --log}, {@code --dump} and {@code --at}. */
class DumpCommandTest {
    @TempDir private Path folder;

    private Project project;

    @BeforeEach void copyTheExample() {
        project = Project.in(folder);
    }

    private Outcome run(String... options) {
        String[] args = new String[options.length + 2];
        args[0] = "run";
        System.arraycopy(options, 0, args, 1, options.length);
        args[options.length + 1] = project.path("scenarios/S03.scenario");
        return Outcome.of(args);
    }

    @Test void anObjectIsShownAsItIsBehindAnEvent() {
        Outcome before = run("--dump", "ReadTransaction", "--at", "OnRead");
        before.exits(ExitCode.HOLDS).prints("S03").prints("Transaction ReadTransaction");
        assertEquals("Created", state(before));
        assertEquals("Transfer", state(run("--dump", "ReadTransaction", "--at", "OnIsr").exits(ExitCode.HOLDS)));
        assertEquals("Released", state(run("--dump", "ReadTransaction").exits(ExitCode.HOLDS)));
    }

    private static String state(Outcome outcome) {
        List<String> lines = outcome.out().lines().filter(l -> l.strip().startsWith("state ")).toList();
        assertEquals(1, lines.size(), outcome::toString);
        return lines.get(0).strip().split(" +", 2)[1];
    }

    @Test void allObjectsAreShown() {
        Outcome all = run("--dump", "all");
        all.exits(ExitCode.HOLDS);
        for (String object : List.of("Device Device", "Queue ReadQueue", "Interrupt Interrupt", "DmaEnabler DmaEnabler", "CommonBuffer ReadChain")) {
            assertTrue(all.out().lines().anyMatch(object::equals), () -> object + " is missing in " + all.out());
        }
    }

    @Test void whatThereIsNotIsSaid() {
        run("--dump", "Nothing").exits(ExitCode.USAGE).complains("nothing is named 'Nothing' at the end; there are ").complains("ReadQueue");
        run("--dump", "all", "--at", "100000").exits(ExitCode.USAGE).complains("there is no event 100000; the run has events 1 to ");
        run("--dump", "all", "--at", "OnIsr:7").exits(ExitCode.USAGE).complains("there are 1 events 'OnIsr', not 7");
        run("--dump", "all", "--at", "OnNothing").exits(ExitCode.USAGE).complains("no event is of kind, or about, 'OnNothing'; kinds: callback.enter, ");
        run("--at", "OnIsr").exits(ExitCode.USAGE).complains("add --dump NAME or --dump all");
    }

    @Test void theFrameworksLogIsShown() {
        run("--log").exits(ExitCode.HOLDS).prints("log of driver Plx9x5x starts").prints("ReadTransaction: Initialized -> Transfer")
                .prints("r1 is completed by CompleteRead: STATUS_SUCCESS, Information 1024");
    }
}
