package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import org.dmaworkbench.lang.KmdfStandaloneSetup;
import org.dmaworkbench.lang.ScenarioStandaloneSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A compiler in the same process, as Eclipse's builder is, registers the languages with EMF after the server did. */
class TwoRegistrationsTest {
    @TempDir
    Path folder;

    @Test
    void completionWorksWhoeverRegisteredLast() throws Exception {
        String model = "struct S { ULONG Length; };\nULONG f(struct S *s)\n{\n    return s->|;\n}\n";
        new Editor(folder, Map.of()).close(); // the server's languages are set up now
        new KmdfStandaloneSetup().createInjectorAndDoEMFRegistration();
        new ScenarioStandaloneSetup().createInjectorAndDoEMFRegistration();
        try (Editor editor = new Editor(folder, Map.of("m.kmdf", model))) {
            assertFalse(editor.complete("m.kmdf", model).stream().filter(item -> item.getLabel().startsWith("Length")).toList().isEmpty());
        }
    }
}
