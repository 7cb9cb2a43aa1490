package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.CPU;
import static org.dmaworkbench.machine.model.MachinePackage.CPU__CLOCK;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.device.Pci9656;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.vm.Machine;

/**
 * A run that has ended, as expectations look at it.
 *
 * @param machine its final state and trace
 * @param program what ran
 * @param scenario in which scenario
 * @param chip its device
 */
record Run(Machine machine, Program program, Scenario scenario, Pci9656 chip) {
    StateBlock state() {
        return machine.state();
    }

    Trace trace() {
        return machine.trace();
    }

    /** Returns the latest clock of the CPUs in ns. */
    long endTime() {
        long end = 0;
        for (int cpu = 0; cpu < state().rows(CPU); cpu++) {
            end = Math.max(end, state().get(CPU, cpu, CPU__CLOCK));
        }
        return end;
    }
}
