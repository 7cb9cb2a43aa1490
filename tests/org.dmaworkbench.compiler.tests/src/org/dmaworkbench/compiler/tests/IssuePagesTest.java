package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmaworkbench.compiler.ProjectCodes;
import org.dmaworkbench.lang.lexing.SyntaxCodes;
import org.dmaworkbench.lang.preprocessing.DirectiveCodes;
import org.dmaworkbench.lang.validation.IssueCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every issue code has a help page, and every page a code. */
class IssuePagesTest {
    private static final Path PAGES = Path.of(System.getProperty("dmaw.root"), "docs", "issues");

    static Set<String> codes() {
        return Stream.of(Arrays.stream(IssueCode.values()).map(IssueCode::id), constants(SyntaxCodes.class), constants(DirectiveCodes.class), constants(ProjectCodes.class))
                .flatMap(s -> s).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void hasAPage(String code) throws IOException {
        List<String> lines = Files.readAllLines(PAGES.resolve(code + ".md"));
        assertTrue(lines.get(0).startsWith("# " + code + ": "), lines.get(0));
        assertTrue(lines.contains("## Why it matters") && lines.contains("## How to mend it"), code);
        assertTrue(lines.contains("becomes") && lines.stream().filter(line -> line.startsWith("```")).count() >= 4, code + ": code before and after");
        assertTrue(lines.size() >= 8 && lines.size() <= 40, code + " has " + lines.size() + " lines");
    }

    @Test
    void noPageWithoutACode() throws IOException {
        try (Stream<Path> pages = Files.list(PAGES)) {
            Set<String> there = pages.map(p -> p.getFileName().toString().replace(".md", "")).filter(n -> !n.equals("README"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(codes(), there);
        }
    }

    @Test
    void indexHasEveryPage() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));
        codes().forEach(code -> assertTrue(index.contains("[" + code + "](" + code + ".md)"), code));
    }

    private static Stream<String> constants(Class<?> codes) {
        return Arrays.stream(codes.getDeclaredFields()).filter(f -> Modifier.isPublic(f.getModifiers()) && f.getType() == String.class)
                .map(IssuePagesTest::value);
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
