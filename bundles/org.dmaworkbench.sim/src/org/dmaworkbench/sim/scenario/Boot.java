package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION;
import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION__THREAD;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__STARTED;

import java.util.List;
import java.util.function.Supplier;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.device.Pci9656;
import org.dmaworkbench.sim.kernel.TimedEventKind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.pnp.LoadDriver;

/** What the system thread does: loads the driver, and once the device has started lets applications and timed actions begin. */
final class Boot implements Routine {
    private final Scenario scenario;
    private final List<RunSteps> applications;
    private final Supplier<Pci9656> chip;

    Boot(Scenario scenario, List<RunSteps> applications, Supplier<Pci9656> chip) {
        this.chip = chip;
        this.scenario = scenario;
        this.applications = applications;
    }

    @Override public String name() {
        return "system start";
    }

    @Override public void resume(Activation a) {
        if (a.pc() == 0) {
            a.pc(1);
            a.call(LoadDriver.INSTANCE);
            return;
        }
        if (NtStatus.isSuccess(a.result())) {
            Machine m = a.machine();
            long started = m.state().get(WDF_DEVICE, 0, WDF_DEVICE__STARTED);
            a.event(started);
            for (RunSteps application : applications) {
                start(m, application, started);
            }
            chip.get().deviceStarted(TimedEventKind.FAULT);
            for (int i = 0; i < scenario.actions().size(); i++) {
                m.after(scenario.actions().get(i).time(), TimedEventKind.SCENARIO_ACTION, i);
            }
        }
        a.ret(a.result());
    }

    private static void start(Machine m, RunSteps application, long started) {
        StateBlock state = m.state();
        int row = state.add(APPLICATION);
        int thread = m.newThread(ContextKind.APP, application.name(), application);
        m.startedBy(thread, started);
        state.set(APPLICATION, row, APPLICATION__NAME, m.names().intern(application.name()));
        state.set(APPLICATION, row, APPLICATION__THREAD, thread + 1);
    }
}
