package org.dmaworkbench.lang.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.library.LibraryIndex;
import org.dmaworkbench.lang.tests.Models;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.Test;

/**
 * What holds for every text: laying out twice changes nothing more, no token changes, the tree stays the same. Over examples, library and test
 * models, as they are and with their white space shaken. The seed is fixed; -Dsmoke.rounds=N tries more.
 */
class FormatterPropertiesTest {
    private static final int ROUNDS = Integer.getInteger("smoke.rounds", 60);
    private static final List<FormatOptions> STYLES = List.of(FormatOptions.DEFAULT, new FormatOptions(FormatOptions.Braces.ALLMAN, true, 8, 8, 1));

    private record Source(String name, String text) {
        boolean isScenario() {
            return name.endsWith(".scenario");
        }
    }

    private static List<Source> sources() throws IOException {
        List<Source> sources = new ArrayList<>();
        for (String module : LibraryIndex.implicit()) {
            sources.add(new Source(module + ".kmdf", LibraryFiles.text(module + ".kmdf")));
        }
        Path root = Path.of(System.getProperty("dmaw.root", Path.of("..", "..").toString()));
        for (String folder : new String[] {"bundles/org.dmaworkbench.examples/src", "tests/org.dmaworkbench.compiler.tests/resources",
            "tests/org.dmaworkbench.cli.tests/resources"}) {
            try (Stream<Path> below = Files.walk(root.resolve(folder))) {
                for (Path file : below.filter(f -> f.toString().matches(".*\\.(kmdf|scenario|c|h)")).sorted().toList()) {
                    try {
                        sources.add(new Source(file.getFileName().toString(), Files.readString(file)));
                    } catch (MalformedInputException e) {
                        // A file of the bad corpus that is no text.
                        continue;
                    }
                }
            }
        }
        return sources;
    }

    private static List<String> tokens(String text) {
        return SourceTokens.of(text).stream().filter(t -> !t.isComment()).map(SourceToken::text).toList();
    }

    private static List<String> comments(String text) {
        return SourceTokens.of(text).stream().filter(SourceToken::isComment).map(t -> t.text().replaceAll("\\s+", " ")).toList();
    }

    private static void holds(Source source, FormatOptions style) {
        Formatter formatter = new Formatter(style, source.isScenario());
        String once = formatter.format(source.text());
        assertEquals(tokens(source.text()), tokens(once), source::name);
        assertEquals(comments(source.text()), comments(once), source::name);
        assertEquals(once, formatter.format(once), () -> source.name() + "\n" + source.text());
    }

    @Test
    void everySourceAsItIs() throws IOException {
        for (Source source : sources()) {
            for (FormatOptions style : STYLES) {
                holds(source, style);
            }
        }
    }

    @Test
    void shakenWhiteSpace() throws IOException {
        Random random = new Random(7);
        List<Source> sources = sources();
        String[] gaps = {"", " ", "  ", "\t", "\n", "\n\n\n\n", "\n      ", "     "};
        for (int round = 0; round < ROUNDS; round++) {
            Source source = sources.get(random.nextInt(sources.size()));
            StringBuilder shaken = new StringBuilder();
            int end = 0;
            SourceToken before = null;
            for (SourceToken token : SourceTokens.of(source.text())) {
                String gap = source.text().substring(end, token.offset());
                boolean free = before != null && !gap.isEmpty() && gap.indexOf('\\') < 0 && token.kind() != SourceToken.Kind.DIRECTIVE
                        && before.kind() != SourceToken.Kind.DIRECTIVE && before.kind() != SourceToken.Kind.LINE_COMMENT;
                String other = gaps[random.nextInt(gaps.length)];
                boolean apart = !other.isEmpty() || before != null && SourceTokens.of("x " + before.text() + token.text()).size() == 3
                        && SourceTokens.of("x " + before.text() + token.text()).get(1).text().equals(before.text());
                shaken.append(free && apart && random.nextInt(4) == 0 ? other : gap).append(token.text());
                end = token.end();
                before = token;
            }
            holds(new Source(source.name(), shaken.toString()), STYLES.get(round % STYLES.size()));
        }
    }

    @Test
    void theTreeStaysTheSame() throws IOException {
        for (Source source : sources()) {
            XtextResource before = parse(source.name(), source.text());
            if (!before.getErrors().isEmpty()) {
                continue;
            }
            for (FormatOptions style : STYLES) {
                String laidOut = Edit.apply(source.text(), SourceFormatter.edits(before, style));
                XtextResource after = parse(source.name(), laidOut);
                assertEquals(List.of(), after.getErrors(), source::name);
                assertEquals(tree(before), tree(after), source::name);
                assertEquals(laidOut, Edit.apply(laidOut, SourceFormatter.edits(after, style)), source::name);
            }
        }
    }

    private static XtextResource parse(String name, String text) {
        return new Models().with(name, text).load(name);
    }

    private static String tree(XtextResource resource) {
        StringBuilder text = new StringBuilder();
        resource.getContents().forEach(root -> tree(root, text));
        return text.toString();
    }

    private static void tree(EObject object, StringBuilder text) {
        text.append('(').append(object.eClass().getName());
        for (EAttribute attribute : object.eClass().getEAllAttributes()) {
            text.append(' ').append(object.eGet(attribute));
        }
        object.eContents().forEach(child -> tree(child, text));
        text.append(')');
    }
}
