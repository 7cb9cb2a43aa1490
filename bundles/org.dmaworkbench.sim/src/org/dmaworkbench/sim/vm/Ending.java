package org.dmaworkbench.sim.vm;

import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.machine.model.RunState;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Stamp;
import org.dmaworkbench.sim.trace.Trace;

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
        record(code, name, p1, p2, p3, p4, text);
        m.set(MachinePackage.MACHINE__BUG_CHECK_CODE, code);
        m.set(MachinePackage.MACHINE__BUG_CHECK_PARAMETER1, p1);
        m.set(MachinePackage.MACHINE__BUG_CHECK_PARAMETER2, p2);
        m.set(MachinePackage.MACHINE__BUG_CHECK_PARAMETER3, p3);
        m.set(MachinePackage.MACHINE__BUG_CHECK_PARAMETER4, p4);
        stop(RunState.BUG_CHECK, text);
        return Stopped.INSTANCE;
    }

    /** The event carries the stack, through what was interrupted, because nothing is left to ask once the run is judged elsewhere. */
    private void record(long code, String name, long p1, long p2, long p3, long p4, String text) {
        Trace trace = m.trace();
        trace.begin(Kind.BUGCHECK, m.cause()).add(code).add(trace.intern(name)).add(p1).add(p2).add(p3).add(p4).add(trace.intern(text));
        View view = new View(m);
        for (int row = m.context(); row >= 0; row = view.interrupted(row)) {
            boolean innermost = true;
            for (View.FrameRow f : view.frames(row)) {
                int pc = Math.max(0, f.pc() - (innermost ? 0 : 1));
                trace.add(f.function() < 0 ? Stamp.NOWHERE : Stamp.code(f.function(), pc)).add(trace.intern(f.name())).add(trace.intern(f.role()))
                        .add(view.irql(row)).add(view.name(row));
                innermost = false;
            }
        }
        trace.end();
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
