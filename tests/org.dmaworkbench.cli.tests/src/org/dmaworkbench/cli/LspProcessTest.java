package org.dmaworkbench.cli;

import static org.dmaworkbench.cli.LspClient.now;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.FormattingOptions;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real server process and a real client library, as any editor but Eclipse has it. */
class LspProcessTest {
    private static final String TEXT = "ULONG Count(ULONG Of)\n{\n    return Of;\n}\nULONG a = nothing;\n";

    @TempDir private Path folder;

    private static InitializeParams folders(Path... folders) {
        InitializeParams parameters = new InitializeParams();
        ClientCapabilities capabilities = new ClientCapabilities();
        capabilities.setWorkspace(new WorkspaceClientCapabilities());
        capabilities.getWorkspace().setWorkspaceFolders(true);
        parameters.setCapabilities(capabilities);
        parameters.setWorkspaceFolders(java.util.Arrays.stream(folders).map(f -> new WorkspaceFolder(f.toUri().toString(), f.getFileName().toString())).toList());
        return parameters;
    }

    /** The ways in which clients send no folder; each of them used to end in a NullPointerException within Xtext. */
    @Test
    void noRootFolder() throws Exception {
        InitializeParams empty = new InitializeParams();
        InitializeParams noFolders = new InitializeParams();
        noFolders.setCapabilities(new ClientCapabilities());
        noFolders.setWorkspaceFolders(List.of());
        for (InitializeParams parameters : List.of(empty, noFolders, folders())) {
            try (LspClient client = new LspClient(folder)) {
                assertTrue(client.initialize(parameters).getCapabilities().getHoverProvider().getLeft());
                TextDocumentIdentifier file = client.open(folder.resolve("a.kmdf"), TEXT);
                assertNotNull(client.published("a.kmdf", codes -> codes.equals(List.of("S030"))));
                assertTrue(now(client.server().getTextDocumentService().hover(new HoverParams(file, new Position(0, 7)))).getContents().getRight().getValue()
                        .contains("ULONG Count(ULONG Of)"));
                assertEquals(0, client.end(true));
            }
        }
    }

    @Test
    @SuppressWarnings("deprecation") // what older editors send
    void rootUriOfOlderClients() throws Exception {
        Files.writeString(folder.resolve("b.kmdf"), "struct B { ULONG Member; };\n");
        InitializeParams parameters = new InitializeParams();
        parameters.setRootUri(folder.toUri().toString());
        try (LspClient client = new LspClient(folder)) {
            client.initialize(parameters);
            TextDocumentIdentifier file = client.open(folder.resolve("a.kmdf"), "import b;\nstruct B c;\n");
            assertEquals("b.kmdf", lastSegment(now(client.server().getTextDocumentService().definition(new DefinitionParams(file, new Position(1, 8)))).getLeft().get(0).getUri()));
            assertEquals(1, client.end(false));
        }
    }

    @Test
    void severalFoldersAreSeparateProjects() throws Exception {
        Path one = Files.createDirectory(folder.resolve("one"));
        Path two = Files.createDirectory(folder.resolve("two"));
        Files.writeString(one.resolve("types.kmdf"), "struct T { ULONG InOne; };\n");
        Files.writeString(two.resolve("types.kmdf"), "struct T { ULONG InTwo; };\n");
        try (LspClient client = new LspClient(folder)) {
            client.initialize(folders(one, two));
            String text = "import types;\nVOID f(struct T *t) { t-> }\n";
            TextDocumentIdentifier inTwo = client.open(two.resolve("m.kmdf"), text);
            TextDocumentIdentifier inOne = client.open(one.resolve("m.kmdf"), text);
            assertEquals(List.of("InTwo"), labels(client, inTwo, new Position(1, 25)));
            assertEquals(List.of("InOne"), labels(client, inOne, new Position(1, 25)));
            assertEquals(0, client.end(true));
        }
    }

    private static List<String> labels(LspClient client, TextDocumentIdentifier file, Position at) throws Exception {
        return now(client.server().getTextDocumentService().completion(new CompletionParams(file, at))).getRight().getItems().stream().map(i -> i.getLabel()).toList();
    }

