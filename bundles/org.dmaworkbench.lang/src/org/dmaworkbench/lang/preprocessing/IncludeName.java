package org.dmaworkbench.lang.preprocessing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The name in an #include.
 *
 * @param path as written, with forward slashes
 * @param system whether it stands in angle brackets
 */
public record IncludeName(String path, boolean system) {
    /** Reads a name in quotes or angle brackets. */
    public static Optional<IncludeName> of(String spelled) {
        boolean system = spelled.startsWith("<") && spelled.endsWith(">");
        boolean quoted = spelled.length() > 1 && spelled.startsWith("\"") && spelled.endsWith("\"");
        if (spelled.length() < 3 || !system && !quoted) {
            return Optional.empty();
        }
        return Optional.of(new IncludeName(spelled.substring(1, spelled.length() - 1).trim().replace('\\', '/'), system));
    }

    /** Reads what the macros of {@code #include NAME} gave. */
    static Optional<IncludeName> of(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.text()));
        return of(text.toString());
    }

    /** Returns the name without folders. */
    public String file() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Returns the name without folders, as it compares on Windows. */
    public String folded() {
        return file().toLowerCase(Locale.ROOT);
    }
}
