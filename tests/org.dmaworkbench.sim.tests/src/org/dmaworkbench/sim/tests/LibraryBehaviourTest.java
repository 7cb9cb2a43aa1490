package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dmaworkbench.lang.types.Intrinsic;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.scenario.Behaviour;
import org.junit.jupiter.api.Test;

/** Every function that a library file declares without a body has behaviour, and every behaviour has a declaration (language.md 5). */
class LibraryBehaviourTest {
    /** Intrinsics that the compiler turns into calls. */
    private static final Set<String> OF_THE_COMPILER = Set.of("PAGED_CODE", "ASSERT");
    private static final Pattern PROTOTYPE = Pattern.compile("\\b(\\w+)\\s*\\([^{}]*\\)\\s*$", Pattern.DOTALL);

    @Test void declarationsAndBehavioursAreTheSameNames() throws IOException {
        Set<String> declared = new TreeSet<>();
        for (String file : List.of("nt", "wdf", "pci9656")) {
            declared.addAll(prototypes(text(file)));
        }
        for (Intrinsic intrinsic : Intrinsic.values()) {
            declared.remove(intrinsic.name());
        }
        declared.addAll(OF_THE_COMPILER);
        Scenario empty = new Scenario("", "", List.of(), Scenario.Host.DEFAULT, Scenario.Device.DEFAULT, List.of(), List.of(), List.of(), SourcePosition.NONE);
        assertEquals(declared, new TreeSet<>(new Behaviour(empty).ddis().names()));
    }

    private static String text(String file) throws IOException {
        try (InputStream in = LibraryBehaviourTest.class.getResourceAsStream("/org/dmaworkbench/lang/library/" + file + ".kmdf")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> prototypes(String text) {
        String plain = text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\n]*", "").replaceAll("(?m)^#.*$", "").replaceAll("_IRQL_\\w+_\\(\\w+\\)", "");
        Set<String> names = new TreeSet<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '}' && depth == 0) {
                start = i + 1;
            } else if (c == ';' && depth == 0) {
                String declaration = plain.substring(start, i);
                Matcher m = PROTOTYPE.matcher(declaration);
                if (!declaration.contains("typedef") && !declaration.contains("import") && m.find()) {
                    names.add(first(declaration));
                }
                start = i + 1;
            }
        }
        return names;
    }

    private static String first(String declaration) {
        Matcher m = Pattern.compile("(\\w+)\\s*\\(").matcher(declaration);
        return m.find() ? m.group(1) : declaration;
    }
}
