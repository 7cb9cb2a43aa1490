package org.dmaworkbench.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dmaworkbench.lang.ide.server.InProcessServer;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;

/** A model that is open in the language server of an editor, which sends whole texts as Eclipse does. */
final class ServedModel implements LanguageClient, AutoCloseable {
    private static final long PATIENCE_S = 60;

    private final BlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();
    private final InProcessServer process = new InProcessServer(this);
    private final Path folder = Files.createTempDirectory("dmaw-bench");
    private final String uri;
    private int version = 1;

    ServedModel(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("generated.kmdf"), text);
        uri = file.toUri().toString();
        InitializeParams parameters = new InitializeParams();
        parameters.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "bench")));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWorkspace(new WorkspaceClientCapabilities());
        capabilities.getWorkspace().setWorkspaceFolders(true);
        parameters.setCapabilities(capabilities);
        process.server().initialize(parameters).get(PATIENCE_S, TimeUnit.SECONDS);
        process.server().initialized(new InitializedParams());
        process.server().getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "kmdf", version, text)));
        complete(text, 0);
        published.clear();
    }

    /** Sends a text and waits for its diagnostics; returns how many there are. */
    int check(String text) throws InterruptedException {
        published.clear();
        change(text);
        PublishDiagnosticsParams answer = published.poll(PATIENCE_S, TimeUnit.SECONDS);
        while (answer != null && !answer.getUri().equals(uri)) {
            answer = published.poll(PATIENCE_S, TimeUnit.SECONDS);
        }
        if (answer == null) {
            throw new IllegalStateException("no diagnostics in " + PATIENCE_S + " s");
        }
        return answer.getDiagnostics().size();
    }

    /** Sends a text. */
    void change(String text) {
        process.server().getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri, ++version),
                List.of(new TextDocumentContentChangeEvent(text))));
    }

    /** Asks for completion at an offset of the text that was sent last; returns how many proposals there are. */
    int complete(String text, int offset) throws Exception {
        int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
        Position place = new Position(line, offset - text.lastIndexOf('\n', offset - 1) - 1);
        var answer = process.server().getTextDocumentService().completion(new CompletionParams(new TextDocumentIdentifier(uri), place))
                .get(PATIENCE_S, TimeUnit.SECONDS);
        return answer.isLeft() ? answer.getLeft().size() : answer.getRight().getItems().size();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        published.add(diagnostics);
    }

    @Override
    public void telemetryEvent(Object object) { }

    @Override
    public void showMessage(MessageParams message) { }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) { }

    @Override
    public void close() throws IOException {
        process.close();
        Files.delete(folder.resolve("generated.kmdf"));
        Files.delete(folder);
    }
}
