package org.dmaworkbench.lang.preprocessing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names that a project sets for conditional text: the plain file {@code dmaw.defines} in its folder, one NAME or NAME=VALUE per line, blank lines
 * and lines beginning with // skipped.
 */
public final class DefinesFile {
    /** Its name in the project's folder. */
    public static final String NAME = "dmaw.defines";

    private DefinesFile() {
    }

    /** Returns the names with their values, "1" where none is given; nothing if there is no such file. */
    public static Map<String, String> read(Path projectFolder) {
        Path file = projectFolder.resolve(NAME);
        try {
            return Files.isRegularFile(file) ? parse(Files.readString(file)) : Map.of();
        } catch (IOException e) {
            return Map.of();
        }
    }

    /** Reads the text of such a file. */
    public static Map<String, String> parse(String text) {
        Map<String, String> defines = new LinkedHashMap<>();
        for (String line : text.replace("\uFEFF", "").lines().toList()) {
            String trimmed = line.strip();
            if (!trimmed.isEmpty() && !trimmed.startsWith("//")) {
                int equals = trimmed.indexOf('=');
                String name = (equals < 0 ? trimmed : trimmed.substring(0, equals)).strip();
                defines.put(name, equals < 0 ? "1" : trimmed.substring(equals + 1).strip());
            }
        }
        return defines;
    }
}
