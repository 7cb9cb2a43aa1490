package org.dmaworkbench.lang.ide.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.dmaworkbench.lang.ide.server.InProcessServer;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceContext;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.SignatureHelp;
import org.eclipse.lsp4j.SignatureHelpParams;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.xtext.ide.server.Document;

/** A small editor over the in-process server. Places in a text are marked with a bar: {@code "ctx->|"}. */
final class Editor implements LanguageClient, AutoCloseable {
    private Path folder;
    private final InProcessServer process = new InProcessServer(this);
    private final LanguageServer server = process.server();
    private final Map<String, List<Diagnostic>> diagnostics = new ConcurrentHashMap<>();
    private final Set<String> opened = new HashSet<>();
    private final SemanticTokensLegend legend;
    private int version;

    Editor(Path folder, Map<String, String> files) throws Exception {
        this.folder = folder;
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue().replace("|", ""));
        }
        InitializeParams parameters = new InitializeParams();
        parameters.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "project")));
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWorkspace(new WorkspaceClientCapabilities());
        capabilities.getWorkspace().setWorkspaceFolders(true);
        capabilities.setTextDocument(new TextDocumentClientCapabilities());
        DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        capabilities.getTextDocument().setDocumentSymbol(symbols);
        parameters.setCapabilities(capabilities);
        legend = server.initialize(parameters).get(60, TimeUnit.SECONDS).getCapabilities().getSemanticTokensProvider().getLegend();
        server.initialized(new InitializedParams());
    }

    /** Names files by this folder from now on. */
    Editor in(Path other) {
        folder = other;
        return this;
    }

    private String uri(String name) {
        return folder.resolve(name).toUri().toString();
    }

    /** Opens a file with this text and returns the place of the bar in it. */
    Position open(String name, String marked) throws IOException {
        int bar = marked.indexOf('|');
        String text = bar < 0 ? marked : marked.substring(0, bar) + marked.substring(bar + 1);
        version++;
        if (opened.add(name)) {
            server.getTextDocumentService().didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(name), name.substring(name.indexOf('.') + 1), version, text)));
        } else {
            server.getTextDocumentService().didChange(new DidChangeTextDocumentParams(new VersionedTextDocumentIdentifier(uri(name), version),
                    List.of(new TextDocumentContentChangeEvent(text))));
        }
        String before = text.substring(0, Math.max(0, bar));
        return new Position((int) before.chars().filter(c -> c == '\n').count(), before.length() - before.lastIndexOf('\n') - 1);
    }

    private TextDocumentIdentifier id(String name) {
        return new TextDocumentIdentifier(uri(name));
    }

    List<CompletionItem> complete(String name, String marked) throws Exception {
        Position at = open(name, marked);
        return server.getTextDocumentService().completion(new CompletionParams(id(name), at)).get(60, TimeUnit.SECONDS).getRight().getItems();
    }

    List<String> labels(String name, String marked) throws Exception {
        return complete(name, marked).stream().map(CompletionItem::getLabel).toList();
    }

    String hover(String name, String marked) throws Exception {
        Position at = open(name, marked);
        var hover = server.getTextDocumentService().hover(new HoverParams(id(name), at)).get(60, TimeUnit.SECONDS);
        return hover == null || hover.getContents() == null || hover.getContents().getRight() == null ? "" : hover.getContents().getRight().getValue();
    }

    List<String> definitions(String name, String marked) throws Exception {
        Position at = open(name, marked);
        return places(server.getTextDocumentService().definition(new DefinitionParams(id(name), at)).get(60, TimeUnit.SECONDS).getLeft());
    }

    List<String> references(String name, String marked) throws Exception {
        Position at = open(name, marked);
        return places(server.getTextDocumentService().references(new ReferenceParams(id(name), at, new ReferenceContext(false))).get(60, TimeUnit.SECONDS));
    }

    private static List<String> places(List<? extends Location> locations) {
        List<String> places = new ArrayList<>();
        for (Location location : locations) {
            places.add(location.getUri().substring(location.getUri().lastIndexOf('/') + 1) + ":" + (location.getRange().getStart().getLine() + 1) + ":"
                    + (location.getRange().getStart().getCharacter() + 1));
        }
        return places;
    }

    WorkspaceEdit rename(String name, String marked, String newName) throws Exception {
        Position at = open(name, marked);
        return server.getTextDocumentService().rename(new RenameParams(id(name), at, newName)).get(60, TimeUnit.SECONDS);
    }

    List<DocumentSymbol> outline(String name, String text) throws Exception {
        open(name, text);
        return server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(id(name))).get(60, TimeUnit.SECONDS).stream()
                .map(e -> e.getRight()).toList();
    }

    /** Returns the number of tokens of each kind by the legend's number. */
    List<Integer> tokens(String name, String text) throws Exception {
        open(name, text);
        return server.getTextDocumentService().semanticTokensFull(new SemanticTokensParams(id(name))).get(60, TimeUnit.SECONDS).getData();
    }

    /** Returns what the numbers in tokens mean. */
    SemanticTokensLegend legend() {
        return legend;
    }

    LanguageServer server() {
        return server;
    }

    TextDocumentIdentifier file(String name) {
        return id(name);
    }

    static <T> T now(CompletableFuture<T> answer) throws Exception {
        return answer.get(60, TimeUnit.SECONDS);
    }

    /** Returns places as "file:line:column", from 1. */
    static List<String> listed(List<? extends Location> locations) {
        return places(locations);
    }

    /** Asks for the colours of a file as it is and returns the pending answer. */
    CompletableFuture<?> ask(String name) {
        return server.getTextDocumentService().semanticTokensFull(new SemanticTokensParams(id(name)));
    }

    /** Returns what can be folded as "first-last", lines from 1. */
    List<String> foldings(String name, String text) throws Exception {
        open(name, text);
        return server.getTextDocumentService().foldingRange(new FoldingRangeRequestParams(id(name))).get(60, TimeUnit.SECONDS).stream()
                .map(r -> (r.getStartLine() + 1) + "-" + (r.getEndLine() + 1) + (r.getKind() == null ? "" : " " + r.getKind())).toList();
    }

    SignatureHelp signature(String name, String marked) throws Exception {
        Position at = open(name, marked);
        return server.getTextDocumentService().signatureHelp(new SignatureHelpParams(id(name), at)).get(60, TimeUnit.SECONDS);
    }

    /** Returns the text laid out, or its lines (from 0) if a range is given. */
    String formatted(String name, String text, FormattingOptions options, int... lines) throws Exception {
        open(name, text);
        return applied(text, lines.length == 0 ? server.getTextDocumentService().formatting(new DocumentFormattingParams(id(name), options)).get(60, TimeUnit.SECONDS)
                : server.getTextDocumentService().rangeFormatting(new DocumentRangeFormattingParams(id(name), options,
                        new Range(new Position(lines[0], 0), new Position(lines[1], 0)))).get(60, TimeUnit.SECONDS));
    }

    void configure(Map<String, Object> settings) {
        server.getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(settings));
    }

    /** Returns the quick fixes of all problems of a text in order, by title with the text of that file that they lead to. */
    Map<String, String> fixes(String name, String text) throws Exception {
        open(name, text);
        problems(name);
        Map<String, String> fixes = new LinkedHashMap<>();
        List<Diagnostic> found = diagnostics.getOrDefault(uri(name), List.of());
        var actions = server.getTextDocumentService().codeAction(new CodeActionParams(id(name), new Range(new Position(0, 0), new Position(0, 0)),
                new CodeActionContext(found))).get(60, TimeUnit.SECONDS);
        for (var action : actions) {
            List<TextEdit> edits = action.getRight().getEdit().getChanges().getOrDefault(uri(name), List.of());
            fixes.put(action.getRight().getTitle(), applied(text, edits));
        }
        return fixes;
    }

    /** Returns a text with edits, which all refer to the text as it is. */
    static String applied(String text, List<? extends TextEdit> edits) {
        Document document = new Document(1, text);
        StringBuilder result = new StringBuilder(text);
        edits.stream().sorted(Comparator.comparing((TextEdit e) -> document.getOffSet(e.getRange().getStart())).reversed())
                .forEach(e -> result.replace(document.getOffSet(e.getRange().getStart()), document.getOffSet(e.getRange().getEnd()), e.getNewText()));
        return result.toString();
    }

    /** Returns codes and lines of the diagnostics of a file once the server has answered everything asked before. */
    List<String> problems(String name) throws Exception {
        server.getTextDocumentService().documentSymbol(new DocumentSymbolParams(id(name))).get(60, TimeUnit.SECONDS);
        return diagnostics.getOrDefault(uri(name), List.of()).stream()
                .map(d -> d.getCode().getLeft() + "@" + (d.getRange().getStart().getLine() + 1)).toList();
    }

    @Override
    public void close() {
        process.close();
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams published) {
        diagnostics.put(published.getUri(), List.copyOf(published.getDiagnostics()));
    }

    @Override
    public void telemetryEvent(Object object) {
        // Nobody listens.
    }

    @Override
    public void showMessage(MessageParams message) {
        throw new AssertionError(message.getMessage());
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
