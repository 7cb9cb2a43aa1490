package org.dmaworkbench.sim.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.device.Pci9656;
import org.dmaworkbench.sim.kernel.ClockDdis;
import org.dmaworkbench.sim.kernel.InterlockedDdis;
import org.dmaworkbench.sim.kernel.KeDdis;
import org.dmaworkbench.sim.kernel.MmDdis;
import org.dmaworkbench.sim.kernel.PoolDdis;
import org.dmaworkbench.sim.kernel.RtlDdis;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.TraceDdis;
import org.dmaworkbench.sim.wdf.collection.CollectionDdis;
import org.dmaworkbench.sim.wdf.dma.CommonBufferDdis;
import org.dmaworkbench.sim.wdf.dma.EnablerDdis;
import org.dmaworkbench.sim.wdf.dma.TransactionDdis;
import org.dmaworkbench.sim.wdf.dpc.DpcDdis;
import org.dmaworkbench.sim.wdf.file.FileDdis;
import org.dmaworkbench.sim.wdf.interrupt.InterruptDdis;
import org.dmaworkbench.sim.wdf.io.CompleteRequest;
import org.dmaworkbench.sim.wdf.io.DispatchRequests;
import org.dmaworkbench.sim.wdf.io.QueueDdis;
import org.dmaworkbench.sim.wdf.io.RequestDdis;
import org.dmaworkbench.sim.wdf.lock.SpinLockDdis;
import org.dmaworkbench.sim.wdf.lock.WaitLockDdis;
import org.dmaworkbench.sim.wdf.memory.MemoryDdis;
import org.dmaworkbench.sim.wdf.object.ObjectDdis;
import org.dmaworkbench.sim.wdf.pnp.PnpRoutines;
import org.dmaworkbench.sim.wdf.timer.TimerDdis;
import org.dmaworkbench.sim.wdf.workitem.WorkItemDdis;

/** All behaviour of a world in a fixed order: library functions, the routines behind them, and the scenario's own threads. */
public final class Behaviour {
    private final Scenario scenario;
    private final Ddis ddis = new Ddis();
    private final List<RunSteps> actions = new ArrayList<>();
    private final Boot boot;

    /** Registers everything, for a machine without a chip. */
    public Behaviour(Scenario scenario) {
        this(scenario, () -> null);
    }

    /** Registers everything. */
    Behaviour(Scenario scenario, Supplier<Pci9656> chip) {
        this.scenario = scenario;
        KeDdis.register(ddis);
        RtlDdis.register(ddis);
        MmDdis.register(ddis);
        InterlockedDdis.register(ddis);
        ClockDdis.register(ddis);
        PoolDdis.register(ddis);
        TraceDdis.register(ddis);
        ObjectDdis.register(ddis);
        PnpRoutines.register(ddis);
        ddis.add(DispatchRequests.INSTANCE);
        ddis.add(CompleteRequest.INSTANCE);
        QueueDdis.register(ddis);
        RequestDdis.register(ddis);
        InterruptDdis.register(ddis);
        EnablerDdis.register(ddis, scenario.host());
        CommonBufferDdis.register(ddis, scenario.host());
        TransactionDdis.register(ddis);
        TimerDdis.register(ddis);
        WorkItemDdis.register(ddis);
        DpcDdis.register(ddis);
        SpinLockDdis.register(ddis);
        WaitLockDdis.register(ddis);
        CollectionDdis.register(ddis);
        FileDdis.register(ddis);
        MemoryDdis.register(ddis);
        ddis.add(OpenHandle.INSTANCE);
        ddis.add(CloseHandle.INSTANCE);
        List<RunSteps> applications = new ArrayList<>();
        for (int i = 0; i < scenario.apps().size(); i++) {
            Scenario.App app = scenario.apps().get(i);
            applications.add(ddis.add(new RunSteps("app " + app.name(), i, app.steps(), chip)));
        }
        for (int i = 0; i < scenario.actions().size(); i++) {
            actions.add(ddis.add(new RunSteps("action " + (i + 1), -1, List.of(scenario.actions().get(i).step()), chip)));
        }
        boot = ddis.add(new Boot(scenario, applications, chip));
    }

    /** Returns all of it. */
    public Ddis ddis() {
        return ddis;
    }

    /** Returns what the machine's first thread does. */
    Routine boot() {
        return boot;
    }

    /** Starts the thread of a timed action. */
    void act(Machine m, long index) {
        RunSteps action = actions.get((int) index);
        m.newThread(ContextKind.APP, action.name(), action);
    }

    /** Returns the scenario. */
    Scenario scenario() {
        return scenario;
    }
}
