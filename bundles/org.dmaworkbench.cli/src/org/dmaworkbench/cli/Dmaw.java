package org.dmaworkbench.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command without a command: shows what there is. */
@Command(name = "dmaw", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        exitCodeOnInvalidInput = ExitCode.USAGE, exitCodeOnExecutionException = ExitCode.FAULT,
        description = "Runs models of KMDF bus-master DMA drivers against a simulated machine.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:All expectations hold.",
            "1:An expectation failed, a violation was recorded, or format --check found a file to change.",
            "2:The model or a scenario has errors.",
            "3:Wrong usage.",
            "4:A fault of dmaw itself; details are in a log file."},
        commandListHeading = "%nCommands:%n",
        subcommands = {RunCommand.class, TraceCommand.class, CheckCommand.class, FormatCommand.class, ExplainCommand.class, LspCommand.class, ScriptCommand.Ide.class,
            ScriptCommand.Test.class, ScriptCommand.Bench.class})
final class Dmaw implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command: run, trace, check, format, explain, lsp, ide, test or bench");
    }
}
