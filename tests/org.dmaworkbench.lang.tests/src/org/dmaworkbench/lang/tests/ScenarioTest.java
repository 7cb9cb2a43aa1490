package org.dmaworkbench.lang.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.scenario.Access;
import org.dmaworkbench.lang.scenario.Buffer;
import org.dmaworkbench.lang.scenario.Completes;
import org.dmaworkbench.lang.scenario.NameReference;
import org.dmaworkbench.lang.scenario.Pattern;
import org.dmaworkbench.lang.scenario.Quantity;
import org.dmaworkbench.lang.scenario.Scenario;
import org.dmaworkbench.lang.scenario.Submit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenario language: what is read, what names mean, what is said about mistakes. */
class ScenarioTest {
    private static final String MODEL = """
            import pci9656;
            VOID OnRead(WDFQUEUE q, WDFREQUEST r, size_t n) { }
            VOID OnWrite(WDFQUEUE q, WDFREQUEST r, size_t n) { }
            driver SramDriver { hardware PCI9656; queue Q { sequential; default; EvtIoRead = OnRead; EvtIoWrite = OnWrite; } }
            """;

    private static Models models(String text) {
        Models models = new Models().with("model.kmdf", MODEL).with("s.scenario", text);
        models.load("model.kmdf");
        return models;
    }

    private static List<String> issues(String member) {
        return models("scenario \"s\" for SramDriver { " + member + " }").issues("s.scenario");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "host { cpus 2; map registers 3; merge adjacent pages; common buffers at 0x12340000, 0x12341000; verifier on; }", "host { separate adjacent pages; verifier off; }",
        "device { sram pattern (7*i + 3) mod 256; latency 2 us; bandwidth 66 MB/s; }", "device { latency 100 ns; bandwidth 1 GB/s; sram pattern 0xAA; }",
        "app h1 { r1 = read(1024) offset 0; expect r1 completes STATUS_SUCCESS information 1024; }",
        "app h1 { buffer b[20000] at offset 0x100 in pages 0x10002000, 0x0ABCD000; r1 = read(b); expect r1 completes STATUS_SUCCESS; }",
        "app h1 { buffer b[4 KB] in pages 0x1000 at offset 0 pattern (i + 1) mod 256; r1 = write(b, 100); }", "app h1 { buffer b[1]; write(b); read(b); read(0); }",
        "app h1 { r1 = async read(1); r2 = ioctl(0x220000); r3 = ioctl(0x220000, 16); sleep 10 us; wait r1; cancel r1; }", "after 100 ms { cancel r1; } app a { r1 = read(1); }",
        "app a { r1 = read(1); } expect r1 outstanding;", "app a { buffer b[1 KB]; } expect b equals sram[0 .. 1023]; expect b[1 .. 2] equals b[3 .. 4];",
        "expect sram[0 .. 1023] equals pattern (7*i + 3) mod 256;", "expect no accesses; expect no accesses during start;",
        "expect accesses { read Dma0_Mode 0x43; write Dma0_Mode 0x20643; }", "expect accesses during start { write Dma0_PCI_DAC 0; };",
        "expect descriptors of transfer 1 { at 0x12340000: 0x10002080, 0, 0x400, 0x12340023, 0; }", "expect transfers 1; expect no violations; expect violation M2;",
        "expect callbacks { OnRead; OnWrite; } expect callbacks exactly { }", "expect bugcheck 0x10D; expect bugcheck 0x10D (8, any, any, any);",
        "expect register Int_Csr = 0x0F050100;", "parameter size = 3 * 1024; app a { read(size); }", "parameter offset = 1; app pages { buffer device[offset]; read(device); }",
        "parameter s = 3; parameter ms = s; app a { sleep ms * 1 ms; read(s); }",
    })
    void isRead(String member) {
        assertEquals(List.of(), issues(member));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '`', textBlock = """
            app a { r1 = read(1) }                           => S011@1:50 missing ';' before '}'
            app a { expect r1 completes STATUS_SUCCESS; }    => S030@1:46 the scenario has no request r1
            app a { r1 = read(b); }                          => S030@1:49 unknown name b
            expect b equals sram[0 .. 1];                    => S030@1:38 the scenario has no buffer b
            app a { r = read(1); } expect r completes OK;    => S030@1:73 unknown status OK
            expect accesses { read Nothing 1; }              => S032@1:54 the driver's hardware has no register Nothing
            expect callbacks { Nothing; }                    => S030@1:50 the model has no function Nothing
            expect transfers ((((1);                         => S011@1:53 missing ')' before ';'
            host { cpus 2 @ ; }                              => S002@1:45 '@' means nothing here; remove it
            """)
    void saysWhatIsWrong(String member, String expected) {
        assertEquals(List.of(expected), issues(member));
    }

    @Test
    void anUnknownDriver() {
        assertEquals(List.of("S037@1:18 no model of this project declares a driver Nobody; one without a driver block is called DriverEntry"), models("scenario \"s\" for Nobody { }").issues("s.scenario"));
    }

    @Test
    void tablesAndTheirVariables() {
        var resource = models("for length in 1, 100, 4 KB { scenario \"read of some bytes\" for SramDriver { app a { r = read(length); expect r completes STATUS_SUCCESS "
                + "information length; } } }").load("s.scenario");
        assertEquals(List.of(), Models.issues(resource));
        assertEquals("read of some bytes", Models.first(resource, Scenario.class).getName());
        assertEquals("KB", Models.all(resource, Quantity.class).get(2).getUnit());
    }

    @Test
    void referencesIntoTheModel() {
        Models models = models("scenario \"s\" for SramDriver { app a { buffer b[3]; r = read(b); expect r completes STATUS_SUCCESS; } "
                + "device { sram pattern (7*i + 3) mod 256; } expect accesses { read Int_Csr 3; } }");
        var resource = models.load("s.scenario");
        assertEquals(List.of(), Models.issues(resource));
        assertEquals("SramDriver", ((org.dmaworkbench.lang.kmdf.Driver) Models.first(resource, Scenario.class).getDriver()).getName());
        assertEquals("Int_Csr", assertInstanceOf(Declarator.class, Models.first(resource, Access.class).getRegister()).getName());
        assertSame(Models.first(resource, Submit.class), Models.first(resource, Completes.class).getRequest());
        assertSame(Models.first(resource, Buffer.class), Models.all(resource, NameReference.class).get(0).getTarget());
        assertSame(Models.first(resource, Pattern.class), Models.all(resource, NameReference.class).get(1).getTarget());
    }
}
