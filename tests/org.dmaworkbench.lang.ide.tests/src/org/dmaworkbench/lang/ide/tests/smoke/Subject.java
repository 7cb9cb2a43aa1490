package org.dmaworkbench.lang.ide.tests.smoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text to be spoilt.
 *
 * @param name what it is called in messages
 * @param project the folder of the files that see each other
 * @param path the file's path, which tells its language
 * @param text its text
 */
record Subject(String name, Path project, Path path, String text) {
    private static final Pattern SOURCE = Pattern.compile(".*\\.(kmdf|scenario|c|h)");
    private static final Path ROOT = Path.of(System.getProperty("dmaw.root"));
    private static final Path CORPUS = ROOT.resolve("tests/org.dmaworkbench.compiler.tests/resources/corpus");
    private static final List<String> PROJECTS = List.of("bundles/org.dmaworkbench.examples/src/org/dmaworkbench/examples",
            "tests/org.dmaworkbench.cli.tests/resources/models", "tests/org.dmaworkbench.cli.tests/resources");

    /** Returns the files of examples and of models that tests run, with their scenarios. */
    static List<Subject> files() throws IOException {
        List<Subject> all = new ArrayList<>();
        for (String folder : PROJECTS) {
            for (Path project : listed(ROOT.resolve(folder))) {
                try (Stream<Path> files = Files.walk(project)) {
                    for (Path file : files.filter(f -> SOURCE.matcher(f.toString()).matches()).sorted().toList()) {
                        all.add(new Subject(ROOT.relativize(file).toString(), project, file, Files.readString(file)));
                    }
                }
            }
        }
        return all;
    }

    private static List<Path> listed(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /** Returns the snippets of the corpus, each with what stands around it. */
    static List<Subject> snippets() throws IOException {
        List<Subject> all = new ArrayList<>();
        for (Path file : listed(CORPUS)) {
            if (file.toString().endsWith(".txt")) {
                String name = file.getFileName().toString().replace(".txt", "");
                Path prelude = file.resolveSibling(name + ".prelude");
                String around = Files.exists(prelude) ? Files.readString(prelude) : "%s";
                String[] blocks = Files.readString(file).split("(?m)^== ");
                for (int i = 1; i < blocks.length; i++) {
                    String title = blocks[i].lines().findFirst().orElseThrow();
                    String text = name.equals("expressions") ? title : blocks[i].substring(title.length()).replaceAll("(?m)^-- .*\\R?", "");
                    all.add(new Subject(name + ": " + title, CORPUS, CORPUS.resolve("smoke.c"), around.replace("%s", text)));
                }
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return name;
    }
}
