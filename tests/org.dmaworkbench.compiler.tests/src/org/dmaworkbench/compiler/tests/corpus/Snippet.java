package org.dmaworkbench.compiler.tests.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A piece of C with what is expected of it. A file of the corpus is a list of "== title", lines of C, and lines "-- name value"; a file
 * "x.prelude" beside "x.txt" says what stands around each piece, at "%s". In "expressions" the title is the piece.
 */
record Snippet(String file, String title, String text, String before, String after, List<String> expectations) {
    /** Returns the snippets of {@code file}. */
    static List<Snippet> of(String file) {
        String prelude = read(file + ".prelude");
        int hole = prelude.indexOf("%s");
        List<Snippet> all = new ArrayList<>();
        String[] blocks = read(file + ".txt").split("(?m)^== ");
        for (int i = 1; i < blocks.length; i++) {
            List<String> lines = blocks[i].lines().toList();
            String text = String.join("\n", lines.stream().skip(1).filter(line -> !line.startsWith("-- ")).toList());
            all.add(new Snippet(file, lines.get(0), file.equals("expressions") ? lines.get(0) : text,
                    hole < 0 ? "" : prelude.substring(0, hole), hole < 0 ? "\n" : prelude.substring(hole + 2),
                    lines.stream().filter(line -> line.startsWith("-- ")).map(line -> line.substring(3)).toList()));
        }
        return all;
    }

    /** Returns the whole model. */
    String source() {
        return before + text + after;
    }

    /** Returns what the lines "-- name value" say after the name. */
    Stream<String> expected(String name) {
        return expectations.stream().filter(line -> line.startsWith(name + " ")).map(line -> line.substring(name.length() + 1));
    }

    @Override
    public String toString() {
        return file + ": " + title;
    }

    private static String read(String name) {
        try (var in = Snippet.class.getResourceAsStream("/corpus/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
