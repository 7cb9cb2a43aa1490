package org.dmaworkbench.sim.trace;

import java.util.Locale;
import org.dmaworkbench.program.Hardware;

/** Shows DMA descriptors; decodes those of the PLX family (facts pci9656 1.5) and lists the words of any other. */
final class DescriptorText {
    private final boolean plx;

    DescriptorText(Hardware hardware) {
        plx = hardware.name().toUpperCase(Locale.ROOT).startsWith("PCI9");
    }

    void fetch(LineText line, TraceCursor at) {
        line.add(Style.DEVICE, "ch" + at.arg(0) + " fetches ").add("descriptor " + Hex.address(at.arg(1)) + ": ");
        if (!plx || at.count() < 6) {
            words(line, at);
            return;
        }
        long link = at.arg(5);
        boolean read = (link & 8) != 0;
        String host = Hex.address(at.arg(2) | (at.count() > 6 ? at.arg(6) << 32 : 0));
        String local = "local " + Hex.of(at.arg(3), 5);
        line.add(read ? local + " -> host " + host : "host " + host + " -> " + local);
        line.add(", " + count(at.arg(4)));
        if ((link & 4) != 0) {
            line.add(", interrupt");
        }
        if ((link & 2) != 0) {
            line.add(", last");
        } else {
            line.add(", next " + ((link & 1) != 0 ? "" : "local ") + Hex.address(link & 0xFFFF_FFF0L));
        }
    }

    void writeBack(LineText line, TraceCursor at) {
        line.add(Style.DEVICE, "ch" + at.arg(0) + " writes back ");
        if (plx && at.count() == 3) {
            line.add("a remaining count of " + count(at.arg(2)) + " to " + Hex.address(at.arg(1)));
        } else {
            line.add(Hex.address(at.arg(1)) + ": ");
            words(line, at);
        }
    }

    static void data(LineText line, TraceCursor at) {
        boolean read = at.arg(1) == 0;
        String host = "host " + Hex.address(at.arg(2));
        String local = "local " + Hex.of(at.arg(3), 5);
        line.add(Style.DEVICE, "ch" + at.arg(0) + " moves ").add(at.arg(4) + (at.arg(4) == 1 ? " byte, " : " bytes, "));
        line.add(read ? local + " -> " + host : host + " -> " + local);
    }

    private static void words(LineText line, TraceCursor at) {
        for (int i = 2; i < at.count(); i++) {
            line.add((i == 2 ? "" : " ") + Hex.of(at.arg(i) & 0xFFFF_FFFFL, 8).substring(2));
        }
    }

    private static String count(long bytes) {
        return bytes + (bytes == 1 ? " byte" : " bytes") + (bytes < 10 ? "" : " (" + Hex.of(bytes, 1) + ")");
    }
}
