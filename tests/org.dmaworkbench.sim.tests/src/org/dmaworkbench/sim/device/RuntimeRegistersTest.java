package org.dmaworkbench.sim.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.dmaworkbench.program.scenario.ChipOption;
import org.junit.jupiter.api.Test;

/** Doorbells, mailboxes, messaging queues, pins, EEPROM, reset, power (facts pci9656 1.2, 1.4.2 to 1.4.7). */
class RuntimeRegistersTest {
    private static final int CLOCK = 1 << 24;
    private static final int SELECT = 1 << 25;
    private static final int DATA = 1 << 26;
    private final BareChip bare = new BareChip();

    @Test void doorbellToLocalIsSetFromTheBusAndClearedLocally() {
        bare.write("Int_Csr", 0x0F03_0100L);
        bare.write("Local_Doorbell", 5);
        assertEquals(5, bare.localRead("Local_Doorbell"));
        assertTrue(InterruptTree.localAsserted(bare.chip));
        bare.localWrite("Local_Doorbell", 5);
        assertEquals(0, bare.read("Local_Doorbell"));
        assertFalse(InterruptTree.localAsserted(bare.chip));
    }

    @Test void doorbellToPciPullsIntaUntilWrittenBack() {
        bare.write("Int_Csr", 0x0F01_0300L);
        bare.localWrite("PCI_Doorbell", 0x80);
        assertEquals("f012300", Long.toHexString(bare.read("Int_Csr")));
        assertTrue(InterruptTree.asserted(bare.chip));
        bare.write("PCI_Doorbell", 0x80);
        assertFalse(InterruptTree.asserted(bare.chip));
    }

    @Test void mailboxesTellTheLocalSideWhileEnabled() {
        bare.write("Mailbox2", 1);
        assertEquals("f010100", Long.toHexString(bare.read("Int_Csr")));
        bare.write("Int_Csr", 0x0F01_0108L);
        bare.write("Mailbox2", 2);
        assertEquals("4f010108", Long.toHexString(bare.read("Int_Csr")));
        assertTrue(InterruptTree.localAsserted(bare.chip));
        assertEquals(2, bare.localRead("Mailbox2"));
        assertEquals("f010108", Long.toHexString(bare.read("Int_Csr")));
    }

    @Test void messagingQueuesTakeAndGiveFrames() {
        bare.write("Queue_Config", 3);
        for (String pointer : new String[] {"Inbound_Post_Head", "Inbound_Post_Tail"}) {
            bare.write(pointer, 0x4000);
        }
        for (String pointer : new String[] {"Outbound_Post_Head", "Outbound_Post_Tail"}) {
            bare.write(pointer, 0xC000);
        }
        bare.write("Mailbox0", 0x77);
        bare.write("Queue_Status", 0x51);
        assertEquals(0xFFFF_FFFFL, bare.read("Mailbox0"), "inbound port is empty");
        assertEquals(0x77, bare.read("Mailbox0_Copy"), "the mailbox is still there");
        bare.write("Mailbox0", 0x1234);
        assertEquals(0x4004, bare.read("Inbound_Post_Head"));
        assertEquals(0x71, bare.read("Queue_Status"));
        bare.chip.writeWord(0xC000, false, 0xABCD);
        bare.localWrite("Outbound_Post_Head", 0xC004);
        assertEquals(8, bare.read("Outbound_Int_Status"));
        assertFalse(InterruptTree.asserted(bare.chip), "masked");
        bare.write("Outbound_Int_Mask", 0);
        assertTrue(InterruptTree.asserted(bare.chip));
        assertEquals(0xABCD, bare.read("Mailbox1"));
        assertEquals(0, bare.read("Outbound_Int_Status"));
        assertFalse(InterruptTree.asserted(bare.chip));
    }

    @Test void queuePointersWrapAtTheSizeOfTheFifo() {
        bare.write("Queue_Config", 3);
        bare.write("Queue_Status", 0x51);
        bare.write("Inbound_Post_Head", 0x7FFC);
        bare.write("Inbound_Post_Tail", 0x4010);
        bare.write("Mailbox0", 1);
        assertEquals(0x4000, bare.read("Inbound_Post_Head"));
    }

    @Test void pinsAreSeenInRegisters() {
        bare.chip.pin("USERi", true);
        assertEquals(1, bare.read("EEPROM_Ctrl_Stat") >>> 17 & 1);
        bare.write("Int_Csr", 0x0F01_0900L);
        bare.chip.pin("LINTi", true);
        assertTrue(InterruptTree.asserted(bare.chip));
        assertEquals("f018900", Long.toHexString(bare.read("Int_Csr")));
        bare.chip.pin("LINTi", false);
        assertFalse(InterruptTree.asserted(bare.chip));
    }

    @Test void vitalProductDataReadAndWriteTheEeprom() {
        bare.write("Config_Vpd_Data", 0x1234_5678L);
        bare.write("Config_Vpd_Address", 0x8000 | 0xC4);
        assertEquals(0xC4, bare.read("Config_Vpd_Address"), "flag clear when written");
        bare.write("Config_Vpd_Data", 0);
        bare.write("Config_Vpd_Address", 0xC4);
        assertEquals(0x80C4, bare.read("Config_Vpd_Address"), "flag set when read");
        assertEquals(0x1234_5678L, bare.read("Config_Vpd_Data"));
    }

