package org.dmaworkbench.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** {@code dmaw lsp} as a process of its own, with LSP4J's client at the other end of its standard streams. */
final class LspClient implements LanguageClient, AutoCloseable {
    private static final int PATIENCE_S = 60;

    private final LinkedBlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final Process process;
    private final LanguageServer server;
    private int version;

    LspClient(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        process = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), "org.dmaworkbench.cli.Main", "lsp")
                .directory(folder.toFile()).redirectError(new File(folder.toFile(), "server.log")).start();
        var launcher = LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
        launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    LanguageServer server() {
        return server;
    }

    InitializeResult initialize(InitializeParams parameters) throws Exception {
        InitializeResult result = now(server.initialize(parameters));
        server.initialized(new InitializedParams());
        return result;
    }

    static <T> T now(CompletableFuture<T> answer) throws Exception {
        return answer.get(PATIENCE_S, TimeUnit.SECONDS);
    }

    TextDocumentIdentifier open(Path file, String text) {
        String uri = file.toUri().toString();
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "kmdf", ++version, text)));
        return new TextDocumentIdentifier(uri);
    }

    void change(TextDocumentIdentifier file, TextDocumentContentChangeEvent... changes) {
        server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(file.getUri(), ++version), List.of(changes)));
    }

    /** Waits for diagnostics of a file that are as wanted. */
    PublishDiagnosticsParams published(String file, Predicate<List<String>> codes) throws InterruptedException {
        PublishDiagnosticsParams next;
        do {
            next = published.poll(PATIENCE_S, TimeUnit.SECONDS);
        } while (next != null && !(next.getUri().endsWith(file) && codes.test(next.getDiagnostics().stream().map(d -> d.getCode().getLeft()).toList())));
        return next;
    }

    /** Says goodbye as the protocol wants it, or not, and returns the exit code. */
    int end(boolean shutdown) throws Exception {
        if (shutdown) {
            now(server.shutdown());
        }
        server.exit();
        return process.waitFor(PATIENCE_S, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    /** Closes the server's standard input and returns its exit code. */
    int hangUp() throws Exception {
        process.getOutputStream().close();
        return process.waitFor(PATIENCE_S, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) {
        // Nobody listens.
    }

    @Override
    public void showMessage(MessageParams message) {
        // Nobody reads it.
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        // Nobody reads it.
    }
}
