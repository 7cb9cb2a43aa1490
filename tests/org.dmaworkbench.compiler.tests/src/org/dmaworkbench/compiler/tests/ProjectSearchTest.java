package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.Diagnostic;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files belong to a scenario that is given alone, and what a folder may be. */
class ProjectSearchTest {
    private static final String TEMPORARY = "java.io.tmpdir";
    private static final String DRIVER = "import pci9656;\ndriver D { hardware PCI9656; }\n";
    private static final String SCENARIO = "scenario \"s\" for D { }\n";

    @TempDir private Path folder;
    private String before;

    @BeforeEach
    void folderOfEverybody() {
        before = System.setProperty(TEMPORARY, folder.toString());
    }

    @AfterEach
    void asBefore() {
        System.setProperty(TEMPORARY, before);
    }

    private Path file(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> files(Path given) {
        CompiledProject project = ProjectCompiler.compile(List.of(given), Map.of());
        return project.files().stream().map(f -> folder.relativize(f).toString().replace('\\', '/')).sorted().toList();
    }

    @Test
    void aScenarioBelowItsProject() throws Exception {
        file("mine/d.kmdf", DRIVER);
        file("mine/more/e.c", "");
        file("mine/.hidden/f.kmdf", DRIVER);
        Path scenario = file("mine/scenarios/s.scenario", SCENARIO);
        assertEquals(List.of("mine/d.kmdf", "mine/more/e.c", "mine/scenarios/s.scenario"), files(scenario));
    }

    @Test
    void strayModelsInTheTemporaryFolderMakeNoProjectOfIt() throws Exception {
        file("stray.kmdf", DRIVER);
        file("foreign/other.kmdf", DRIVER);
        Path scenario = file("mine/s.scenario", SCENARIO);
        assertEquals(List.of("mine/s.scenario"), files(scenario));
        assertEquals(List.of("s.scenario", "stray.kmdf"), files(file("s.scenario", SCENARIO)));
    }

    @Test
    void theTemporaryFolderCanSayThatItIsOne() throws Exception {
        file("d.kmdf", DRIVER);
        file("dmaw.defines", "");
        assertEquals(List.of("d.kmdf", "mine/s.scenario"), files(file("mine/s.scenario", SCENARIO)));
    }

    @Test
    void aProjectIsAtMostTwoFoldersUp() throws Exception {
        file("p/d.kmdf", DRIVER);
        assertEquals(List.of("p/a/b/s.scenario", "p/d.kmdf"), files(file("p/a/b/s.scenario", SCENARIO)));
        assertEquals(List.of("p/a/b/c/s.scenario"), files(file("p/a/b/c/s.scenario", SCENARIO)));
    }

    @Test
    void tooManyFiles() throws Exception {
        Path large = Files.createDirectory(folder.resolve("large"));
        for (int i = 0; i <= 20_000; i++) {
            Files.createFile(large.resolve("f" + i));
        }
        List<Diagnostic> found = ProjectCompiler.compile(List.of(large), Map.of()).diagnostics();
        assertEquals(List.of("P008 '" + large + "' holds more than 20000 files: it is no project"), found.stream().map(d -> d.code() + " " + d.message()).toList());
    }
}
