package org.dmaworkbench.sim.wdf.io;

import static org.dmaworkbench.machine.model.MachinePackage.QUEUE;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__CONTINUING;
import static org.dmaworkbench.machine.model.MachinePackage.QUEUE__DPC;

import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.sim.kernel.DpcQueue;
import org.dmaworkbench.sim.kernel.Irql;
import org.dmaworkbench.sim.kernel.SpinLock;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.Constraints;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * A pass that this thread may not run: its IRQL is too high for a passive queue, or it holds the queue's callback lock already
 * (facts kmdf 4.4). A passive queue goes on from a work item, any other from a DPC. The routine is what the work item runs.
 */
public final class ContinueLater implements Routine {
    /** The routine. */
    public static final ContinueLater INSTANCE = new ContinueLater();

    private ContinueLater() { }

    static boolean mustLeave(Machine m, int queue) {
        long lock = Queue.lock(m, queue);
        return m.irql() > Irql.PASSIVE && isPassive(m, queue) || lock != 0 && SpinLock.ownedByCaller(m, (int) lock - 1);
    }

    static void start(Machine m, int queue) {
        if (!isPassive(m, queue)) {
            DpcQueue.insert(m, (int) m.state().get(QUEUE, queue, QUEUE__DPC) - 1);
        } else if (m.state().get(QUEUE, queue, QUEUE__CONTINUING) == 0) {
            m.state().set(QUEUE, queue, QUEUE__CONTINUING, 1);
            String name = m.names().text((int) Objects.name(m, Queue.object(m.state(), queue)));
            int context = m.newThread(ContextKind.WORKITEM, "work item of " + name, INSTANCE, queue);
            m.startedBy(context, m.cause());
        }
    }

    private static boolean isPassive(Machine m, int queue) {
        return Constraints.level(m, Queue.object(m.state(), queue)) == Constraints.PASSIVE;
    }

    @Override public String name() {
        return "FxIoQueue::_DeferredDispatchThunk";
    }

    @Override public void resume(Activation a) {
        if (a.pc() != 0) {
            a.ret(0);
            return;
        }
        a.machine().state().set(QUEUE, (int) a.arg(0), QUEUE__CONTINUING, 0);
        a.pc(1);
        a.call(DispatchRequests.INSTANCE, a.arg(0), 0);
    }
}
