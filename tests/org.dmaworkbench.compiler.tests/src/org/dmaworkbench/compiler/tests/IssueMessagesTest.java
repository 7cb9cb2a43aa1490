package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.lang.validation.IssueCode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * One small source per issue code, with the expectation in a comment on the line before: {@code // ERROR T012 part of the
 * message} {@code // WARNING ...} or {@code // INFO ...}. Sources are separated by lines of {@code ==== name}; a source that begins with
 * {@code scenario} is checked together with the model named {@code driver}. That a function is not simulated yet (T050) counts where expected only.
 */
class IssueMessagesTest {
    private static final List<String> FILES = List.of("issues.txt", "issues-driver.txt", "issues-irql.txt", "issues-flow.txt", "issues-types.txt");
    private static final Pattern EXPECTED = Pattern.compile("// (ERROR|WARNING|INFO) ([A-Z]\\d{3})(?: (.*))?");

    private static List<String[]> sources() throws IOException {
        List<String[]> found = new ArrayList<>();
        for (String file : FILES) {
            try (InputStream in = IssueMessagesTest.class.getResourceAsStream(file)) {
                String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                for (String part : all.split("(?m)^==== ")) {
                    int line = part.indexOf('\n');
                    if (line > 0) {
                        found.add(new String[] {part.substring(0, line).trim(), part.substring(line + 1)});
                    }
                }
            }
        }
        return found;
    }

    @TestFactory
    Stream<DynamicTest> eachSourceGivesExactlyWhatItSays() throws IOException {
        List<String[]> sources = sources();
        String driver = sources.stream().filter(s -> s[0].equals("driver")).map(s -> s[1]).findFirst().orElseThrow();
        return sources.stream().map(s -> DynamicTest.dynamicTest(s[0], () -> check(s[1], driver)));
    }

    private static void check(String source, String driver) {
        boolean scenario = source.contains("scenario \"");
        CompiledProject project = scenario ? Models.compile(Map.of("driver.kmdf", driver, "s.scenario", source)) : Models.compile(source);
        List<String> expected = new ArrayList<>();
        List<String> lines = Arrays.asList(source.split("\n"));
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = EXPECTED.matcher(lines.get(i));
            if (m.find()) {
                expected.add(m.group(1) + " " + m.group(2) + " line " + (i + 2) + (m.group(3) == null ? "" : " " + m.group(3).trim()));
            }
        }
        List<String> actual = project.diagnostics().stream().filter(d -> !d.code().equals("P006"))
                .filter(d -> !d.code().equals("T050") || source.contains("T050"))
                .map(d -> d.severity() + " " + d.code() + " line " + d.line() + " " + d.message()).toList();
        assertEquals(expected.size(), actual.size(), "expected " + expected + " but got " + actual);
        for (int i = 0; i < expected.size(); i++) {
            String[] e = expected.get(i).split(" ", 5);
            String head = String.join(" ", Arrays.asList(e).subList(0, 4));
            assertTrue(actual.get(i).startsWith(head + " "), "expected " + expected + " but got " + actual);
            assertTrue(e.length < 5 || actual.get(i).contains(e[4]), "expected " + expected + " but got " + actual);
        }
        project.diagnostics().forEach(d -> assertTrue(!d.help().isEmpty(), d + " has no next action"));
    }

    @Test void everyCodeHasASource() throws IOException {
        Set<String> tested = new TreeSet<>();
        for (String[] source : sources()) {
            Matcher m = EXPECTED.matcher(source[1]);
            while (m.find()) {
                tested.add(m.group(2));
            }
        }
        List<String> missing = Stream.of(IssueCode.values()).map(IssueCode::id).filter(c -> c.matches("[TDC].*")).filter(c -> !tested.contains(c))
                .collect(Collectors.toList());
        assertEquals(List.of(), missing, "codes without a source in issues.txt");
    }
}
