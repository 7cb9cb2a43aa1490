package org.dmaworkbench.lang.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the editor knows of registers, of numbers written to them, and of statuses. */
class RegisterServicesTest {
    private static final String MODEL = """
            import pci9656;
            VOID f(PPCI9656_REGS Regs)
            {
                Regs->Dma0_Mode.word = 0x20643;
                Regs->Dma1_Desc_Ptr.bits.DirOfTransfer = 1;
                WRITE_REGISTER_ULONG(&Regs->Int_Csr.word, 0x100);
                Regs->Mailbox3 = 7;
                Regs->Dma_Arbit.word = 0;
                if (Regs->Dma0_Csr.bits.Done) { return; }
            }
            NTSTATUS g(VOID) { return STATUS_INVALID_BUFFER_SIZE; }
            """;

    @TempDir
    private Path folder;
    private Editor editor;

    @BeforeEach
    void start() throws Exception {
        editor = new Editor(folder, Map.of("model.kmdf", MODEL));
    }

    @AfterEach
    void stop() {
        editor.close();
    }

    private String hover(String at) throws Exception {
        return editor.hover("model.kmdf", MODEL.replace(at.replace("|", ""), at));
    }

    @Test
    void aRegisterShowsOffsetResetAndFields() throws Exception {
        String text = hover("Regs->Dma0|_Mode");
        assertTrue(text.contains("register at BAR0+0x80 (local side 0x100), 32 bits, reset 0x00000043"), text);
        assertTrue(text.contains("- bit 9 **SgModeEnable** read_write: 1 = follow a chain of descriptors"), text);
        assertTrue(hover("Regs->Dma_|Arbit").contains("shows Local_DMA_Arbit again"));
    }

    @Test
    void aFieldShowsBitsAccessAndValues() throws Exception {
        String text = hover("bits.DirOf|Transfer");
        assertTrue(text.contains("field of Dma0_Desc_Ptr (0x90), Dma1_Desc_Ptr (0xA4), bit 3, read_write, reset 0 (host to device)"), text);
        assertTrue(text.contains("- 1 = device to host"), text);
        assertTrue(hover("bits.Do|ne").contains("bit 4, read_only, reset 1 (idle, complete or aborted)"));
    }

    @Test
    void aNumberIsDecodedByTheRegisterItIsWrittenTo() throws Exception {
        assertTrue(hover("0x20|643").startsWith("**Dma0_Mode** = 0x00020643: LocalBusDataWidth=3 (32 bit), TaRdyInputEnable, SgModeEnable=1"), hover("0x20|643"));
        assertEquals("**Int_Csr** = 0x00000100: PciIntEnable", hover("0x1|00").replaceAll(", \\w+=0 \\([^)]*\\)", ""));
        assertEquals("**DirOfTransfer** = 1: device to host", hover("DirOfTransfer = |1"));
        assertEquals("**Mailbox3** = 0x00000007: Mailbox3=0x7", hover("Mailbox3 = |7"));
    }

    @Test
    void aStatusShowsValueAndWin32Error() throws Exception {
        String text = hover("STATUS_INVALID|_BUFFER_SIZE");
        assertTrue(text.contains("0xC0000206") && text.contains("ERROR_INVALID_USER_BUFFER (1784)"), text);
    }

    @Test
    void completionOffersRegistersWithOffsetAndBits() throws Exception {
        var items = editor.complete("model.kmdf", MODEL.replace("Regs->Mailbox3 = 7;", "Regs->|"));
        String detail = items.stream().filter(i -> i.getLabel().equals("Dma1_Csr")).findFirst().orElseThrow().getDetail();
        assertTrue(detail.contains("offset 0xA9"), detail);
        var fields = editor.complete("model.kmdf", MODEL.replace("Regs->Mailbox3 = 7;", "Regs->Int_Csr.bits.|"));
        String bits = fields.stream().filter(i -> i.getLabel().equals("DmaChan1IntEnable")).findFirst().orElseThrow().getDetail();
        assertTrue(bits.contains("bit 19"), bits);
    }
}
