package org.dmaworkbench.cli;

import picocli.CommandLine.Command;

/** Commands of the dmaw script, which stand here so that the help names them. */
abstract class ScriptCommand implements Runnable {
    @Override
    public final void run() {
        throw new WrongUsage("this command belongs to the 'dmaw' script at the top of the repository; start it there");
    }

    @Command(name = "ide", description = "Opens an Eclipse IDE with DMA Workbench installed.")
    static final class Ide extends ScriptCommand { }

    @Command(name = "test", description = "Builds everything and runs all tests.")
    static final class Test extends ScriptCommand { }

    @Command(name = "bench", description = "Runs the benchmarks and prints their table.")
    static final class Bench extends ScriptCommand { }
}
