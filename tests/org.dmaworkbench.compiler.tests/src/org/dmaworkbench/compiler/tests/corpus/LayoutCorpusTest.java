package org.dmaworkbench.compiler.tests.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmaworkbench.compiler.tests.Compiled;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.type.StructType;
import org.junit.jupiter.api.Test;

/** Generated structures lie as an independent compiler with Microsoft's rules laid them out (witness/layouts.py; docs/conformance.md). */
class LayoutCorpusTest {
    /** What a line of data says about one structure. */
    private static final Pattern PACKED = Pattern.compile("packed\\((\\d+)\\) ");

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

    /** The same structures packed by the lines that drivers write: the packing reaches nested structures and bit-fields, and ends where it ends. */
    @Test
    void pragmasPackAsTheWordDoes() throws IOException {
        List<Case> cases = cases();
        StringBuilder text = new StringBuilder();
        int packed = 0;
        for (Case c : cases) {
            Matcher word = PACKED.matcher(c.text());
            String bare = word.replaceFirst("");
            String bytes = word.reset().find() ? word.group(1) : "";
            text.append(bytes.isEmpty() ? bare : switch (packed++ % 5) {
                case 0 -> lines("#pragma pack(push, " + bytes + ")", bare, "#pragma pack(pop)");
                case 1 -> lines("#pragma pack(" + bytes + ")", "#pragma pack(show)", bare, "#pragma pack()");
                case 2 -> lines("#include <pshpack" + bytes + ".h>", bare, "#include <poppack.h>");
                case 3 -> lines("#pragma pack(push, here, 1)", "#pragma pack(push)", "#pragma pack(" + bytes + ")", bare, "#pragma pack(pop, here)");
                default -> lines("#pragma pack(push)", "#pragma pack(" + bytes + ")", bare, "#pragma pack(pop)");
            }).append('\n');
        }
        assertTrue(packed > 50, packed + " packed structures");
        Program program = Compiled.program(text.toString());
        List<String> wrong = cases.stream().filter(c -> !c.expected().equals(found(program, bare(c))))
                .map(c -> c.text() + "\n  expected " + c.expected() + "\n  found    " + found(program, bare(c))).toList();
        assertEquals("", String.join("\n", wrong));
    }

    private static Case bare(Case c) {
        return new Case(PACKED.matcher(c.text()).replaceFirst(""), c.expected());
    }

    private static String lines(String... lines) {
        return String.join("\n", lines);
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
