package org.dmaworkbench.examples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Example projects, as the New wizard offers them, tests use them, and the command line runs them.
 *
 * <p>Each is a folder of resources beside this class with an {@code index.txt} that lists its files, so that they are found
 * in the same way on a plain class path, in a jar, and in an OSGi bundle.
 */
public final class Examples {
    /** The model of a driver for a PLX PCI 9656 board, with its scenarios. */
    public static final String PLX9X5X = "plx9x5x";

    private static final List<String> NAMES = List.of(PLX9X5X);

    private Examples() { }

    /** Returns the names of the examples; each is also its project's name. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Returns the files of an example.
     *
     * @param example one of {@link #names()}
     * @return content by path relative to the project, with '/' between segments, in a fixed order
     * @throws IllegalArgumentException if there is no such example
     */
    public static Map<String, byte[]> files(String example) {
        if (!NAMES.contains(example)) {
            throw new IllegalArgumentException("No example \"" + example + "\"; there are " + NAMES);
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        String index = new String(read(example + "/index.txt"), StandardCharsets.UTF_8);
        index.lines().filter(line -> !line.isBlank()).forEach(path -> files.put(path, read(example + "/" + path)));
        return files;
    }

    /**
     * Copies an example into a folder, which is made if it is not there.
     *
     * @param example one of {@link #names()}
     * @param folder the project folder; its own name need not be the example's
     * @throws FileAlreadyExistsException if the folder has one of the files already; nothing is overwritten
     * @throws IOException if the folder cannot be written
     */
    public static void copyTo(String example, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files(example).entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            try (var out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE)) {
                out.write(file.getValue());
            }
        }
    }

    private static byte[] read(String path) {
        try (InputStream in = Examples.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("Example resource missing: " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Example resource " + path, e);
        }
    }
}
