package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every numbered case of facts kmdf 9 has a test that bears its number, or a row in docs/conformance.md that says why not. */
class NumberedCasesTest {
    private static final Pattern NUMBERS = Pattern.compile("case(\\d{3}(?:_\\d{3})*)");
    private static final Pattern REASON = Pattern.compile("(?m)^\\| Case (\\d{3}) \\| .{20,}");

    @Test void everyCaseHasATestOrAReason() throws IOException {
        Set<Integer> missing = listed();
        assertEquals(143, missing.size());
        missing.removeAll(tested());
        missing.removeAll(excused());
        assertEquals(Set.of(), missing);
    }

    @Test void noTestBearsANumberThatIsNoCase() throws IOException {
        Set<Integer> unknown = tested();
        unknown.removeAll(listed());
        assertEquals(Set.of(), unknown);
    }

    private static Set<Integer> listed() throws IOException {
        try (InputStream in = NumberedCasesTest.class.getResourceAsStream("/cases/kmdf.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" +")).skip(1)).flatMapToInt(NumberedCasesTest::range).boxed()
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static IntStream range(String numbers) {
        String[] ends = numbers.split("-");
        return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
    }

    private static Set<Integer> tested() throws IOException {
        Path classes = Path.of("org", "dmaworkbench", "sim", "tests");
        Path root = Path.of(NumberedCasesTest.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (Stream<Path> files = Files.walk(root.resolve(classes))) {
            return files.map(file -> root.relativize(file).toString()).filter(name -> name.endsWith("Test.class"))
                    .flatMap(NumberedCasesTest::methods).flatMap(NumberedCasesTest::numbers).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> methods(String classFile) {
        try {
            Method[] methods = Class.forName(classFile.replace(".class", "").replace(java.io.File.separatorChar, '.')).getDeclaredMethods();
            return Arrays.stream(methods).filter(m -> m.isAnnotationPresent(Test.class) || m.isAnnotationPresent(TestFactory.class)).map(Method::getName);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Integer> numbers(String method) {
        Matcher m = NUMBERS.matcher(method);
        return m.lookingAt() ? Arrays.stream(m.group(1).split("_")).map(Integer::valueOf) : Stream.of();
    }

    private static Set<Integer> excused() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("dmaw.root"), "docs", "conformance.md"));
        return REASON.matcher(page).results().map(m -> Integer.valueOf(m.group(1))).collect(Collectors.toSet());
    }
}
