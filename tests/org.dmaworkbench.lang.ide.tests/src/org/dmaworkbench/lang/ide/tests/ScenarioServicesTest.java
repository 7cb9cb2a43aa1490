package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor of scenarios gets from the server. */
class ScenarioServicesTest {
    private static final String MODEL = "import pci9656;\nVOID OnRead(WDFQUEUE q, WDFREQUEST r, size_t n) { WdfRequestComplete(r, STATUS_SUCCESS); }\n"
            + "driver D { hardware PCI9656; queue Q { sequential; default; EvtIoRead = OnRead; } }\n";
    private static final String SCENARIO = """
            scenario "read" for D {
                app a { buffer data[1024]; r1 = read(data); expect r1 completes STATUS_SUCCESS information 1024; }
                expect accesses { read Int_Csr 0; }
                expect callbacks { OnRead; }
            }
            """;

    @TempDir
    private Path folder;
    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        editor = new Editor(folder, Map.of("model.kmdf", MODEL, "read.scenario", SCENARIO));
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    @Test
    void namesOfTheModelAreKnown() throws Exception {
        editor.open("read.scenario", SCENARIO);
        assertEquals(List.of(), editor.problems("read.scenario"));
        assertEquals(List.of("model.kmdf:3:8"), editor.definitions("read.scenario", SCENARIO.replace("for D", "for |D")));
        assertEquals(List.of("model.kmdf:2:6"), editor.definitions("read.scenario", SCENARIO.replace("OnRead", "On|Read")));
        assertTrue(editor.definitions("read.scenario", SCENARIO.replace("STATUS_SUCCESS", "STATUS|_SUCCESS")).get(0).startsWith("ntstatus.kmdf:"));
        assertTrue(editor.hover("read.scenario", SCENARIO.replace("Int_Csr", "Int|_Csr")).contains("Int_Csr"));
    }

    @Test
    void completion() throws Exception {
        assertTrue(editor.labels("read.scenario", SCENARIO.replace("completes STATUS_SUCCESS", "completes STATUS_INV|")).contains("STATUS_INVALID_PARAMETER"));
        assertTrue(editor.labels("read.scenario", SCENARIO.replace("read Int_Csr", "read Int|")).contains("Int_Csr"));
        assertTrue(editor.labels("read.scenario", SCENARIO.replace("    expect callbacks", "    |")).containsAll(List.of("host", "device", "app", "expect")));
        assertEquals(List.of("D"), editor.labels("read.scenario", "scenario \"x\" for |"));
    }

    @Test
    void aModelThatLosesItsDriverIsNoticed() throws Exception {
        editor.open("model.kmdf", MODEL.replace("driver D", "driver E"));
        assertTrue(editor.problems("read.scenario").contains("S037@1"), editor.problems("read.scenario").toString());
    }
}
