package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.dmaworkbench.program.Program;
import org.junit.jupiter.api.Test;

/** Random functions return what an independent compiler with Windows' data model says (witness/functions.py). */
class RandomFunctionsTest {
    private static final String MIX = "#define MIX(e) r = r * 31 + (ULONGLONG)(e);\n";
    private static final int AT_ONCE = 100;

    /** A function {@code f<number>} with what it needs, and what it returns. */
    private record Case(int number, long value, String text) { }

    private static List<Case> cases() throws IOException {
        try (var in = new GZIPInputStream(RandomFunctionsTest.class.getResourceAsStream("/functions.txt.gz"))) {
            String[] blocks = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ");
            List<Case> cases = new ArrayList<>();
            for (int i = 1; i < blocks.length; i++) {
                int line = blocks[i].indexOf('\n');
                cases.add(new Case(i - 1, Long.parseLong(blocks[i].substring(0, line)), blocks[i].substring(line + 1)));
            }
            return cases;
        }
    }

    @Test
    void eachReturnsWhatTheWitnessSays() throws IOException {
        List<Case> cases = cases();
        assertTrue(cases.size() >= 1000, () -> cases.size() + " functions");
        List<String> wrong = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += AT_ONCE) {
            List<Case> some = cases.subList(from, Math.min(cases.size(), from + AT_ONCE));
            Program program = Models.program(MIX + some.stream().map(Case::text).collect(Collectors.joining()));
            for (Case one : some) {
                long found = new Evaluator(program).call("f" + one.number());
                if (found != one.value()) {
                    wrong.add("expected " + one.value() + ", found " + found + ":\n" + one.text());
                }
            }
        }
        assertEquals("", wrong.stream().limit(5).collect(Collectors.joining("\n")), () -> wrong.size() + " differ");
    }
}
