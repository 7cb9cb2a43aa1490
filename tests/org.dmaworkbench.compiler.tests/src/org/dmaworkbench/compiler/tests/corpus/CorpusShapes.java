package org.dmaworkbench.compiler.tests.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes shape and type of snippets that lack them into the corpus, to be read over before they are committed: {@code main(folder)}. */
final class CorpusShapes {
    private CorpusShapes() { }

    /** Completes every file of the folder that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        for (String file : List.of("expressions", "statements", "declarations", "lookalikes")) {
            Map<String, Snippet> snippets = Snippet.of(file).stream().collect(Collectors.toMap(Snippet::title, Function.identity()));
            Path path = Path.of(arguments[0], file + ".txt");
            StringBuilder out = new StringBuilder();
            for (String block : Files.readString(path).split("(?m)^(?=== )")) {
                out.append(block);
                Snippet snippet = block.startsWith("== ") ? snippets.get(block.lines().findFirst().orElseThrow().substring(3)) : null;
                if (snippet != null && snippet.expected("shape").findAny().isEmpty()) {
                    Parsed parsed = new Parsed(snippet);
                    out.append("-- shape ").append(parsed.shape()).append("\n-- type ").append(parsed.type()).append('\n');
                }
            }
            Files.writeString(path, out);
        }
    }
}
