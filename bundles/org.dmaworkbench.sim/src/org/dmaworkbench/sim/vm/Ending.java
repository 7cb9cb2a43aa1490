package org.dmaworkbench.sim.vm;

import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RunState;
import org.dmaworkbench.sim.trace.Kind;

/** How a run ends before its time: a bug check of the simulated computer, or an error of the run. The first one counts. */
final class Ending {
    private final Machine m;

    Ending(Machine m) {
        this.m = m;
    }

    Stopped bugCheck(long code, String name, long p1, long p2, long p3, long p4, String text) {
        if (!m.running()) {
            return Stopped.INSTANCE;
        }
        m.trace().emit(Kind.BUGCHECK, m.cause(), code, m.trace().intern(name), p1, p2, p3, p4);
        m.set(MachinePackage.MACHINE__BUG_CHECK_CODE, code);
        m.set(MachinePackage.MACHINE__BUG_CHECK_PARAMETER1, p1);
        m.set(MachinePackage.MACHINE__BUG_CHECK_PARAMETER2, p2);
        m.set(MachinePackage.MACHINE__BUG_CHECK_PARAMETER3, p3);
        m.set(MachinePackage.MACHINE__BUG_CHECK_PARAMETER4, p4);
        stop(RunState.BUG_CHECK, text);
        return Stopped.INSTANCE;
    }

    Stopped error(String text) {
        if (m.running()) {
            stop(RunState.ERROR, text);
        }
        return Stopped.INSTANCE;
    }

    private void stop(RunState why, String text) {
        long at = m.present().place();
        m.set(MachinePackage.MACHINE__TIME, Math.max(m.cell(MachinePackage.MACHINE__TIME), m.time()));
        m.set(MachinePackage.MACHINE__ERROR_TEXT, m.trace().intern(text));
        m.set(MachinePackage.MACHINE__ERROR_FUNCTION, at >>> 32);
        m.set(MachinePackage.MACHINE__ERROR_PC, at & 0xFFFF_FFFFL);
        m.set(MachinePackage.MACHINE__RUN_STATE, why.getValue());
    }
}
