package org.dmaworkbench.sim.tests;

import static org.dmaworkbench.machine.model.MachinePackage.MDL;
import static org.dmaworkbench.machine.model.MachinePackage.REGION;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_OBJECT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.dmaworkbench.machine.StateBlock;
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

    @Test void requestNumbersAreNotGivenTwice() {
        Ran ran = new DmaModel().onRead(DmaModel.WHOLE).scenario("app h { read(1); read(1); r = read(1); read(1); read(1); }");
        assertEquals("[#1 00000000 1, #2 00000000 1, r 00000000 1, #4 00000000 1, #5 00000000 1]", ran.completions().toString());
    }
}
