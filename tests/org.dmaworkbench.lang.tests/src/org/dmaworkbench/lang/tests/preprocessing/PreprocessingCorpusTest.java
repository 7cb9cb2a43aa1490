package org.dmaworkbench.lang.tests.preprocessing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.tests.Models;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts preprocessed as an independent compiler does (witness/preprocessing.py), and refused where it refuses them. */
class PreprocessingCorpusTest {
    /** What preprocessing itself complains about; what is left of a snippet need not be a model. */
    private static final Set<String> OWN = Set.of("S020", "S021", "S022", "S024", "S040", "S041", "S042", "S043", "S044", "S045", "S046", "S047");

    /** A snippet: its title, its text with further files behind lines "-- file NAME", and the other lines that begin with "--". */
    private record Snippet(String title, String text, List<String> expectations) {
        @Override
        public String toString() {
            return title;
        }

        List<String> expected(String what) {
            return expectations.stream().filter(e -> e.startsWith(what + " ") || e.equals(what)).map(e -> e.substring(what.length()).strip()).toList();
        }
    }

    static List<Snippet> snippets() throws IOException {
        try (var in = PreprocessingCorpusTest.class.getResourceAsStream("/preprocessing.txt")) {
            String[] blocks = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ");
            return Arrays.stream(blocks).skip(1).map(block -> {
                int line = block.indexOf('\n');
                String text = block.substring(line + 1);
                return new Snippet(block.substring(0, line), text.replaceAll("(?m)^-- (?!file ).*\n", ""),
                        text.lines().filter(l -> l.startsWith("-- ") && !l.startsWith("-- file ")).map(l -> l.substring(3)).toList());
            }).toList();
        }
    }

    static Stream<Snippet> understood() throws IOException {
        return snippets().stream().filter(s -> s.expected("at").isEmpty());
    }

    static Stream<Snippet> refused() throws IOException {
        return snippets().stream().filter(s -> !s.expected("at").isEmpty());
    }

    private static XtextResource read(Snippet snippet) {
        String[] parts = snippet.text().split("(?m)^-- file ");
        Models models = new Models().with("model.kmdf", parts[0]);
        for (String part : List.of(parts).subList(1, parts.length)) {
            int line = part.indexOf('\n');
            models.with(part.substring(0, line), part.substring(line + 1));
        }
        return models.open("model.kmdf");
    }

    /** The tokens; constants, which stay names in the tree, as what they stand for. */
    private static String replaced(XtextResource resource) {
        Map<String, String> constants = Models.all(resource, Define.class).stream().filter(d -> d.getValue() != null)
                .collect(Collectors.toMap(Define::getName, PreprocessingCorpusTest::tokens, (first, second) -> second));
        String text = " " + Sources.seen(resource) + " ";
        for (int depth = 0; depth < constants.size(); depth++) {
            for (Map.Entry<String, String> constant : constants.entrySet()) {
                text = text.replaceAll("(?<= )" + constant.getKey() + "(?= )", Matcher.quoteReplacement(constant.getValue()));
            }
        }
        return text.strip();
    }

    private static String tokens(Define define) {
        return StreamSupport.stream(NodeModelUtils.getNode(define).getLeafNodes().spliterator(), false).filter(leaf -> !leaf.isHidden())
                .map(ILeafNode::getText).skip(2).collect(Collectors.joining(" ")).strip();
    }

    private static List<String> complaints(XtextResource resource) {
        return Models.issues(resource).stream().filter(i -> OWN.contains(i.substring(0, 4))).map(i -> i.replaceFirst("(\\w+)@(\\S+) .*", "$2 $1")).toList();
    }

    @ParameterizedTest
    @MethodSource("understood")
    void leavesWhatTheWitnessLeaves(Snippet snippet) {
        String[] included = snippet.text().split("(?m)^-- file ");
        XtextResource resource = read(snippet);
        assertEquals(List.of(), complaints(resource));
        if (included.length == 1) {
            assertEquals(snippet.expected("seen"), List.of(replaced(resource)));
        }
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesOnce(Snippet snippet) {
        assertEquals(snippet.expected("at"), complaints(read(snippet)));
    }

    @Test
    void holdsEnough() throws IOException {
        assertTrue(understood().count() >= 60 && refused().count() >= 20);
    }
}
