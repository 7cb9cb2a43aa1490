package org.dmaworkbench.sim.kernel;

import static org.dmaworkbench.machine.model.MachinePackage.CPU;
import static org.dmaworkbench.machine.model.MachinePackage.CPU__DPC_HEAD;
import static org.dmaworkbench.machine.model.MachinePackage.DPC;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.DPC__OBJECT;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.sim.vm.Kernel;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/** Decides what interrupts a CPU: the interrupt line first, then queued DPCs; and passes timed events on. */
public final class KernelDispatch implements Kernel {
    /** DPC kind: the DPC of a WDFINTERRUPT; object is its row. */
    public static final int INTERRUPT_DPC = 0;
    /** DPC kind: a queue that goes on delivering requests; object is its row. */
    public static final int QUEUE_DPC = 1;

    /** DPC kind: a WDFDPC; object is its row. */
    public static final int WDF_DPC = 2;
    /** DPC kind: a timer that has expired; object is its row. */
    public static final int TIMER_DPC = 3;

    private static final int KINDS = 16;
    private final InterruptLine line;
    private final Routine[] dpcRoutines = new Routine[KINDS];
    private final TimedHandler[] handlers = new TimedHandler[KINDS];

    private final IdleHandler idle;

    /**
     * Makes the dispatcher of a machine with one interrupt line.
     *
     * @param idle asked when nothing can run any more
     */
    public KernelDispatch(InterruptLine line, IdleHandler idle) {
        this.line = line;
        this.idle = idle;
        timed(TimedEventKind.WAKE, (m, context) -> m.wake(WaitReason.SLEEP, context));
        timed(TimedEventKind.EVENT_TIMEOUT, (m, event) -> m.wake(WaitReason.EVENT, event));
        timed(TimedEventKind.LOCK_TIMEOUT, (m, lock) -> m.wake(WaitReason.LOCK, lock));
    }

    /** Says which routine runs DPCs of a kind; it gets the DPC's object as argument. */
    public void dpc(int kind, Routine routine) {
        dpcRoutines[kind] = routine;
    }

    /** Says who takes timed events of a kind. */
    public void timed(int kind, TimedHandler handler) {
        handlers[kind] = handler;
    }

    @Override public boolean dispatch(Machine m, int cpu) {
        StateBlock state = m.state();
        int irql = m.irql(cpu);
        boolean interrupted = line.pending(state);
        int target = interrupted && !line.isPassive(state) ? InterruptLine.target(m) : -1;
        if (interrupted && line.isPassive(state)) {
            line.beginService(state);
            int thread = m.newThread(ContextKind.SYSTEM, "passive isr " + line.serviceName(state), line.service(), line.row());
            m.startedBy(thread, InterruptLine.cause(m, line.row()));
        } else if (target >= 0 && target != cpu) {
            // Since the line asked this CPU, another has become the first that could take the interrupt.
            m.poll(target);
        } else if (target == cpu) {
            line.beginService(state);
            int context = m.interrupt(cpu, ContextKind.ISR, "isr " + line.serviceName(state) + " cpu" + cpu, Irql.DEVICE, line.service(), line.row());
            m.startedBy(context, InterruptLine.cause(m, line.row()));
            return true;
        }
        if (irql < Irql.DISPATCH && state.get(CPU, cpu, CPU__DPC_HEAD) != 0) {
            int dpc = DpcQueue.remove(state, cpu);
            String name = state.names().text((int) state.get(DPC, dpc, DPC__NAME));
            int context = m.interrupt(cpu, ContextKind.DPC, "dpc " + name + " cpu" + cpu, Irql.DISPATCH,
                    dpcRoutines[(int) state.get(DPC, dpc, DPC__KIND)], state.get(DPC, dpc, DPC__OBJECT));
            m.startedBy(context, state.get(DPC, dpc, DPC__CAUSE));
            return true;
        }
        return false;
    }

    @Override public void event(Machine m, int kind, long argument) {
        handlers[kind].due(m, argument);
    }

    @Override public boolean idle(Machine m) {
        return idle.idle(m);
    }
}
