package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.dmaworkbench.lang.ide.server.KmdfLanguageServer;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server over streams, with LSP4J's client at the other end. */
class StandardStreamsTest {
    @TempDir
    private Path folder;

    @Test
    void servesAFolder() throws Exception {
        InitializeParams parameters = new InitializeParams();
        parameters.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "project")));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWorkspace(new WorkspaceClientCapabilities());
        capabilities.getWorkspace().setWorkspaceFolders(true);
        parameters.setCapabilities(capabilities);
        serves(parameters);
    }

    @Test
    void servesSingleFiles() throws Exception {
        serves(new InitializeParams());
    }

    private void serves(InitializeParams parameters) throws Exception {
        PipedInputStream serverIn = new PipedInputStream(1 << 16);
        PipedInputStream clientIn = new PipedInputStream(1 << 16);
        PipedOutputStream clientOut = new PipedOutputStream(serverIn);
        PipedOutputStream serverOut = new PipedOutputStream(clientIn);
        CompletableFuture<Void> served = CompletableFuture.runAsync(() -> {
            try {
                KmdfLanguageServer.serve(serverIn, serverOut);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Client client = new Client();
        var launcher = LSPLauncher.createClientLauncher(client, clientIn, clientOut);
        var listening = launcher.startListening();
        LanguageServer server = launcher.getRemoteProxy();
        Files.writeString(folder.resolve("a.kmdf"), "ULONG a;\n");
        assertTrue(server.initialize(parameters).get(60, TimeUnit.SECONDS).getCapabilities().getHoverProvider().getLeft());
        server.initialized(new InitializedParams());
        String uri = folder.resolve("a.kmdf").toUri().toString();
        server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "kmdf", 1, "ULONG a = nothing;\n")));
        PublishDiagnosticsParams published;
        do {
            published = client.published.poll(60, TimeUnit.SECONDS);
        } while (published != null && published.getDiagnostics().isEmpty());
        assertEquals("S030", published.getDiagnostics().get(0).getCode().getLeft());
        server.shutdown().get(60, TimeUnit.SECONDS);
        clientOut.close();
        served.get(60, TimeUnit.SECONDS);
        listening.cancel(true);
    }

    private static final class Client implements LanguageClient {
        private final LinkedBlockingQueue<PublishDiagnosticsParams> published = new LinkedBlockingQueue<>();

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
}