    private static String lastSegment(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    @Test
    void changesInPartsCountUtf16Units() throws Exception {
        try (LspClient client = new LspClient(folder)) {
            client.initialize(folders(folder));
            TextDocumentIdentifier file = client.open(folder.resolve("a.kmdf"), "/* \uD83D\uDE00\u00E4 */ ULONG a;\r\nULONG b = nothing;\r\n");
            PublishDiagnosticsParams first = client.published("a.kmdf", codes -> !codes.isEmpty());
            assertEquals(new Range(new Position(1, 10), new Position(1, 17)), first.getDiagnostics().get(0).getRange());
            client.change(file, new TextDocumentContentChangeEvent(new Range(new Position(0, 10), new Position(0, 15)), "UCHAR"),
                    new TextDocumentContentChangeEvent(new Range(new Position(1, 10), new Position(1, 17)), "sizeof(a)"));
            assertNotNull(client.published("a.kmdf", List::isEmpty));
            assertTrue(now(client.server().getTextDocumentService().hover(new HoverParams(file, new Position(0, 16)))).getContents().getRight().getValue()
                    .contains("UCHAR a"));
        }
    }

    @Test
    void filesThatChangeOnDiskAreReadAgain() throws Exception {
        Path types = Files.writeString(folder.resolve("types.kmdf"), "struct T { ULONG Old; };\n");
        try (LspClient client = new LspClient(folder)) {
            client.initialize(folders(folder));
            client.open(folder.resolve("m.kmdf"), "import types;\nVOID f(struct T *t) { t->Old = 1; }\n");
            Files.writeString(types, "struct T { ULONG New; };\n");
            client.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(types.toUri().toString(), FileChangeType.Changed))));
            assertNotNull(client.published("m.kmdf", codes -> codes.contains("S032")));
            Files.delete(types);
            client.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(types.toUri().toString(), FileChangeType.Deleted))));
            assertNotNull(client.published("m.kmdf", codes -> codes.contains("S033")));
        }
    }

    @Test
    void quickFixesSurviveTheWire() throws Exception {
        try (LspClient client = new LspClient(folder)) {
            client.initialize(folders(folder));
            TextDocumentIdentifier file = client.open(folder.resolve("a.kmdf"), "VOID f(ULONG Length) { Length = Lenght; }\n");
            PublishDiagnosticsParams published = client.published("a.kmdf", codes -> codes.contains("S030"));
            var actions = now(client.server().getTextDocumentService().codeAction(new CodeActionParams(file, published.getDiagnostics().get(0).getRange(),
                    new CodeActionContext(published.getDiagnostics()))));
            assertEquals("Change to 'Length'", actions.get(0).getRight().getTitle());
        }
    }

    @Test
    void configuration() throws Exception {
        InitializeParams parameters = folders(folder);
        parameters.setInitializationOptions(Map.of("dmaw", Map.of("format", Map.of("braces", "allman"))));
        try (LspClient client = new LspClient(folder)) {
            client.initialize(parameters);
            String text = "VOID f(VOID)\n{\n    if (1) {\n        ;\n    }\n}\n";
            TextDocumentIdentifier file = client.open(folder.resolve("a.kmdf"), text);
            DocumentFormattingParams format = new DocumentFormattingParams(file, new FormattingOptions(4, true));
            assertFalse(now(client.server().getTextDocumentService().formatting(format)).isEmpty());
            client.server().getWorkspaceService().didChangeConfiguration(new DidChangeConfigurationParams(Map.of("dmaw", Map.of("format", Map.of("braces", "k&r")))));
            assertTrue(now(client.server().getTextDocumentService().formatting(format)).isEmpty());
        }
    }

    @Test
    void endsWhenTheClientHangsUp() throws Exception {
        try (LspClient client = new LspClient(folder)) {
            client.initialize(folders(folder));
            assertEquals(0, client.hangUp());
        }
    }
}
