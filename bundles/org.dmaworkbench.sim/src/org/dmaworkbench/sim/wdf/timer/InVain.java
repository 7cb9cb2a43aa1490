package org.dmaworkbench.sim.wdf.timer;

import static org.dmaworkbench.machine.model.MachinePackage.CPU;
import static org.dmaworkbench.machine.model.MachinePackage.CPU__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.EXECUTION_CONTEXT;
import static org.dmaworkbench.machine.model.MachinePackage.EXECUTION_CONTEXT__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.EXECUTION_CONTEXT__STATE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__TIMERS_IN_VAIN;
import static org.dmaworkbench.machine.model.MachinePackage.TIMED_EVENT;
import static org.dmaworkbench.machine.model.MachinePackage.TIMED_EVENT__KIND;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.machine.model.ContextState;
import org.dmaworkbench.sim.kernel.TimedEventKind;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Ends runs that only timers keep alive. A driver's timer may set itself again for ever; once nothing else goes on in the machine and
 * many expirations have changed nothing for the applications, the next ones are dropped, and the run comes to its end.
 */
final class InVain {
    /** Expirations that may pass while an application waits. */
    private static final int WHILE_WAITING = 1000;
    /** Expirations that may pass when all applications have ended. */
    private static final int AFTER_THE_END = 10;

    private InVain() { }

    /** Counts an expiration. Returns whether it is one too many. */
    static boolean givesUp(Machine m) {
        StateBlock state = m.state();
        if (busy(state)) {
            state.set(MACHINE, 0, MACHINE__TIMERS_IN_VAIN, 0);
            return false;
        }
        long count = state.increment(MACHINE, 0, MACHINE__TIMERS_IN_VAIN, 1);
        return count >= (applicationWaits(state) ? WHILE_WAITING : AFTER_THE_END);
    }

    /** Whether a CPU works, other than spinning for a lock, or another kind of event is due. */
    private static boolean busy(StateBlock state) {
        for (int cpu = 0; cpu < state.rows(CPU); cpu++) {
            int context = (int) state.get(CPU, cpu, CPU__CURRENT) - 1;
            if (context >= 0 && state.get(EXECUTION_CONTEXT, context, EXECUTION_CONTEXT__STATE) != ContextState.SPINNING_VALUE) {
                return true;
            }
        }
        for (int row = 0; row < state.rows(TIMED_EVENT); row++) {
            if (state.isLive(TIMED_EVENT, row) && state.get(TIMED_EVENT, row, TIMED_EVENT__KIND) != TimedEventKind.TIMER) {
                return true;
            }
        }
        return false;
    }

    private static boolean applicationWaits(StateBlock state) {
        for (int row = 0; row < state.rows(EXECUTION_CONTEXT); row++) {
            if (state.get(EXECUTION_CONTEXT, row, EXECUTION_CONTEXT__STATE) != ContextState.FREE_VALUE
                    && state.get(EXECUTION_CONTEXT, row, EXECUTION_CONTEXT__KIND) == ContextKind.APP_VALUE) {
                return true;
            }
        }
        return false;
    }
}
