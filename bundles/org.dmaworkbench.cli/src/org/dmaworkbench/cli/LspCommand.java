package org.dmaworkbench.cli;

import java.util.concurrent.Callable;
import org.dmaworkbench.lang.ide.server.KmdfLanguageServer;
import picocli.CommandLine.Command;

/** {@code dmaw lsp}: the language server on standard input and output, until the client says exit or closes them. */
@Command(name = "lsp", mixinStandardHelpOptions = true, description = "Runs the language server on standard input and output.")
final class LspCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        KmdfLanguageServer.main(new String[0]);
        return ExitCode.HOLDS;
    }
}
