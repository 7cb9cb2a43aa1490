package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dmaworkbench.compiler.Diagnostic;
import org.junit.jupiter.api.Test;

/** Constant expressions have the values that C gives them on LLP64: a file of C_ASSERTs holds, and each one's opposite does not. */
class ConstantsTest {
    private static String text() throws IOException {
        try (InputStream in = ConstantsTest.class.getResourceAsStream("constants.kmdf.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> errors(String text) {
        return Models.compile(text + Models.ENTRY).diagnostics().stream().filter(d -> d.severity() == Diagnostic.Severity.ERROR)
                .map(Diagnostic::toString).toList();
    }

    @Test void everyLineHolds() throws IOException {
        assertEquals(List.of(), errors(text()));
    }

    @Test void noLineHoldsByAccident() throws IOException {
        String text = text().replaceAll("(?m)^C_ASSERT\\((.*)\\);$", "C_ASSERT(!($1));");
        long lines = text.lines().filter(l -> l.startsWith("C_ASSERT(")).count();
        assertTrue(lines > 20);
        assertEquals(lines, errors(text).size());
    }
}