    @Test void protectedPartOfTheEepromKeepsItsContent() {
        bare.write("Config_Vpd_Data", 0x1234_5678L);
        bare.write("Config_Vpd_Address", 0x8000 | 0x14);
        bare.write("Config_Vpd_Address", 0x14);
        assertEquals("fff00000", Long.toHexString(bare.read("Config_Vpd_Data")), "range of space 0");
        bare.write("Protected_Area", 0);
        bare.write("Config_Vpd_Data", 0x1234_5678L);
        bare.write("Config_Vpd_Address", 0x8000 | 0x14);
        bare.write("Config_Vpd_Address", 0x14);
        assertEquals(0x1234_5678L, bare.read("Config_Vpd_Data"));
    }

    @Test void theEepromIsReadByItsWires() {
        bare.write("Config_Vpd_Data", 0xA5C3_0F17L);
        bare.write("Config_Vpd_Address", 0x8000 | 0xC8);
        wires(0b110_0110_0100L, 11);
        long word = 0;
        for (int i = 0; i < 16; i++) {
            clock(0);
            word = word << 1 | bare.read("EEPROM_Ctrl_Stat") >>> 27 & 1;
        }
        assertEquals("a5c3", Long.toHexString(word));
    }

    @Test void theEepromIsWrittenByItsWiresOnlyWhenEnabled() {
        wires(0b101_0110_0100L << 16 | 0xBEEF, 27);
        deselect();
        bare.write("Config_Vpd_Address", 0xC8);
        assertEquals("ffffffff", Long.toHexString(bare.read("Config_Vpd_Data")));
        wires(0b100_1100_0000L, 11);
        deselect();
        wires(0b101_0110_0100L << 16 | 0xBEEF, 27);
        deselect();
        bare.write("Config_Vpd_Address", 0xC8);
        assertEquals("beefffff", Long.toHexString(bare.read("Config_Vpd_Data")));
    }

    private void wires(long bits, int count) {
        for (int i = count - 1; i >= 0; i--) {
            clock((bits >>> i & 1) != 0 ? DATA : 0);
        }
    }

    private void clock(int data) {
        bare.write("EEPROM_Ctrl_Stat", 0x100D_767EL | SELECT | data);
        bare.write("EEPROM_Ctrl_Stat", 0x100D_767EL | SELECT | CLOCK | data);
    }

    private void deselect() {
        bare.write("EEPROM_Ctrl_Stat", 0x100D_767EL);
    }

    @Test void softwareResetKeepsSharedRegistersAndReloadBringsTheEeproms() {
        bare.write("Protected_Area", 0);
        bare.write("Config_Vpd_Data", 0xFFFE_0000L);
        bare.write("Config_Vpd_Address", 0x8000 | 0x14);
        bare.write("Space0_Range", 0xF000_0000L);
        bare.write("Mailbox3", 3);
        bare.write("EEPROM_Ctrl_Stat", 0x500D_767EL);
        bare.write("EEPROM_Ctrl_Stat", 0x100D_767EL);
        assertEquals("fff00000", Long.toHexString(bare.read("Space0_Range")));
        assertEquals(3, bare.read("Mailbox3"));
        bare.write("EEPROM_Ctrl_Stat", 0x300D_767EL);
        assertEquals("fffe0000", Long.toHexString(bare.read("Space0_Range")));
    }

    @Test void powerStatesStopTheChipAndWakingResetsIt() {
        bare.write("Dma0_Mode", 0x20643);
        bare.write("Config_Pm_Control", 3);
        assertFalse(bare.chip.answers());
        assertFalse(bare.chip.isMaster());
        bare.write("Config_Pm_Control", 0);
        assertTrue(bare.chip.answers());
        assertEquals(0x43, bare.read("Dma0_Mode"));
        assertEquals(1, bare.read("Int_Csr") >>> 5 & 1, "power-state change");
    }

    @Test void wakingKeepsRegistersWhereTheOptionSaysSo() {
        BareChip other = new BareChip(Map.of(ChipOption.WAKE_RESETS.text(), "false"));
        other.write("Dma0_Mode", 0x20643);
        other.write("Config_Pm_Control", 3);
        other.write("Config_Pm_Control", 0);
        assertEquals(0x20643, other.read("Dma0_Mode"));
    }

    @Test void pmeStatusIsClearedByAOne() {
        bare.chip.store(ConfigurationOffset.PM_CONTROL, 1L << 15);
        bare.write("Config_Pm_Control", 0);
        assertEquals(0x8000, bare.read("Config_Pm_Control"));
        bare.write("Config_Pm_Control", 0x8000);
        assertEquals(0, bare.read("Config_Pm_Control"));
    }

    @Test void serrIsSignalledWhereTheCommandLetsIt() {
        bare.write("Int_Csr", 0x0F01_0104L);
        assertEquals(0, bare.read("Config_Status") >>> 14 & 1);
        bare.write("Config_Command", 0x107);
        bare.write("Int_Csr", 0x0F01_0104L);
        assertEquals(1, bare.read("Config_Status") >>> 14 & 1);
    }

    @Test void theReasonOfIntaIsATree() {
        Condition why = bare.chip.whyInterrupt();
        assertFalse(why.holds());
        assertEquals("INTA#", why.name());
        assertTrue(why.terms().get(0).holds(), "master enable");
        Condition dma0 = why.terms().get(1).terms().get(3);
        assertEquals("DMA 0", dma0.name());
        assertEquals(3, dma0.terms().size());
        bare.chip.channel(0).interrupt(true);
        bare.write("Int_Csr", 0x0F05_0100L);
        bare.write("Dma0_Mode", 0x20043);
        assertTrue(bare.chip.whyInterrupt().holds());
    }
}
