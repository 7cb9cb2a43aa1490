package org.dmaworkbench.compiler.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmaworkbench.compiler.tests.Compiled;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.type.StructType;
import org.junit.jupiter.api.Test;

/** Generated structures lie as an independent compiler with Microsoft's rules laid them out (witness/layouts.py; docs/conformance.md). */
class LayoutCorpusTest {
    /** What a line of data says about one structure. */
    private record Case(String text, String expected) { }

    private static List<Case> cases() throws IOException {
        try (var in = LayoutCorpusTest.class.getResourceAsStream("/layouts.txt")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
            List<Case> cases = new ArrayList<>();
            for (int i = 0; i + 2 < lines.size(); i += 3) {
                cases.add(new Case(lines.get(i + 1), lines.get(i).substring(3) + " " + lines.get(i + 2)));
            }
            return cases;
        }
    }

    @Test
    void everyFieldLiesWhereTheWitnessPutsIt() throws IOException {
        List<Case> cases = cases();
        assertTrue(cases.size() >= 200, () -> cases.size() + " structures");
        Program program = Compiled.program(cases.stream().map(Case::text).collect(Collectors.joining("\n")));
        List<String> wrong = cases.stream().filter(c -> !c.expected().equals(found(program, c)))
                .map(c -> c.text() + "\n  expected " + c.expected() + "\n  found    " + found(program, c)).toList();
        assertEquals("", String.join("\n", wrong));
    }

    private static String found(Program program, Case layout) {
        StructType type = (StructType) program.types().get(layout.text().replaceFirst(" \\{.*", "").replaceFirst(".* ", ""));
        String[] fields = layout.expected().split(" ");
        return type.size() + " " + type.alignment() + " " + Stream.of(fields).skip(2).map(f -> f.replaceFirst("=.*", ""))
                .map(name -> name + "=" + place(type.find(name))).collect(Collectors.joining(" "));
    }

    private static String place(StructType.Member member) {
        return member.isBitField() ? 8 * member.offset() + member.bitOffset() + ":" + member.bitWidth() : String.valueOf(member.offset());
    }
}
