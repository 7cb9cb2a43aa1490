package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is gone before it could be checked must not keep others from being checked. */
class VanishedFilesTest {
    @TempDir
    Path folder;

    @Test
    void otherFilesAreStillChecked() throws Exception {
        try (Editor editor = new Editor(folder, Map.of("m.kmdf", "ULONG x;\n"))) {
            editor.server().getWorkspaceService().didChangeWatchedFiles(new DidChangeWatchedFilesParams(
                    List.of(new FileEvent(folder.resolve("gone.kmdf").toUri().toString(), FileChangeType.Created))));
            editor.open("m.kmdf", "ULONG x = missing;\n|");
            assertEquals(1, editor.problems("m.kmdf").size());
        }
    }
}
