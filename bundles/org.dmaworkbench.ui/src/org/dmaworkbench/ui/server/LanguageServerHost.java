package org.dmaworkbench.ui.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.dmaworkbench.lang.ide.server.InProcessServer;
import org.dmaworkbench.ui.Faults;
import org.dmaworkbench.ui.Sources;
import org.dmaworkbench.ui.settings.EditorPreferences;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.IDocument;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.PlatformUI;

/**
 * The one language server of this workbench (decision D9), in this process. It starts with the first editor, on a thread
 * of its own; everything that is sent to it goes through that thread, so nothing here ever waits on the UI thread.
 */
public final class LanguageServerHost {
    private static final LanguageServerHost INSTANCE = new LanguageServerHost();

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "DMA Workbench language server");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, OpenDocument> documents = new ConcurrentHashMap<>();
    private final ProjectFolders folders = new ProjectFolders();
    private volatile List<String> tokenTypes = List.of();
    private volatile List<String> tokenModifiers = List.of();
    private CompletableFuture<LanguageServer> server;

    private LanguageServerHost() { }

    /** Returns the host. */
    public static LanguageServerHost get() {
        return INSTANCE;
    }

    /** A viewer shows this document from now on; nothing where the document is no file. */
    public synchronized Optional<OpenDocument> connect(IDocument document) {
        Optional<OpenDocument> open = DocumentUri.of(document).filter(LanguageServerHost::isServed).map(uri -> documents.compute(uri,
                (key, known) -> known != null && known.document() == document ? known : new OpenDocument(this, document, key)));
        open.filter(OpenDocument::retain).ifPresent(first -> withServer(first::open));
        return open;
    }

    private static boolean isServed(String uri) {
        return !Sources.isC(uri) || DocumentUri.path(uri).flatMap(DocumentUri::workspaceFile).filter(Sources::isServed).isPresent();
    }

    /** A viewer no longer shows this document. */
    public synchronized void disconnect(OpenDocument document) {
        if (document.release()) {
            documents.remove(document.uri(), document);
            withServer(document::close);
        }
    }

    /** Returns the open document with this text, if any. */
    public Optional<OpenDocument> find(IDocument document) {
        return documents.values().stream().filter(open -> open.document() == document).findFirst();
    }

    /**
     * Asks the server something about a document in its present text. The answer comes on a thread of the server. The server drops a question
     * when any text or folder changes after it was asked; the user still wants the answer, so it is asked again as long as the document is open.
     */
    public <T> CompletableFuture<T> ask(OpenDocument document, BiFunction<LanguageServer, OpenDocument, CompletableFuture<T>> question) {
        return start().thenComposeAsync(running -> {
            document.flush(running);
            return question.apply(running, document);
        }, executor).exceptionallyCompose(fault -> isOvertaken(fault) && documents.containsValue(document) ? ask(document, question)
                : CompletableFuture.failedFuture(fault));
    }

    private static boolean isOvertaken(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        return cause instanceof ResponseErrorException e && e.getResponseError().getCode() == ResponseErrorCode.ContentModified.getValue();
    }

    /** Returns the names of the semantic token types, by the number the server gives. */
    public List<String> tokenTypes() {
        return tokenTypes;
    }

    /** Returns the names of the semantic token modifiers, by the number of their bit. */
    public List<String> tokenModifiers() {
        return tokenModifiers;
    }

    /** Does something on the host's thread, later. */
    public ScheduledFuture<?> later(Runnable action, long delay, TimeUnit unit) {
        return executor.schedule(action, delay, unit);
    }

    ScheduledExecutorService executor() {
        return executor;
    }

    /** Does something with the server on the host's thread, after what was sent before. */
    void withServer(Consumer<LanguageServer> action) {
        start().thenAcceptAsync(action, executor).exceptionally(fault -> {
            Faults.report("The language services of DMA Workbench failed; editing goes on without them.", fault);
            return null;
        });
    }

    /** The server has checked a file. */
    void published(PublishDiagnosticsParams params) {
        OpenDocument open = documents.get(DocumentUri.normal(params.getUri()));
        if (open != null) {
            open.checked(params.getDiagnostics());
        }
    }

    private synchronized CompletableFuture<LanguageServer> start() {
        if (server == null) {
            server = CompletableFuture.supplyAsync(this::boot, executor);
            ResourcesPlugin.getWorkspace().addResourceChangeListener(event -> withServer(this::updateFolders),
                    IResourceChangeEvent.POST_BUILD);
            ResourcesPlugin.getWorkspace().addResourceChangeListener(event -> {
                List<FileEvent> changes = ChangedFiles.of(event.getDelta(), documents.keySet());
                if (!changes.isEmpty()) {
                    withServer(running -> running.getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(changes)));
                }
            }, IResourceChangeEvent.POST_CHANGE);
            EditorPreferences.store().addPropertyChangeListener(event -> withServer(running -> running.getWorkspaceService()
                    .didChangeConfiguration(new DidChangeConfigurationParams(EditorPreferences.forServer()))));
        }
        return server;
    }

    private LanguageServer boot() {
        InProcessServer process = new InProcessServer(new WorkbenchClient(this));
        closeWithWorkbench(process);
        LanguageServer running = process.server();
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        workspace.setWorkspaceFolders(true);
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWorkspace(workspace);
        capabilities.setTextDocument(EditorCapabilities.describe());
        InitializeParams params = new InitializeParams();
        params.setCapabilities(capabilities);
        params.setWorkspaceFolders(folders.update().getAdded());
        params.setInitializationOptions(EditorPreferences.forServer());
        try {
            ServerCapabilities offered = running.initialize(params).get().getCapabilities();
            if (offered.getSemanticTokensProvider() != null) {
                tokenTypes = List.copyOf(offered.getSemanticTokensProvider().getLegend().getTokenTypes());
                tokenModifiers = List.copyOf(offered.getSemanticTokensProvider().getLegend().getTokenModifiers());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        running.initialized(new InitializedParams());
        return running;
    }

    private static void closeWithWorkbench(InProcessServer process) {
        PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench workbench, boolean forced) {
                return true;
            }

            @Override
            public void postShutdown(IWorkbench workbench) {
                process.close();
            }
        });
    }

    private void updateFolders(LanguageServer running) {
        WorkspaceFoldersChangeEvent change = folders.update();
        List<WorkspaceFolder> all = change.getAdded();
        if (!all.isEmpty() || !change.getRemoved().isEmpty()) {
            running.getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(change));
        }
    }
}
