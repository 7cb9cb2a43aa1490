package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dmaworkbench.examples.Examples;

/** A copy of the example project that a test changes. */
final class Project {
    private final Path folder;

    private Project(Path folder) {
        this.folder = folder;
    }

    static Project in(Path parent) {
        Path folder = parent.resolve("plx9x5x");
        try {
            Examples.copyTo(Examples.PLX9X5X, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Project(folder);
    }

    /** Replaces a text that must stand in the file. */
    Project change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(from), () -> "'" + from + "' stands no longer in " + file);
        Files.writeString(folder.resolve(file), text.replace(from, to));
        return this;
    }

    /** Adds or replaces a file. */
    Project write(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
        return this;
    }

    /** Adds a statement as the first of OnRead's body. */
    Project inOnRead(String statement) throws IOException {
        return change("read.kmdf", "    do {\n        if (Length", "    " + statement + "\n    do {\n        if (Length");
    }

    /** Adds a scenario with one application that does this. */
    Project scenario(String name, String body) throws IOException {
        return write("scenarios/" + name + ".scenario", "scenario \"" + name + "\" for Plx9x5x {\n" + body + "\n}\n");
    }

    String path() {
        return folder.toString();
    }

    String path(String file) {
        return folder.resolve(file).toString();
    }

    Outcome run(String... more) {
        String[] args = new String[more.length + 2];
        args[0] = "run";
        args[1] = path();
        System.arraycopy(more, 0, args, 2, more.length);
        return Outcome.of(args);
    }
}
