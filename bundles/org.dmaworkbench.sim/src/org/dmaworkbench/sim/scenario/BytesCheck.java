package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER;
import static org.dmaworkbench.machine.model.MachinePackage.USER_BUFFER__ADDRESS;

import org.dmaworkbench.program.scenario.Expectation;
import org.dmaworkbench.program.scenario.Expectation.Bytes;
import org.dmaworkbench.sim.vm.Machine;

/** Expectation that two stretches of bytes are equal. */
final class BytesCheck {
    private BytesCheck() { }

    static Finding of(Run run, Expectation.BytesEqual e) {
        byte[] actual = bytes(run, e.actual());
        byte[] expected = bytes(run, e.expected());
        if (actual == null || expected == null) {
            return Finding.differs("bytes to compare", "the buffer was never made");
        }
        int first = -1;
        int different = 0;
        for (int i = 0; i < Math.max(actual.length, expected.length); i++) {
            boolean same = i < actual.length && i < expected.length && actual[i] == expected[i];
            if (!same) {
                first = first < 0 ? i : first;
                different++;
            }
        }
        if (first < 0) {
            return new Finding(true, actual.length + " bytes equal");
        }
        return Finding.differs("byte " + first + ": " + at(expected, first), "byte " + first + ": " + at(actual, first) + ", " + different + " of "
                + Math.max(actual.length, expected.length) + " bytes differ");
    }

    private static String at(byte[] bytes, int i) {
        return i < bytes.length ? String.format("0x%02X", bytes[i]) : "none";
    }

    private static byte[] bytes(Run run, Bytes what) {
        Machine m = run.machine();
        return switch (what) {
            case Bytes.OfBuffer b -> {
                int row = UserBuffers.find(m, b.buffer());
                yield row < 0 ? null : read(m, m.state().get(USER_BUFFER, row, USER_BUFFER__ADDRESS) + b.from(), b.length());
            }
            case Bytes.OfSram s -> read(m, run.chip().sramBase() + s.from(), s.length());
            case Bytes.OfPattern p -> {
                byte[] bytes = new byte[(int) p.length()];
                for (int i = 0; i < bytes.length; i++) {
                    bytes[i] = p.pattern().at(p.from() + i);
                }
                yield bytes;
            }
        };
    }

    private static byte[] read(Machine m, long address, long length) {
        byte[] bytes = new byte[(int) length];
        m.memory().forbidPageable(false);
        m.memory().read(address, bytes, 0, bytes.length);
        return bytes;
    }
}
