package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.program.scenario.Expectation;
import org.dmaworkbench.program.scenario.Pattern;
import org.dmaworkbench.program.scenario.Hal;
import org.dmaworkbench.program.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Scenarios with all their values computed. */
class ScenarioValuesTest {
    private static List<Scenario> scenarios(String text) {
        CompiledProject project = Models.compile(Map.of("model.kmdf", ExampleModel.TEXT, "s.scenario", text));
        assertEquals(List.of(), project.diagnostics());
        return project.scenarios();
    }

    @Test void defaultsAreThoseOfTheFacts() {
        Scenario s = scenarios("scenario \"x\" for SramDriver { }").get(0);
        assertEquals(Scenario.Host.DEFAULT, s.host());
        assertEquals(Scenario.Device.DEFAULT, s.device());
        assertEquals("SramDriver", s.driver());
        assertEquals(1, s.at().line());
    }

    @Test void unitsAndSurroundings() {
        Scenario s = scenarios("""
                scenario "x" for SramDriver {
                    host { cpus 4; map registers 5; separate adjacent pages; common buffers at 0x5000, 0x6000; verifier off; }
                    device { latency 3 us; bandwidth 2 MB/s; sram pattern (7*i + 3) mod 256; }
                    after 100 ms { cancel r1; }
                    app h { r1 = async read(4 KB) offset 2 * 0x10; sleep 1 ms; wait r1; }
                }""").get(0);
        assertEquals(new Scenario.Host(4, Hal.registers(5, 5).withMergePages(false), List.of(0x5000L, 0x6000L), new Scenario.Framework(false, 33, false)), s.host());
        assertEquals(new Scenario.Device(new Pattern(7, 3), 3_000, 2_000_000, false), s.device());
        assertEquals(100_000_000, s.actions().get(0).time());
        AppStep.Submit submit = (AppStep.Submit) s.apps().get(0).steps().get(0);
        assertEquals(4096, submit.length());
        assertEquals(32, submit.offset());
        assertEquals(true, submit.asynchronous());
        assertEquals(1_000_000, ((AppStep.Sleep) s.apps().get(0).steps().get(1)).time());
    }

    @Test void buffersGiveTheirLengthToRequests() {
        Scenario s = scenarios("""
                scenario "x" for SramDriver {
                    app h {
                        buffer b[20] at offset 0x80 in pages 0x10002000 pattern (0xAA) mod 256;
                        w = write(b); v = write(b, 5); c = ioctl(0x220000, b);
                    }
                }""").get(0);
        List<AppStep> steps = s.apps().get(0).steps();
        AppStep.MakeBuffer b = (AppStep.MakeBuffer) steps.get(0);
        assertEquals(List.of(0x10002000L), b.pages());
        assertEquals(0x80, b.pageOffset());
        assertEquals(new Pattern(0, 0xAA), b.content());
        assertEquals(20, ((AppStep.Submit) steps.get(1)).length());
        assertEquals(5, ((AppStep.Submit) steps.get(2)).length());
        assertEquals(0x220000, ((AppStep.Submit) steps.get(3)).code());
        assertEquals(20, ((AppStep.Submit) steps.get(3)).length());
    }

    @Test void controlCodesHaveNames() {
        var project = Models.compile(Map.of("board.h", """
                #define FUNCTION 0x803
                #define IOCTL_TOGGLE \\
                    CTL_CODE(FILE_DEVICE_UNKNOWN, FUNCTION, METHOD_BUFFERED, FILE_ANY_ACCESS)
                """, "d.kmdf", """
                import pci9656;
                #include "board.h"
                driver D { hardware PCI9656; queue Q { sequential; accepts device control; EvtIoDeviceControl = OnControl; } }
                VOID OnControl(WDFQUEUE Queue, WDFREQUEST Request, size_t Out, size_t In, ULONG Code)
                {
                    UNREFERENCED_PARAMETER(Queue);
                    UNREFERENCED_PARAMETER(Out);
                    UNREFERENCED_PARAMETER(In);
                    switch (Code) {
                    case IOCTL_TOGGLE: WdfRequestComplete(Request, STATUS_SUCCESS); break;
                    default: WdfRequestComplete(Request, STATUS_INVALID_DEVICE_REQUEST); break;
                    }
                }
                """, "s.scenario", "scenario \"x\" for D { app h { r = ioctl(IOCTL_TOGGLE); } }"));
        assertEquals(List.of(), project.diagnostics());
        assertEquals(0x22200C, ((AppStep.Submit) project.scenarios().get(0).apps().get(0).steps().get(0)).code());
    }

    @Test void tablesMakeAScenarioPerRow() {
        List<Scenario> all = scenarios("""
                parameter base = SRAM_SIZE;
                for length in 1, 100, base + 1 {
                    for k in 1, 2 { scenario "read" for SramDriver { app h { r = read(length * k); expect r completes STATUS_SUCCESS information length; } } }
                }""");
        assertEquals(6, all.size());
        assertEquals("read (length = 100, k = 2)", all.get(3).name());
        assertEquals(200, ((AppStep.Submit) all.get(3).apps().get(0).steps().get(0)).length());
        assertEquals(0x20001, ((Expectation.Completes) all.get(5).expectations().get(0)).information());
    }

    @Test void expectations() {
        Scenario s = scenarios("""
                scenario "x" for SramDriver {
                    app h { buffer b[8]; r = read(b); expect r completes STATUS_INVALID_BUFFER_SIZE; }
                    expect b equals sram[16 .. 23];
                    expect accesses during start { write Dma0_PCI_DAC 0; read Dma0_Csr 0x10; }
                    expect descriptors of transfer 2 { at 0x12340000: 1, 2, 0xFFFFFFFF; }
                    expect callbacks exactly { OnRead; OnProgramRead; }
                    expect bugcheck 0x10D (8, any);
                    expect register Int_Csr = 0x0F010100;
                    expect violation M2;
                    expect no accesses;
                }""").get(0);
        List<Expectation> e = s.expectations();
        Expectation.Completes completes = (Expectation.Completes) e.get(0);
        assertEquals((int) 0xC0000206, completes.status());
        assertEquals("STATUS_INVALID_BUFFER_SIZE", completes.statusName());
        assertEquals(-1, completes.information());
        assertEquals("r completes STATUS_INVALID_BUFFER_SIZE", completes.text());
        assertEquals(new Expectation.Bytes.OfSram(16, 8), ((Expectation.BytesEqual) e.get(1)).expected());
        Expectation.Accesses accesses = (Expectation.Accesses) e.get(2);
        assertEquals(Expectation.Phase.START, accesses.phase());
        assertEquals(List.of(new Expectation.Access(true, "Dma0_PCI_DAC", 32, 0), new Expectation.Access(false, "Dma0_Csr", 8, 0x10)), accesses.accesses());
        assertEquals(0xFFFFFFFFL, ((Expectation.Descriptors) e.get(3)).descriptors().get(0).words().get(2));
        assertEquals(List.of("OnRead", "OnProgramRead"), ((Expectation.Callbacks) e.get(4)).names());
        assertEquals(Arrays.asList(8L, null), ((Expectation.BugCheck) e.get(5)).parameters());
        assertEquals(0x0F010100, ((Expectation.FinalRegister) e.get(6)).value());
        assertEquals(List.of(), ((Expectation.Accesses) e.get(8)).accesses());
    }
}
