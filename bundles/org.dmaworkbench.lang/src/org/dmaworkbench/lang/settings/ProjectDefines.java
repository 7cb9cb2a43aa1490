package org.dmaworkbench.lang.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The preprocessor names of a project: the file {@code dmaw.defines} in its folder, one {@code NAME} or {@code NAME=VALUE}
 * per line, {@code //} before a remark. It is text beside the sources, so that it is versioned with them and means the same
 * in Eclipse, on the command line and in any editor.
 */
public final class ProjectDefines {
    /** Name of the file. */
    public static final String FILE = "dmaw.defines";
    /** Value of a name that is given without one, as C compilers have it. */
    public static final String DEFAULT_VALUE = "1";

    private static final Pattern LINE = Pattern.compile("\\s*([A-Za-z_]\\w*)\\s*(?:=(.*))?");

    private ProjectDefines() { }

    /**
     * Reads the names of a project, in order of the file; a project without the file has none.
     *
     * @param folder the project's folder
     * @return name to value; an unreadable file counts as none, a line that names nothing is skipped
     */
    public static Map<String, String> read(Path folder) {
        Path file = folder.resolve(FILE);
        try {
            return Files.isRegularFile(file) ? parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)) : Map.of();
        } catch (IOException e) {
            return Map.of();
        }
    }

    /** Returns the names and values in a text of this form. Of two lines for one name the later counts. */
    public static Map<String, String> parse(String text) {
        Map<String, String> defines = new LinkedHashMap<>();
        text.replace("\uFEFF", "").lines().forEach(line -> {
            int remark = line.indexOf("//");
            Matcher entry = LINE.matcher(remark < 0 ? line : line.substring(0, remark));
            if (entry.matches()) {
                defines.put(entry.group(1), entry.group(2) == null ? DEFAULT_VALUE : entry.group(2).strip());
            }
        });
        return Collections.unmodifiableMap(defines);
    }

    /** Returns the text of the file for these names. */
    public static String format(Map<String, String> defines) {
        StringBuilder text = new StringBuilder();
        defines.forEach((name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    /** Returns whether a name can be set: a C identifier. */
    public static boolean isName(String name) {
        return name.matches("[A-Za-z_]\\w*");
    }

    /** Returns the names of both, where the second wins. */
    public static Map<String, String> merge(Map<String, String> under, Map<String, String> over) {
        Map<String, String> merged = new LinkedHashMap<>(under);
        merged.putAll(over);
        return Collections.unmodifiableMap(merged);
    }
}
