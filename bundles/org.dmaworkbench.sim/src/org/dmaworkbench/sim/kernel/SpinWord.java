package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * KSPIN_LOCK in the driver's own memory: 0 is free. KeAcquireSpinLock raises to DISPATCH_LEVEL and gives the IRQL from before back to the
 * driver, KeAcquireSpinLockAtDpcLevel does neither. An owner that acquires again spins for ever, as in Windows.
 */
final class SpinWord implements Routine {
    private static final int HELD = 1;
    private static final int OLD_IRQL = 0;
    private final String name;
    private final boolean raises;

    private SpinWord(String name, boolean raises) {
        this.name = name;
        this.raises = raises;
    }

    static void register(Ddis ddis) {
        ddis.register("KeInitializeSpinLock", (m, a) -> {
            m.memory().store64(a.arg(0), 0);
            return 0;
        });
        acquire(ddis, "KeAcquireSpinLock", true);
        acquire(ddis, "KeAcquireSpinLockAtDpcLevel", false);
        ddis.register("KeReleaseSpinLock", (m, a) -> {
            release(m, a.arg(0));
            m.setIrql((int) a.arg(1));
            return 0;
        });
        ddis.register("KeReleaseSpinLockFromDpcLevel", (m, a) -> {
            release(m, a.arg(0));
            return 0;
        });
    }

    private static void acquire(Ddis ddis, String name, boolean raises) {
        ddis.register(name, new SpinWord(name, raises));
    }

    @Override public String name() {
        return name;
    }

    @Override public int slots() {
        return 1;
    }

    @Override public void resume(Activation a) {
        Machine m = a.machine();
        if (a.pc() == 0) {
            a.slot(OLD_IRQL, m.irql());
            a.pc(1);
            if (raises) {
                m.setIrql(Math.max(m.irql(), Irql.DISPATCH));
            }
        }
        if (m.memory().load64(a.arg(0)) != 0) {
            a.block(WaitReason.SPIN_WORD, a.arg(0));
            return;
        }
        m.memory().store64(a.arg(0), HELD);
        if (raises) {
            m.memory().store(a.arg(1), 1, a.slot(OLD_IRQL));
        }
        m.trace().emit(Kind.LOCK_ACQUIRE, m.cause(), text(m, a.arg(0)));
        a.ret(0);
    }

    private static void release(Machine m, long address) {
        m.trace().emit(Kind.LOCK_RELEASE, m.cause(), text(m, address));
        m.memory().store64(address, 0);
        m.wake(WaitReason.SPIN_WORD, address);
    }

    private static int text(Machine m, long address) {
        return m.trace().intern("spin lock at 0x" + Long.toHexString(address));
    }
}
