package org.dmaworkbench.architecture.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What hand-written Java looks like, where a machine can tell. */
class SourceTest {

    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?[\\w.]+\\.(\\w+);$", Pattern.MULTILINE);

    @Test
    void everyImportIsUsed() throws IOException {
        List<String> unused = new ArrayList<>();
        for (Path file : sources()) {
            String text = Files.readString(file);
            String body = IMPORT.matcher(text).replaceAll("");
            Matcher imported = IMPORT.matcher(text);
            while (imported.find()) {
                if (!Pattern.compile("\\b" + imported.group(1) + "\\b").matcher(body).find()) {
                    unused.add(name(file) + ": " + imported.group(1));
                }
            }
        }
        assertEquals(List.of(), unused, "unused imports");
    }

    @Test
    void indentationIsSpaces() throws IOException {
        assertEquals(List.of(), filesWith(Pattern.compile("\t")), "files with tabs");
    }

    /** A test that sleeps is slow on a good day and wrong on a bad one; the install driver may, between two looks. */
    @Test
    void testsWaitForConditions() throws IOException {
        List<String> sleepers = filesWith(Pattern.compile("Thread\\.sleep\\(")).stream()
            .filter(name -> name.startsWith("tests"))
            .toList();
        assertEquals(List.of(), sleepers, "tests that sleep");
    }

    private static List<String> filesWith(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : sources()) {
            if (pattern.matcher(Files.readString(file)).find()) {
                found.add(name(file));
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of("bundles", "tests", "releng")) {
            try (Stream<Path> files = Files.walk(Room.workTree().resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(".*[/\\\\](src-gen|target|SourceTest\\.java).*"))
                    .forEach(found::add);
            }
        }
        return found;
    }

    private static String name(Path file) {
        return Room.workTree().relativize(file).toString();
    }
}
