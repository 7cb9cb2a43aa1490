package org.dmaworkbench.sim.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dmaworkbench.program.Hardware;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every bit of every register against the device's declaration: reset value, read, write, access kind (facts pci9656 1.2, 1.4). */
class RegisterBitsTest {
    /** What firmware and bus driver have set before a driver sees it. */
    private static final Set<String> FIRMWARE = Set.of("Config_Command", "Config_Bar[0]", "Config_Bar[1]", "Config_Bar[2]", "Config_Bar[3]",
            "Config_Bar[4]", "Config_Bar[5]");
    /** Fields whose writing is a command; tests of their own cover them. */
    private static final Set<String> COMMANDS = Set.of("VpdDone", "PmeStatus");

    private static List<Hardware.Register> all(BareChip bare) {
        List<Hardware.Register> all = new ArrayList<>(bare.hardware.registers());
        all.addAll(bare.hardware.configuration());
        return all;
    }

    @TestFactory
    Stream<DynamicTest> everyRegister() {
        BareChip bare = new BareChip();
        return all(bare).stream().map(r -> DynamicTest.dynamicTest(String.format("%03Xh %s", r.offset(), r.name()), () -> {
            bare.renew();
            if (!FIRMWARE.contains(r.name())) {
                assertEquals(Long.toHexString(r.reset() & mask(r)), Long.toHexString(bare.read(r)), "reset value");
            }
            if (!r.name().startsWith("Config_Bar")) {
                for (int bit = 0; bit < r.width(); bit++) {
                    bare.renew();
                    bit(bare, r, bit);
                }
            }
        }));
    }

    @Test void nothingIsLeftOut() {
        assertTrue(all(new BareChip()).stream().mapToInt(Hardware.Register::width).sum() >= 2_200);
    }

    private static long mask(Hardware.Register r) {
        return r.width() == 32 ? 0xFFFF_FFFFL : (1L << r.width()) - 1;
    }

    private static void bit(BareChip bare, Hardware.Register r, int bit) {
        Hardware.Field field = r.fields().stream().filter(f -> (f.mask() >>> bit & 1) != 0).findFirst().orElse(null);
        String kind = field == null ? "reserved" : field.access();
        String what = r.name() + " bit " + bit + " " + kind;
        if (field != null && COMMANDS.contains(field.name())) {
            return;
        }
        long before = bare.read(r);
        long others = before & ~clearing(r) & ~(1L << bit);
        switch (kind) {
            case "read_write", "sticky" -> {
                bare.write(r, others | 1L << bit);
                assertEquals(1, bare.read(r) >>> bit & 1, what + " keeps a 1");
                bare.write(r, others);
                assertEquals(0, bare.read(r) >>> bit & 1, what + " keeps a 0");
            }
            case "write_1_clears" -> {
                set(bare, r, bit);
                bare.write(r, others);
                assertEquals(1, bare.read(r) >>> bit & 1, what + " is left by a 0");
                bare.write(r, others | 1L << bit);
                assertEquals(0, bare.read(r) >>> bit & 1, what + " is cleared by a 1");
            }
            case "write_1_only" -> {
                bare.write(r, others | 1L << bit);
                assertEquals(r.name().equals("Local_Doorbell") ? 1 : 0, bare.read(r) >>> bit & 1, what + " after a 1");
                bare.write(r, 0);
                assertEquals(r.name().equals("Local_Doorbell") ? 1 : 0, bare.read(r) >>> bit & 1, what + " after a 0");
            }
            default -> {
                bare.write(r, others | ~before & 1L << bit);
                assertEquals(before >>> bit & 1, bare.read(r) >>> bit & 1, what + " ignores a write");
            }
        }
    }

    /** Bits that a write must not carry, so that it tests one bit only. */
    private static long clearing(Hardware.Register r) {
        return r.fields().stream().filter(f -> f.access().startsWith("write_1")).mapToLong(Hardware.Field::mask).reduce(0, (a, b) -> a | b);
    }

    private static void set(BareChip bare, Hardware.Register r, int bit) {
        int at = RegisterPort.place(r.bar(), r.offset());
        bare.chip.store(at & ~3, bare.chip.stored(at & ~3) | 1L << bit << 8 * (at & 3));
    }

    @TestFactory
    Stream<DynamicTest> everyAlias() {
        BareChip bare = new BareChip();
        return bare.hardware.registers().stream().filter(r -> !r.alias().isEmpty()).map(r -> DynamicTest.dynamicTest(r.name(), () -> {
            bare.renew();
            Hardware.Register target = bare.register(r.alias());
            bare.write(r, 0x0B5A_5A5AL);
            assertEquals(0x0B5A_5A5AL, bare.read(target));
            bare.write(target, 0x0520_1234L);
            assertEquals(0x0520_1234L, bare.read(r));
        }));
    }

    @Test void baseAddressesTellTheirSize() {
        BareChip bare = new BareChip();
        assertEquals("f7d00000", Long.toHexString(bare.read("Config_Bar[0]")));
        bare.write("Config_Bar[0]", 0xFFFF_FFFFL);
        assertEquals("fffffe00", Long.toHexString(bare.read("Config_Bar[0]")));
        bare.write("Config_Bar[1]", 0xFFFF_FFFFL);
        assertEquals("ffffff01", Long.toHexString(bare.read("Config_Bar[1]")));
        bare.write("Config_Bar[2]", 0xFFFF_FFFFL);
        assertEquals("fffe0000", Long.toHexString(bare.read("Config_Bar[2]")));
        assertEquals(0, bare.read("Config_Bar[4]"));
    }
}
