package org.dmaworkbench.sim.trace.strips;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.tests.Sources;
import org.dmaworkbench.sim.trace.RunSummary;
import org.dmaworkbench.sim.trace.TraceNames;
import org.junit.jupiter.api.Test;

/** The five aligned strips of facts pci9656 6.5. */
class StripsTest {
    private static TraceNames run(Scenario scenario) {
        Simulation s = Simulation.of(Sources.example().program(scenario.driver()), scenario, RunOptions.DEFAULT.withHistory(0));
        s.run(StopCondition.NEVER);
        return TraceNames.of(s.program(), s.scenario(), s.trace());
    }

    private static TraceNames s09() {
        return run(Sources.example().scenarios().stream().filter(s -> s.name().startsWith("S09")).findFirst().orElseThrow());
    }

    /** The table of S09: transfer, byte, page and offset, element, logical address, descriptor, local address. */
    @Test
    void s09BytesAtTheEdgesOfItsPieces() {
        Strips strips = Strips.of(s09(), "r1");
        assertEquals(20_000, strips.length());
        expect(strips, 0, 0, 0x100, 1, 0, 0x10002100L, 0x12341000L, 0, 0x0000);
        expect(strips, 0xEFF, 0, 0xFFF, 1, 0, 0x10002FFFL, 0x12341000L, 0xEFF, 0x0EFF);
        expect(strips, 0xF00, 1, 0, 1, 1, 0x0ABCD000L, 0x12341020L, 0, 0x0F00);
        expect(strips, 0x1F00, 2, 0, 1, 2, 0x00F00000L, 0x12341040L, 0, 0x1F00);
        expect(strips, 8191, 2, 0xFF, 1, 2, 0x00F000FFL, 0x12341040L, 0xFF, 0x1FFF);
        expect(strips, 8192, 2, 0x100, 2, 0, 0x00F00100L, 0x12341000L, 0, 0x2000);
        expect(strips, 0x2F00, 3, 0, 2, 1, 0x23456000L, 0x12341020L, 0, 0x2F00);
        expect(strips, 16_384, 4, 0x100, 3, 0, 0x31415100L, 0x12341000L, 0, 0x4000);
        expect(strips, 19_999, 4, 0xF1F, 3, 0, 0x31415F1FL, 0x12341000L, 0xE1F, 0x4E1F);
        assertEquals(Optional.empty(), strips.ofBuffer(20_000));
        assertEquals(Optional.empty(), strips.ofPage(0, 0xFF));
    }

    private static void expect(Strips strips, long index, long page, int offset, int transfer, int element, long address, long descriptor, long at, long local) {
        Aligned found = strips.ofBuffer(index).orElseThrow();
        assertEquals(new Aligned.Page(page, offset), found.page());
        assertEquals(new Aligned.Element(transfer, element, address), found.element());
        assertEquals(descriptor, found.descriptor().address());
        assertEquals(at, found.descriptor().offset());
        assertEquals(local, found.local());
    }

    /** From every strip the way back leads to the same byte, in every request of the example that moves data. */
    @Test
    void everyStripLeadsToTheSameByte() {
        int requests = 0;
        for (Scenario scenario : Sources.example().scenarios()) {
            TraceNames names = run(scenario);
            for (RunSummary.Request r : RunSummary.of(names.trace()).requests()) {
                Strips strips = Strips.of(names, r.name());
                requests += strips.length() > 0 ? 1 : 0;
                for (long i = 0; i < strips.length(); i += 61) {
                    Aligned a = strips.ofBuffer(i).orElseThrow();
                    assertEquals(Optional.of(a), strips.ofPage(a.page().number(), a.page().offset()));
                    assertTrue(strips.ofElement(a.element().address()).contains(a));
                    if (a.descriptor() != null) {
                        assertEquals(Optional.of(a), strips.ofDescriptor(a.descriptor().event(), a.descriptor().offset()));
                        assertTrue(strips.ofLocal(a.local()).contains(a), scenario.name() + " " + a);
                    }
                }
            }
        }
        assertTrue(requests >= 6, requests + " requests");
    }

    @Test
    void requestsWithoutTransfersHaveNoStrips() {
        Strips strips = Strips.of(s09(), "nobody");
        assertEquals(0, strips.length());
        assertEquals(List.of(), strips.ofLocal(0));
        assertEquals(Optional.empty(), strips.ofDescriptor(0, 0));
    }
}
