package org.dmaworkbench.lang.ide.server;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;

/** The language server on standard input and output, for editors other than Eclipse. */
public final class KmdfLanguageServer {
    private KmdfLanguageServer() {
    }

    /** Serves until the client closes the connection. */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        // Whatever else prints must not end up in the protocol.
        System.setOut(System.err);
        System.setProperty("log4j.configuration", "org/dmaworkbench/lang/ide/server/log4j.properties");
        serve(System.in, out);
    }

    /** Serves one client on two streams. */
    public static void serve(InputStream in, java.io.OutputStream out) throws InterruptedException {
        Injector injector = Guice.createInjector(new WorkbenchServerModule());
        LanguageServer server = injector.getInstance(LanguageServer.class);
        Launcher<LanguageClient> launcher = LSPLauncher.createServerLauncher(server, in, out, injector.getInstance(ExecutorService.class), c -> c);
        ((LanguageClientAware) server).connect(launcher.getRemoteProxy());
        try {
            launcher.startListening().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The connection broke", e.getCause());
        }
    }
}
