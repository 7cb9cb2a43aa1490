package org.dmaworkbench.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The example projects: complete, copied without harm, free of messages. */
class ExamplesTest {
    @TempDir private Path folder;

    static List<String> examples() {
        return Examples.names();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void indexListsEveryFile(String example) throws IOException {
        Path source = Path.of(System.getProperty("dmaw.root"), "bundles", "org.dmaworkbench.examples", "src", "org", "dmaworkbench", "examples", example);
        try (Stream<Path> files = Files.walk(source)) {
            Set<String> there = files.filter(Files::isRegularFile).map(f -> source.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !f.equals("index.txt")).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(there, new TreeSet<>(Examples.files(example).keySet()));
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void copyIsWhole(String example) throws IOException {
        Path copy = folder.resolve("copy");
        Examples.copyTo(example, copy);
        for (Map.Entry<String, byte[]> file : Examples.files(example).entrySet()) {
            assertArrayEquals(file.getValue(), Files.readAllBytes(copy.resolve(file.getKey())));
        }
        assertTrue(Files.readString(copy.resolve(".project")).contains("org.dmaworkbench.ui.nature"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void copyOverwritesNothing(String example) throws IOException {
        Path mine = Files.writeString(folder.resolve("README.txt"), "mine");
        assertThrows(FileAlreadyExistsException.class, () -> Examples.copyTo(example, folder));
        assertEquals("mine", Files.readString(mine));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void compilesWithoutMessages(String example) throws IOException {
        Examples.copyTo(example, folder);
        CompiledProject project = ProjectCompiler.compile(List.of(folder), Map.of());
        assertEquals(List.of(), project.diagnostics());
        assertEquals(1, project.programs().size());
        assertTrue(project.scenarios().size() >= 47, "scenarios: " + project.scenarios().size());
    }

    @Test
    void unknownExample() {
        assertThrows(IllegalArgumentException.class, () -> Examples.files("absent"));
    }
}
