package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A project made from a folder of models/ in the test's resources, or from nothing, in a temporary folder. */
final class Model {
    private final Path folder;

    private Model(Path folder) {
        this.folder = folder;
    }

    /** Copies a model of the test's resources. */
    static Model copy(String name, Path parent) throws IOException {
        Path from = Path.of(System.getProperty("dmaw.root"), "tests/org.dmaworkbench.cli.tests/resources/models", name);
        Path to = parent.resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return new Model(to);
    }

    /** Starts an empty project. */
    static Model empty(Path parent) {
        return new Model(parent.resolve("model"));
    }

    /** Adds or replaces a file. */
    Model write(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
        return this;
    }

    /** Replaces a text that must stand in the file. */
    Model change(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        assertTrue(text.contains(from), () -> "'" + from + "' stands no longer in " + file);
        return write(file, text.replace(from, to));
    }

    /** Replaces all scenarios by one with this body. */
    Model scenario(String driver, String body) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(p -> p.toString().endsWith(".scenario")).toList()) {
                Files.delete(file);
            }
        }
        return write("scenarios/only.scenario", "scenario \"only\" for " + driver + " {\n" + body + "\n}\n");
    }

    Outcome check() {
        return Outcome.of("check", folder.toString());
    }

    Outcome run() {
        return Outcome.of("run", folder.toString());
    }
}
