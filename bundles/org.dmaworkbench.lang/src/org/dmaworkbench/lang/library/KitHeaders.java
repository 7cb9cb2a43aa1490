package org.dmaworkbench.lang.library;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The headers that come with the kit, read from {@code headers.txt}, and the names that are set before a driver's first line. */
public final class KitHeaders {
    private static final Map<String, String> HEADERS = read();

    /** What the library has of a header. */
    public sealed interface Content {
    }

    /** The header's content is in a library file. */
    public record Module(String name) implements Content {
    }

    /** The header holds nothing that a model needs. */
    public record Nothing() implements Content {
    }

    /** The header is known, but its content is not modelled. */
    public record NotModelled() implements Content {
    }

    private KitHeaders() {
    }

    /** Returns what is known about a header, by its name in any case; headers of the trace preprocessor (.tmh) hold nothing. */
    public static Optional<Content> find(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (folded.endsWith(".tmh")) {
            return Optional.of(new Nothing());
        }
        return Optional.ofNullable(HEADERS.get(folded)).map(content -> switch (content) {
            case "-" -> new Nothing();
            case "?" -> new NotModelled();
            default -> new Module(content);
        });
    }

    /** Returns the text of the names set beforehand, lines beginning with #define. */
    public static String predefined() {
        return LibraryFiles.text("predefined.h");
    }

    private static Map<String, String> read() {
        Map<String, String> headers = new HashMap<>();
        for (String line : LibraryFiles.text("headers.txt").lines().toList()) {
            if (!line.startsWith("#") && !line.isBlank()) {
                headers.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1).strip());
            }
        }
        return headers;
    }
}
