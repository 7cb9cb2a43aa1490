package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files and folders that the server is told of late, in whatever order. */
class AppearingFilesTest {
    private static final String MODEL = "ULONG Twice(ULONG Count)\n{\n    return 2 * Count;\n}\n\nULONG Use(VOID)\n{\n    return Twice(3);\n}\n";
    private static final String OTHER = "import model;\n\nULONG Other(VOID)\n{\n    return Twice(1);\n}\n";
    private static final String MARKED = MODEL.replace("Twice(U", "Tw|ice(U");
    private static final List<String> USES = List.of("model.kmdf:8:12", "other.kmdf:5:12");

    @TempDir
    private Path folder;

    @Test
    void usesInAFileThatIsOlderThanWhatItImports() throws Exception {
        try (Editor editor = new Editor(folder, Map.of("other.kmdf", OTHER))) {
            assertEquals(List.of("S033@1", "S030@5"), editor.problems("other.kmdf"));
            write(editor, "model.kmdf", MODEL);
            assertEquals(List.of(), editor.problems("other.kmdf"));
            assertEquals(USES, editor.references("model.kmdf", MARKED));
            assertEquals(2, editor.rename("model.kmdf", MARKED, "Double").getChanges().size());
        }
    }

    @Test
    void aModelThatTakesTheNameOfALibraryModule() throws Exception {
        String importing = "import pci9656;\nULONG Other(VOID) { return Twice(1); }\n";
        try (Editor editor = new Editor(folder, Map.of("other.kmdf", importing))) {
            assertEquals(List.of("S030@2"), editor.problems("other.kmdf"));
            write(editor, "pci9656.kmdf", MODEL);
            assertEquals(List.of(), editor.problems("other.kmdf"));
        }
    }

    @Test
    void aFolderAfterOneOfItsFilesIsOneProject() throws Exception {
        Path added = Files.createDirectory(folder.resolve("added"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(added.resolve("other.kmdf"), OTHER);
        Files.writeString(added.resolve("model.kmdf"), MODEL);
        try (Editor editor = new Editor(elsewhere, Map.of())) {
            editor.in(added).open("model.kmdf", MODEL);
            List<WorkspaceFolder> client = List.of(new WorkspaceFolder(added.toUri().toString(), "added"));
            change(editor, client, List.of());
            assertEquals(USES, editor.references("model.kmdf", MARKED));
            assertEquals(List.of("other", "Other"), symbols(editor));
            change(editor, List.of(), client);
            assertEquals(List.of(), symbols(editor));
        }
    }

    @Test
    void filesThatWaitToBeReadWhenAnotherFolderGoes() throws Exception {
        Path project = Files.createDirectory(folder.resolve("project"));
        Path other = Files.createDirectory(folder.resolve("other"));
        try (Editor editor = new Editor(project, Map.of("model.kmdf", MODEL))) {
            List<WorkspaceFolder> client = List.of(new WorkspaceFolder(other.toUri().toString(), "other"));
            change(editor, client, List.of());
            assertEquals(List.of(), editor.problems("model.kmdf"));
            Files.writeString(project.resolve("other.kmdf"), OTHER);
            editor.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(
                    new FileEvent(project.resolve("other.kmdf").toUri().toString(), FileChangeType.Created))));
            change(editor, List.of(), client);
            assertEquals(List.of("other", "Other"), symbols(editor));
        }
    }

    @Test
    void aFunctionOfTheSameNameInAnotherProjectIsAnother() throws Exception {
        Path project = Files.createDirectory(folder.resolve("project"));
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("device.c"), "unsigned Twice(unsigned Count)\n{\n    return 2 * Count;\n}\nunsigned Four(void) { return Twice(2); }\n");
        try (Editor editor = new Editor(project, Map.of("model.kmdf", MODEL, "other.kmdf", OTHER))) {
            change(editor, List.of(new WorkspaceFolder(other.toUri().toString(), "other")), List.of());
            assertEquals(USES, editor.references("model.kmdf", MARKED));
            assertEquals(2, editor.rename("model.kmdf", MARKED, "Double").getChanges().size());
        }
    }

    private static void change(Editor editor, List<WorkspaceFolder> added, List<WorkspaceFolder> removed) {
        editor.server().getWorkspaceService().didChangeWorkspaceFolders(new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(added, removed)));
    }

    private static List<String> symbols(Editor editor) throws Exception {
        return Editor.now(editor.server().getWorkspaceService().symbol(new WorkspaceSymbolParams("Other"))).getRight().stream()
                .map(WorkspaceSymbol::getName).toList();
    }

    private void write(Editor editor, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
        editor.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(
                new FileEvent(folder.resolve(name).toUri().toString(), FileChangeType.Created))));
    }
}
