package org.dmaworkbench.lang.ide.server;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.concurrent.ExecutorService;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageClientAware;
import org.eclipse.lsp4j.services.LanguageServer;

/**
 * The language server inside this process: the editor calls its methods directly and gets futures, so that nothing blocks. Answers and
 * diagnostics arrive on threads of the server.
 */
public final class InProcessServer implements AutoCloseable {
    private final LanguageServer server;
    private final ExecutorService threads;

    /** @param client receives diagnostics and messages */
    public InProcessServer(LanguageClient client) {
        Injector injector = Guice.createInjector(new WorkbenchServerModule());
        server = injector.getInstance(LanguageServer.class);
        threads = injector.getInstance(ExecutorService.class);
        ((LanguageClientAware) server).connect(client);
    }

    /** Returns the server; call {@code initialize} first. */
    public LanguageServer server() {
        return server;
    }

    @Override
    public void close() {
        server.shutdown();
        threads.shutdown();
    }
}
