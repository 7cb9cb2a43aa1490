package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * KEVENT in the driver's own memory, laid out as a dispatcher header: type, size, signal state, list of waiters. A notification event lets
 * everybody through until it is cleared, a synchronization event one thread. Also the routine of KeWaitForSingleObject, which waits for
 * events only.
 */
final class KernelEvent implements Routine {
    private static final int SIGNAL = 4;
    private static final int LIST = 8;
    private static final int SYNCHRONIZATION = 1;
    /** Size in units of 4 bytes, as in the header. */
    private static final int SIZE = 6;
    private static final long TIMEOUT = 0x102;
    private static final long IRQL_NOT_LESS_OR_EQUAL = 0xA;
    private static final int NS_PER_TICK = 100;
    private static final int DEADLINE = 0;

    private KernelEvent() { }

    static void register(Ddis ddis) {
        ddis.register("KeInitializeEvent", (m, a) -> {
            m.memory().store32(a.arg(0), a.arg(1) | SIZE << 16);
            m.memory().store32(a.arg(0) + SIGNAL, a.arg(2) != 0 ? 1 : 0);
            m.memory().store64(a.arg(0) + LIST, a.arg(0) + LIST);
            m.memory().store64(a.arg(0) + 2 * LIST, a.arg(0) + LIST);
            return 0;
        });
        ddis.register("KeSetEvent", (m, a) -> {
            long before = signal(m, a.arg(0), 1);
            m.wake(WaitReason.EVENT, a.arg(0));
            return before;
        });
        ddis.register("KeClearEvent", (m, a) -> {
            signal(m, a.arg(0), 0);
            return 0;
        });
        ddis.register("KeResetEvent", (m, a) -> signal(m, a.arg(0), 0));
        ddis.register("KeReadStateEvent", (m, a) -> m.memory().load32(a.arg(0) + SIGNAL));
        ddis.register("KeWaitForSingleObject", new KernelEvent());
    }

    private static long signal(Machine m, long event, int to) {
        long before = m.memory().load32(event + SIGNAL);
        m.memory().store32(event + SIGNAL, to);
        return before;
    }

    @Override public String name() {
        return "KeWaitForSingleObject";
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        long event = a.arg(0);
        boolean limited = a.arg(4) != 0;
        if (a.pc() == 0) {
            begin(a, m, event, limited);
        }
        if (m.memory().load32(event + SIGNAL) != 0) {
            if ((m.memory().load32(event) & 0xFF) == SYNCHRONIZATION) {
                signal(m, event, 0);
            }
            a.ret(0);
        } else if (limited && m.time() >= a.slot(DEADLINE)) {
            a.ret(TIMEOUT);
        } else if (m.irql() > Irql.APC) {
            throw m.bugCheck(IRQL_NOT_LESS_OR_EQUAL, "IRQL_NOT_LESS_OR_EQUAL", event, m.irql(), 0, 0, "KeWaitForSingleObject waits at DISPATCH_LEVEL or above");
        } else {
            a.block(WaitReason.EVENT, event);
        }
    }

    private static void begin(Activation a, Machine m, long event, boolean limited) {
        if ((m.memory().load32(event) & 0xFF) > SYNCHRONIZATION || m.memory().load32(event) >>> 16 != SIZE) {
            throw m.error("KeWaitForSingleObject waits for events only: the object was not prepared by KeInitializeEvent");
        }
        a.pc(1);
        if (limited) {
            long interval = m.memory().load64(a.arg(4));
            long wait = interval <= 0 ? -interval * NS_PER_TICK : Math.max(0, interval * NS_PER_TICK - m.time());
            a.slot(DEADLINE, m.time() + wait);
            if (wait > 0) {
                m.after(wait, TimedEventKind.EVENT_TIMEOUT, event);
            }
        }
    }
}
