package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__STARTED;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.scenario.Expectation;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Stamp;
import org.dmaworkbench.sim.trace.TraceCursor;

/** Expectation on the exact list of register accesses, of the start of the device or of everything after it. */
final class AccessCheck {
    private AccessCheck() { }

    static Finding of(Run run, Expectation.Accesses e) {
        List<String> expected = new ArrayList<>();
        for (Expectation.Access access : e.accesses()) {
            expected.add(line(access.write(), access.register(), access.width(), access.value()));
        }
        return SequenceDiff.of("accesses", expected, found(run, e.phase()));
    }

    private static List<String> found(Run run, Expectation.Phase phase) {
        long started = run.state().rows(WDF_DEVICE) == 0 ? 0 : run.state().get(WDF_DEVICE, 0, WDF_DEVICE__STARTED);
        List<String> found = new ArrayList<>();
        TraceCursor c = run.trace().cursor();
        while (c.next()) {
            if (c.cpu() == Stamp.DEVICE) {
                continue;
            }
            boolean write = c.kind() == Kind.REG_WRITE;
            boolean inStart = started == 0 || c.seq() < started;
            if ((write || c.kind() == Kind.REG_READ) && inStart == (phase == Expectation.Phase.START)) {
                found.add(line(write, name(run, (int) c.arg(0), (int) c.arg(1), (int) c.arg(2)), (int) c.arg(2), c.arg(3)));
            }
        }
        return found;
    }

    private static String name(Run run, int bar, int offset, int width) {
        String name = null;
        for (Hardware.Register r : run.program().hardware().registers()) {
            if (r.bar() == bar && r.offset() == offset && (name == null || r.width() == width)) {
                name = r.name();
            }
        }
        return name != null ? name : String.format("BAR%d+%03Xh", bar, offset);
    }

    private static String line(boolean write, String register, int width, long value) {
        String digits = String.format("%0" + width / 4 + "X", width == 64 ? value : value & (1L << width) - 1);
        return (write ? "write " : "read ") + register + " 0x" + digits + (width == 32 ? "" : " (" + width + " bit)");
    }
}
