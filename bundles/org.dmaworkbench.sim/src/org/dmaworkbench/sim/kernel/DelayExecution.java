package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.sim.rules.irql.WaitAtDispatch;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * KeDelayExecutionThread: the thread sleeps; the interval counts 100 ns, negative from now, positive from the start of the machine.
 * Above APC_LEVEL Windows stops with bug check 0Ah on its way into the scheduler.
 */
public final class DelayExecution implements Routine {
    static final DelayExecution INSTANCE = new DelayExecution();
    private static final long IRQL_NOT_LESS_OR_EQUAL = 0xA;
    private static final int NS_PER_TICK = 100;

    private DelayExecution() { }

    @Override public String name() {
        return "KeDelayExecutionThread";
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        if (a.pc() != 0) {
            a.ret(0);
            return;
        }
        if (m.irql() > Irql.APC) {
            WaitAtDispatch.broken(m, name(), m.irql());
            m.bugCheck(IRQL_NOT_LESS_OR_EQUAL, "IRQL_NOT_LESS_OR_EQUAL", 0, m.irql(), 0, 0, "KeDelayExecutionThread waits at DISPATCH_LEVEL or above");
            return;
        }
        long interval = m.memory().load64(a.arg(2));
        long wait = interval < 0 ? -interval * NS_PER_TICK : Math.max(0, interval * NS_PER_TICK - m.time());
        a.pc(1);
        sleep(a, wait);
    }

    /** Makes the running context sleep; it goes on at its label. */
    public static void sleep(Activation a, long ns) {
        a.machine().after(ns, TimedEventKind.WAKE, a.context());
        a.block(WaitReason.SLEEP, a.context());
    }
}
