package org.dmaworkbench.compiler.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.dmaworkbench.compiler.tests.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * C as published drivers write it: every snippet is read as its shape says, its result has the type and the value that an independent
 * compiler gave it (witness/values.py). What models leave out gets its one diagnostic.
 */
class CorpusTest {
    static Stream<Snippet> snippets() {
        return Stream.of("expressions", "statements", "declarations", "lookalikes").map(Snippet::of).flatMap(List::stream);
    }

    static Stream<Snippet> refused() {
        return Snippet.of("refused").stream();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void isReadTypedAndWorth(Snippet snippet) {
        Parsed parsed = new Parsed(snippet);
        snippet.expected("shape").forEach(shape -> assertEquals(shape, parsed.shape()));
        snippet.expected("type").forEach(type -> assertEquals(type, parsed.type()));
        snippet.expected("kind").forEach(kind -> assertEquals(kind, parsed.kind()));
        assertEquals(snippet.expected("value").toList(), List.of(String.valueOf(Compiled.value(snippet.source()))));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedOnce(Snippet snippet) {
        assertEquals(snippet.expected("at").toList(), Compiled.errors(snippet.source()));
    }

    @Test
    void holdsEnoughAndSaysAllOfIt() {
        List<Snippet> all = snippets().toList();
        assertTrue(all.size() >= 600, () -> all.size() + " snippets");
        for (String what : List.of("shape", "type", "value")) {
            all.forEach(s -> assertFalse(s.expected(what).findAny().isEmpty(), () -> s + " lacks its " + what));
        }
    }
}
