package org.dmaworkbench.sim.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.sim.tests.Sources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chip's relatives: the same description but for what each says (facts pci9656 1.1, 1.4.8, 1.4.9, 1.8). */
class RelativesTest {
    private static BareChip chip(String name) {
        String model = "import " + name.toLowerCase(java.util.Locale.ROOT) + ";\ndriver Small { hardware " + name + "; device { io direct; } }\n";
        Program program = Sources.compile(model, "").programs().get(0);
        return new BareChip(program, Map.of());
    }

    @ParameterizedTest
    @CsvSource({"PCI9656, 965610b5, 9601, 43, 3fffff", "PCI9056, 905610b5, 5601, 43, 3fffff", "PCI9054, 905410b5, 9054, 43, 7ffff",
        "PCI9080, 908010b5, 9080, 3, 3ffff"})
    void identityAndModeBits(String name, String hardWired, String device, String mode, String modeBits) {
        BareChip bare = chip(name);
        assertEquals(hardWired, Long.toHexString(bare.read("Perm_Vendor_Id")));
        assertEquals(device, Long.toHexString(bare.read("Config_Device_Id")));
        assertEquals(mode, Long.toHexString(bare.read("Dma0_Mode")));
        bare.write("Dma0_Mode", 0xFFFF_FFFFL);
        assertEquals(modeBits, Long.toHexString(bare.read("Dma0_Mode")));
    }

    @ParameterizedTest
    @CsvSource({"PCI9656, 512, 104", "PCI9056, 512, 104", "PCI9054, 256, fc", "PCI9080, 256, fc"})
    void windowOfRegisters(String name, int length, String last) {
        BareChip bare = chip(name);
        assertEquals(length, bare.chip.bar(0).length());
        assertEquals(last, Integer.toHexString(bare.hardware.registers().getLast().offset()));
    }

    @ParameterizedTest
    @CsvSource({"PCI9656, 7", "PCI9054, 7", "PCI9080, 0"})
    void dualAddressCycles(String name, long kept) {
        BareChip bare = chip(name);
        bare.write("Dma0_PCI_DAC", 7);
        assertEquals(kept, bare.read("Dma0_PCI_DAC"));
    }

    @ParameterizedTest
    @CsvSource({"PCI9656, 40, 1", "PCI9054, 40, 1", "PCI9080, 0, 0"})
    void capabilities(String name, String pointer, int id) {
        BareChip bare = chip(name);
        assertEquals(pointer, Long.toHexString(bare.read("Config_Capability_Pointer")));
        assertEquals(id, bare.read("Config_Pm_Id"));
    }
}
