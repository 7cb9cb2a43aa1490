package org.dmaworkbench.sim.tests;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__REQUESTS;
import static org.dmaworkbench.machine.model.MachinePackage.MDL;
import static org.dmaworkbench.machine.model.MachinePackage.REGION;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.junit.jupiter.api.Test;

/** A run's memory is bounded by what is alive in it. */
class RequestMemoryTest {
    @Test void unnamedRequestsLeaveNothingBehind() {
        StringBuilder steps = new StringBuilder("app h { ");
        for (int i = 0; i < 300; i++) {
            steps.append("read(5000); ");
        }
        Ran ran = new DmaModel().onRead(DmaModel.WHOLE).scenario(steps.append("}").toString());
        StateBlock state = ran.simulation().state();
        assertEquals(300, ran.completions().size());
        assertTrue(ran.verdict().passes(), ran::report);
        assertTrue(state.liveRows(REQUEST) <= 2 && state.liveRows(USER_BUFFER) <= 2 && state.liveRows(MDL) == 0, () -> "requests " + state.liveRows(REQUEST));
        assertTrue(state.rows(WDF_OBJECT) < 20 && state.rows(REGION) < 300, () -> "regions " + state.rows(REGION));
    }

    /** 100 000 requests used to keep 18 MB: a name for each handle, a text for each number. */
    @Test void aLongRunWithoutTraceKeepsNothingOfItsRequests() {
        CompiledProject project = Sources.compile(new DmaModel().onRead(DmaModel.WHOLE).text(), "scenario \"long\" for Small { app h { read(4096); } }");
        kept(project, 1_000);
        long kept = kept(project, 100_000);
        assertTrue(kept < 6_000_000, () -> "kept " + kept + " bytes");
    }

    private static long kept(CompiledProject project, int requests) {
        Scenario one = project.scenarios().get(0);
        Scenario.App app = one.apps().get(0);
        List<Scenario.App> apps = List.of(new Scenario.App(app.name(), Collections.nCopies(requests, app.steps().get(0)), app.at()));
        Scenario all = new Scenario(one.name(), one.driver(), one.files(), one.host(), one.device(), apps, one.actions(), one.expectations(), one.at());
        long before = used();
        Simulation run = Simulation.of(project.programs().get(0), all, RunOptions.DEFAULT.withTrace(false).withHistory(0));
        run.run(StopCondition.NEVER);
        assertTrue(run.verdict().passes(), () -> run.verdict().message());
        long kept = used() - before;
        assertEquals(requests, run.state().get(DRIVER, 0, DRIVER__REQUESTS));
        return kept;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test void requestNumbersAreNotGivenTwice() {
        Ran ran = new DmaModel().onRead(DmaModel.WHOLE).scenario("app h { read(1); read(1); r = read(1); read(1); read(1); }");
        assertEquals("[#1 00000000 1, #2 00000000 1, r 00000000 1, #4 00000000 1, #5 00000000 1]", ran.completions().toString());
    }
}
