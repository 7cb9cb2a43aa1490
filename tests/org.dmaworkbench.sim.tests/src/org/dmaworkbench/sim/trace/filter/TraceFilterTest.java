package org.dmaworkbench.sim.trace.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.tests.Sources;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.RunSummary;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.trace.TraceNames;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters of traces. */
class TraceFilterTest {
    static Stream<Scenario> scenarios() {
        return Sources.example().scenarios().stream();
    }

    private static TraceNames run(Scenario scenario) {
        Simulation s = Simulation.of(Sources.example().program(scenario.driver()), scenario, RunOptions.DEFAULT.withHistory(0));
        s.run(StopCondition.NEVER);
        return TraceNames.of(s.program(), s.scenario(), s.trace());
    }

    private static List<Long> picked(TraceNames names, String... words) {
        TraceFilter filter = TraceFilter.of(names, List.of(words));
        List<Long> found = new ArrayList<>();
        TraceCursor at = names.trace().cursor();
        while (at.next()) {
            if (filter.test(at)) {
                found.add(at.seq());
            }
        }
        return found;
    }

    /** Bytes that the channels move for a request are those it is completed with, whatever runs beside it. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void dataBelongsToItsRequest(Scenario scenario) {
        TraceNames names = run(scenario);
        TraceCursor at = names.trace().cursor();
        for (RunSummary.Request r : RunSummary.of(names.trace()).requests()) {
            long moved = 0;
            for (long seq : picked(names, "request=" + r.name(), "kind=dma.data")) {
                at.moveTo(seq);
                moved += at.arg(4);
            }
            // A fault of the chip makes a driver complete what was not moved, or move it twice (facts pci9656 2.14 B6, B7).
            if (r.isComplete() && r.status() >= 0 && r.transfers() > 0 && scenario.device().chip().faults().isEmpty()) {
                assertEquals(r.information(), moved, r.name() + " of " + scenario.name());
            }
            assertTrue(picked(names, "request=" + r.name(), "kind=request.arrive,request.complete").size() <= 2);
        }
    }

    @Test
    void conditionsAndAlternatives() {
        TraceNames names = run(scenarios().filter(s -> s.name().startsWith("S03")).findFirst().orElseThrow());
        List<Long> writes = picked(names, "kind=reg.write");
        List<Long> reads = picked(names, "kind=reg.read");
        List<Long> both = picked(names, "kind=reg.write,reg.read");
        assertEquals(writes.size() + reads.size(), both.size());
        List<Long> csr = picked(names, "register=Int_Csr");
        assertTrue(both.containsAll(csr) && !csr.isEmpty() && csr.size() < both.size());
        assertEquals(csr.stream().filter(writes::contains).toList(), picked(names, "register=Int_Csr", "kind=reg.write"));
        assertEquals(names.trace().size(), picked(names, "cpu=0,1,device").size());
        List<Long> device = picked(names, "cpu=device");
        assertTrue(device.containsAll(picked(names, "kind=desc.fetch")));
        assertEquals(picked(names, "kind=desc.fetch,dma.data,desc.writeback"), picked(names, "channel=0,1", "kind=desc.fetch,dma.data,desc.writeback"));
    }

    @Test
    void wrongWordsSayWhatThereIs() {
        TraceNames names = run(scenarios().filter(s -> s.name().startsWith("S03")).findFirst().orElseThrow());
        wrong(names, "x=1", "events have no 'x'; they are filtered by request, channel, register, cpu and kind");
        wrong(names, "request", "'request' is no filter; write request=, channel=, register=, cpu= or kind= and a value");
        wrong(names, "cpu=a", "'a' is no number of a cpu");
        wrong(names, "kind=reg", "no kind is named 'reg'; there are reg.read, reg.write and others");
        wrong(names, "register=Int_Cs", "no register is named 'Int_Cs'; there are Int_Csr and others");
        wrong(names, "request=r99", "no request is named 'r99'; there are ");
    }

    private static void wrong(TraceNames names, String word, String message) {
        String said = assertThrows(IllegalArgumentException.class, () -> TraceFilter.of(names, List.of(word))).getMessage();
        assertTrue(said.startsWith(message.substring(0, message.length() - 1)), said);
    }

    @Test
    void ownersAreTheSameWhoeverIsAskedFirst() {
        TraceNames names = run(scenarios().filter(s -> s.name().startsWith("S03")).findFirst().orElseThrow());
        RequestOwners forward = new RequestOwners(names.trace());
        RequestOwners sparse = new RequestOwners(names.trace());
        TraceCursor at = names.trace().cursor();
        while (at.next()) {
            int owner = forward.owner(at);
            if (at.seq() % 7 == 0) {
                assertEquals(owner, sparse.owner(at));
            }
            assertTrue(at.kind() != Kind.REQUEST_COMPLETE || owner == at.arg(0));
        }
    }
}
