package org.dmaworkbench.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has a help page, and every page a rule. */
class ViolationPagesTest {
    private static final Path ROOT = Path.of(System.getProperty("dmaw.root"));
    @TempDir private Path folder;

    static Set<String> rules() {
        return Rules.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isExplained(String id) {
        System.setProperty("dmaw.home", ROOT.toString());
        Outcome.of("explain", id).exits(ExitCode.HOLDS).prints("# " + id + ": ").prints("## Why it matters").prints("## How to mend it").prints("## Before").prints("## After");
    }

    @Test
    void noPageWithoutARule() throws IOException {
        try (Stream<Path> pages = Files.list(ROOT.resolve("docs/violations"))) {
            assertEquals(rules(), pages.map(p -> p.getFileName().toString().replace(".md", "")).filter(n -> !n.equals("README"))
                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void anExpectedViolationDoesNotFail() throws IOException {
        Project project = Project.in(folder).change("plx9x5x.kmdf", "version 3;", "version 2;");
        String read = "    app h1 { r1 = read(100); expect r1 completes STATUS_SUCCESS information 100; }\n";
        project.scenario("allowed", read + "    expect violation D-22;").run("--scenario", "allowed").exits(ExitCode.HOLDS).prints("VIOLATION D-22");
        project.scenario("refused", read).run("--scenario", "refused").exits(ExitCode.FAILS).prints("VIOLATION D-22");
    }
}
