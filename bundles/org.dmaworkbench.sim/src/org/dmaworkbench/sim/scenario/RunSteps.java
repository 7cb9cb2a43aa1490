package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION;
import static org.dmaworkbench.machine.model.MachinePackage.APPLICATION__FILE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__TIMERS_IN_VAIN;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__COMPLETED;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__STATE;

import java.util.List;
import java.util.function.Supplier;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.sim.device.Pci9656;
import org.dmaworkbench.sim.kernel.DelayExecution;
import org.dmaworkbench.sim.kernel.WaitReason;
import org.dmaworkbench.sim.kernel.hal.DeferredGrants;
import org.dmaworkbench.sim.kernel.hal.HalCall;
import org.dmaworkbench.sim.trace.Stamp;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.dma.HalRoutines;
import org.dmaworkbench.sim.wdf.file.FileObjects;
import org.dmaworkbench.sim.wdf.io.RequestState;
import org.dmaworkbench.sim.wdf.pnp.ChangePower;

/** A thread of the scenario: an application with its handle, or a timed action. It takes its steps in order. */
final class RunSteps implements Routine {
    private static final int SUBMITTED = 1;
    private static final int WAITING = 2;
    private static final int STEP = 0;
    private static final int AWAITED = 1;
    private static final int BEGUN = 2;

    private final String name;
    private final int application;
    private final List<AppStep> steps;
    private final Supplier<Pci9656> chip;

    /**
     * Makes a thread.
     *
     * @param application row of its application, -1 for a timed action
     */
    RunSteps(String name, int application, List<AppStep> steps, Supplier<Pci9656> chip) {
        this.chip = chip;
        this.name = name;
        this.application = application;
        this.steps = steps;
    }

    @Override public String name() {
        return name;
    }

    @Override public int slots() {
        return 3;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        m.state().set(MACHINE, 0, MACHINE__TIMERS_IN_VAIN, 0);
        int step = (int) a.slot(STEP);
        if (a.pc() == SUBMITTED) {
            AppStep.Submit submit = (AppStep.Submit) steps.get(step - 1);
            a.pc(submit.asynchronous() ? 0 : WAITING);
        }
        if (a.pc() == WAITING && !completed(a, m.state())) {
            a.block(WaitReason.REQUEST, a.slot(AWAITED));
            return;
        }
        if (a.pc() == 0 && application >= 0 && a.slot(BEGUN) == 0) {
            a.slot(BEGUN, 1);
            if (FileObjects.areWanted(m.state()) && !(steps.isEmpty() || steps.get(0) instanceof AppStep.Handle)) {
                a.call(OpenHandle.INSTANCE, application);
                return;
            }
        }
        a.pc(0);
        if (step == steps.size()) {
            a.ret(0);
            return;
        }
        a.slot(STEP, step + 1);
        SourcePosition at = steps.get(step).at();
        m.trace().stamp().at = Stamp.scenario(at.file(), at.line(), at.column());
        take(a, m, steps.get(step));
    }

    private void take(Activation a, Machine m, AppStep step) {
        switch (step) {
            case AppStep.MakeBuffer buffer -> {
                UserBuffers.make(m, application, buffer);
                a.again();
            }
            case AppStep.Submit submit -> {
                int request = IoManager.arrive(a, application, name, submit);
                a.slot(AWAITED, request);
                a.pc(SUBMITTED);
                IoManager.dispatch(a, request);
            }
            case AppStep.Handle handle -> handle(a, m, handle.open());
            case AppStep.Await await -> {
                int request = IoManager.find(m, await.request());
                if (request >= 0) {
                    a.slot(AWAITED, request);
                    a.pc(WAITING);
                }
                a.again();
            }
            case AppStep.Sleep sleep -> DelayExecution.sleep(a, sleep.time());
            case AppStep.Power power -> a.call(ChangePower.of(power.event()), 0);
            case AppStep.Cancel cancel -> IoManager.cancel(a, cancel.request());
            case AppStep.HoldRegisters hold -> {
                DeferredGrants.hold(m);
                a.again();
            }
            case AppStep.GrantRegisters grant -> a.call(HalRoutines.DEFERRED);
            case AppStep.RegisterAccess access -> {
                BoardAccess.of(m, chip.get(), access);
                a.again();
            }
            case AppStep.DrivePin pin -> {
                BoardAccess.drive(m, chip.get(), pin);
                a.again();
            }
            case AppStep.FailNext fail -> {
                HalCall.valueOf(fail.function().name()).fail(m, fail.status());
                a.again();
            }
        }
    }

    /** A device without file objects knows nothing of handles. */
    private void handle(Activation a, Machine m, boolean open) {
        boolean has = application >= 0 && m.state().get(APPLICATION, application, APPLICATION__FILE) != 0;
        if (application < 0 || !FileObjects.areWanted(m.state()) || has == open) {
            a.again();
        } else {
            a.call(open ? OpenHandle.INSTANCE : CloseHandle.INSTANCE, application);
        }
    }

    private boolean completed(Activation a, StateBlock state) {
        int request = (int) a.slot(AWAITED);
        if (state.get(REQUEST, request, REQUEST__STATE) != RequestState.COMPLETED.ordinal()) {
            return false;
        }
        a.event(state.get(REQUEST, request, REQUEST__COMPLETED));
        if (steps.get((int) a.slot(STEP) - 1) instanceof AppStep.Submit submit && submit.name().isEmpty()) {
            IoManager.consumed(a.machine(), request);
        }
        return true;
    }
}
