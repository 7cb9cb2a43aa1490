package org.dmaworkbench.sim.tests.golden;

import static org.dmaworkbench.machine.model.MachinePackage.MACHINE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_CODE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER1;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER3;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__RUN_STATE;

import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.machine.model.RunState;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.scenario.Behaviour;
import org.dmaworkbench.sim.schedule.RealTimeOrder;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Engine;
import org.dmaworkbench.sim.vm.Kernel;
import org.dmaworkbench.sim.vm.Limits;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.vm.Stops;

/** Runs the calls of a recorded run on the engine itself, without a compiled driver, and tells what is seen. */
final class GoldenRun {
    private static final long DMA_FATAL_ERROR = 8;

    private GoldenRun() { }

    static List<String> observe(GoldenCase golden, Program program) {
        Scenario scenario = GoldenHost.scenario(golden);
        Ddis ddis = new Behaviour(scenario).ddis();
        GoldenMachine world = new GoldenMachine(golden);
        GoldenDriver driver = new GoldenDriver(golden, world, new GoldenCalls(ddis, world));
        ddis.register(GoldenProgram.PROGRAM_CALLS, driver.program());
        ddis.register(GoldenProgram.RESERVE_CALLS, driver.reserve());
        Routine main = ddis.add(driver.main());
        driver.steps(ddis.add(driver.steps()));
        Machine m = new Machine(program, new Trace(false), ddis, new RealTimeOrder(), Limits.DEFAULT, 1, 0);
        world.build(m, scenario.host());
        m.newThread(ContextKind.SYSTEM, "steps", main);
        m.start();
        new Engine(m, new Alone()).run(Long.MAX_VALUE, Stops.NONE);
        end(m.state(), driver.observed());
        return driver.observed();
    }

    /** Nothing interrupts, nothing is timed. */
    private static final class Alone implements Kernel {
        @Override public boolean dispatch(Machine machine, int cpu) {
            return false;
        }

        @Override public void event(Machine machine, int kind, long argument) {
            throw new IllegalStateException("no events");
        }
    }

    private static void end(StateBlock state, List<String> observed) {
        long code = state.get(MACHINE, 0, MACHINE__BUG_CHECK_CODE);
        if (code == 0x10D) {
            long sub = state.get(MACHINE, 0, MACHINE__BUG_CHECK_PARAMETER1);
            observed.add("bugcheck " + sub + (sub == DMA_FATAL_ERROR ? " " + GoldenSnapshot.STATES[(int) state.get(MACHINE, 0, MACHINE__BUG_CHECK_PARAMETER3)] : ""));
        } else if (code != 0) {
            observed.add("crash");
        } else if (state.get(MACHINE, 0, MACHINE__RUN_STATE) == RunState.ERROR_VALUE) {
            observed.add("hang");
        }
    }
}
