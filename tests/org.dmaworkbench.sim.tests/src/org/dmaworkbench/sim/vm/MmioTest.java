package org.dmaworkbench.sim.vm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.type.IntKind;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.StopCondition;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.junit.jupiter.api.Test;

/** Driver code and a device that answers offset + 0x80 and sets a timed event when it is written to. */
class MmioTest {
    private static final int T = MachinePackage.MACHINE;

    private static final class Device implements Mmio {
        private final List<String> accesses = new ArrayList<>();

        @Override public long read(Machine m, int bar, long offset, int bytes) {
            accesses.add("r" + 8 * bytes + " " + bar + " " + offset + " t" + m.time());
            return offset + 0x80;
        }

        @Override public OptionalLong peek(int bar, long offset, int bytes) {
            return OptionalLong.of(offset + 0x80);
        }

        @Override public void write(Machine m, int bar, long offset, int bytes, long value) {
            accesses.add("w" + 8 * bytes + " " + bar + " " + offset + " " + value);
            m.after(10, Rig.WAKE, 0);
        }
    }

    private final Device device = new Device();
    private long window;

    private Simulation simulation() {
        Assembler assembler = new Assembler();
        FunctionBuilder f = assembler.function("Touch", "");
        assembler.statement(f);
        int base = f.load(IntKind.U64, 0, 8);
        assembler.statement(f);
        int signed = f.load(IntKind.I8, base, 0x68);
        f.store(IntKind.I64, 0, 16, signed);
        assembler.statement(f);
        f.store(IntKind.U16, base, 4, f.constant(0x1_2345));
        assembler.statement(f);
        f.ret(-1);
        assembler.add(f);
        Rig rig = new Rig(assembler.build()).thread("app", 0, "Touch");
        rig.then(m -> {
            int region = m.memory().regions().allocateMmio(0x100, m.names().intern("BAR0"), 0, m.attach(device), 3);
            window = m.memory().regions().base(region);
            m.memory().store64(rig.shared() + 8, window);
        });
        return rig.simulation();
    }

    @Test void accessesReachTheDeviceAtTheirTimeAndAreRecorded() {
        Simulation s = simulation();
        s.run(StopCondition.NEVER);
        assertEquals(List.of("r8 3 104 t2", "w16 3 4 9029"), device.accesses);
        List<String> events = new ArrayList<>();
        TraceCursor c = s.trace().cursor();
        while (c.next()) {
            if (c.kind() == Kind.REG_READ || c.kind() == Kind.REG_WRITE) {
                events.add(c.kind() + " " + c.arg(0) + " " + c.arg(1) + " " + c.arg(2) + " " + c.arg(3) + " at " + c.t());
            }
        }
        assertEquals(List.of("REG_READ 3 104 8 232 at 2", "REG_WRITE 3 4 16 9029 at 5"), events);
        assertEquals(1, s.state().get(T, 0, MachinePackage.MACHINE__EVENTS));
    }

    @Test void aSignedLoadExtendsWhatTheDeviceAnswers() {
        Simulation s = simulation();
        s.run(StopCondition.NEVER);
        long shared = s.state().memory().regions().base(1);
        assertEquals((byte) 0xE8, s.state().memory().load64(shared + 16));
    }

    @Test void lookingAtARegisterIsNoAccess() {
        Simulation s = simulation();
        assertEquals(0x84, s.inspect().read(window + 4, 4).getAsLong());
        assertTrue(device.accesses.isEmpty());
        assertTrue(s.inspect().read(window + 0x1000, 4).isEmpty());
    }
}
