package org.dmaworkbench.lang.hardware;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dmaworkbench.lang.KmdfStandaloneSetup;
import org.dmaworkbench.lang.kmdf.DeviceModel;
import org.dmaworkbench.lang.kmdf.TranslationUnit;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.program.Hardware;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The description of the chip against a table of the facts: every register and every bit, with reset value and access kind. */
class DeviceDescriptionTest {
    private static final Map<String, String> KINDS = Map.of("rw", "read_write", "ro", "read_only", "w1c", "write_1_clears", "w1s", "write_1_only",
            "const", "constant", "res", "reserved", "none", "unimplemented", "sticky", "sticky");
    private static final Hardware CHIP = chip();

    private static Hardware chip() {
        Injector injector = new KmdfStandaloneSetup().createInjectorAndDoEMFRegistration();
        XtextResourceSet set = injector.getInstance(XtextResourceSet.class);
        Resource model = set.createResource(URI.createURI("synthetic:/model.kmdf"));
        try {
            model.load(new ByteArrayInputStream("import pci9656;\n".getBytes(StandardCharsets.UTF_8)), null);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        TranslationUnit unit = (TranslationUnit) set.getResource(LibraryFiles.uri("pci9656"), true).getContents().get(0);
        DeviceModel device = unit.getElements().stream().filter(DeviceModel.class::isInstance).map(DeviceModel.class::cast).findFirst().orElseThrow();
        return new HardwareBuilder(injector.getInstance(ExpressionTypes.class), new MemberDocs()).build(device);
    }

    private static List<String> table(boolean configuration) throws IOException {
        try (InputStream in = DeviceDescriptionTest.class.getResourceAsStream("pci9656-registers.txt")) {
            String[] parts = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^configuration$");
            return parts[configuration ? 1 : 0].lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyRegisterIsAsTheFactsSay() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        table(false).forEach(line -> tests.add(DynamicTest.dynamicTest(line, () -> check(line, CHIP.registers()))));
        table(true).forEach(line -> tests.add(DynamicTest.dynamicTest("configuration " + line, () -> check(line, CHIP.configuration()))));
        return tests.stream();
    }

    private static void check(String line, List<Hardware.Register> registers) {
        String[] words = line.split(" ");
        Hardware.Register register = registers.stream().filter(r -> r.name().equals(words[3])).findFirst().orElseThrow();
        assertEquals(Integer.parseInt(words[0], 16), register.offset());
        assertEquals(Integer.parseInt(words[1]), register.width());
        assertEquals(Long.parseLong(words[2], 16), register.reset() & (1L << register.width()) - 1);
        String[] expected = new String[register.width()];
        for (int i = 4; i < words.length; i++) {
            String[] kind = words[i].split(":");
            for (String range : kind[1].split(",")) {
                String[] ends = range.split("-");
                for (int bit = Integer.parseInt(ends[0]); bit <= Integer.parseInt(ends[ends.length - 1]); bit++) {
                    expected[bit] = KINDS.get(kind[0]);
                }
            }
        }
        for (int bit = 0; bit < expected.length; bit++) {
            assertEquals(expected[bit], access(register, bit), register.name() + " bit " + bit);
        }
    }

    private static String access(Hardware.Register register, int bit) {
        List<Hardware.Field> fields = register.fields().stream().filter(f -> (f.mask() >>> bit & 1) == 1).toList();
        assertTrue(fields.size() <= 1, register.name() + " bit " + bit + " is in two fields");
        return fields.isEmpty() ? null : fields.get(0).access();
    }

    @Test
    void thereIsNoOtherRegister() throws IOException {
        assertEquals(table(false).stream().map(l -> l.split(" ")[3]).toList(), CHIP.registers().stream().map(Hardware.Register::name).toList());
        assertEquals(table(true).stream().map(l -> l.split(" ")[3]).toList(), CHIP.configuration().stream().map(Hardware.Register::name).toList());
    }

    @Test
    void theDevicesOwnProcessorSeesThemElsewhere() {
        assertEquals(0x100, CHIP.register("Dma0_Mode").orElseThrow().localOffset());
        assertEquals(0x1A0, CHIP.register("Arbiter_Cntl").orElseThrow().localOffset());
        assertEquals(0x1A4, CHIP.register("Abort_Address").orElseThrow().localOffset());
        assertEquals(-1, CHIP.register("Config_Command").orElseThrow().localOffset());
    }

    @Test
    void copiesNameTheirOriginal() {
        assertEquals("Local_DMA_Arbit", CHIP.register("Dma_Arbit").orElseThrow().alias());
        assertEquals("Mailbox0", CHIP.register("Mailbox0_Copy").orElseThrow().alias());
        assertEquals("Mailbox1", CHIP.register("Mailbox1_Copy").orElseThrow().alias());
        assertEquals("", CHIP.register("Int_Csr").orElseThrow().alias());
    }

    @Test
    void valuesAreDecodedByFields() {
        assertEquals("LocalBusDataWidth=3 (32 bit), TaRdyInputEnable, SgModeEnable=1 (chain of descriptors), DoneIntEnable,"
                + " LocalAddressMode=0 (increment), TermModeSelect=0 (slow terminate), IntToPci=1 (to INTA#),"
                + " DACChainLoad=0 (upper address from DMADAC), EOTEndLink=0 (EOT# ends the chain), RingMgmtValidStop=0 (poll an invalid descriptor)",
                CHIP.register("Dma0_Mode").orElseThrow().decode(0x20643));
        assertEquals("DescLocation=1 (next descriptor in host memory), TermCountInt, DirOfTransfer=0 (host to device), Address=0x1234",
                CHIP.register("Dma0_Desc_Ptr").orElseThrow().decode(0x12345));
        assertEquals("ByteCount=0x1000, reserved bits 0x800000", CHIP.register("Dma0_Count").orElseThrow().decode(0x801000));
        assertEquals("Mailbox3=0x55", CHIP.register("Mailbox3").orElseThrow().decode(0x55));
        assertEquals("all fields 0", CHIP.register("Mailbox3").orElseThrow().decode(0));
    }
}
