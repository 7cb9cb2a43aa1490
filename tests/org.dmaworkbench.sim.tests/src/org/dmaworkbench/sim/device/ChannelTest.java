package org.dmaworkbench.sim.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dmaworkbench.sim.tests.ChannelModel;
import org.junit.jupiter.api.Test;

/** The modes of a DMA channel, driven by register accesses of a small driver (facts pci9656 1.4.8 to 1.6). */
class ChannelTest {
    /** One chained descriptor, local to host, count written back. */
    private static final String CHAIN = "D(0, page, 0x10, 0x100, 0xA); W32(0x80, 0x30643); W32(0x90, chain | 1); W8(0xA8, 3);";

    @Test void chainLoadsRegistersAndWritesTheCountBack() {
        assertEquals(List.of("11", "00000000", "00000010", "81 7A 73"), ChannelModel.run(CHAIN
                + "Stall(100); R8(0xA8); DbgPrint(\"%08X\", Word(2)); R32(0x88); DbgPrint(\"%02X %02X %02X\", buffer[2], buffer[1], buffer[0]);"));
    }

    @Test void descriptorsInLocalMemory() {
        // A descriptor at local 1000h, written through the SRAM window.
        assertEquals(List.of("11", "73"), ChannelModel.run("S32(0x1000, page); S32(0x1004, 0x10); S32(0x1008, 4); S32(0x100C, 0xA);"
                + "W32(0x80, 0x20643); W32(0x90, 0x1000); W8(0xA8, 3); Stall(100); R8(0xA8); DbgPrint(\"%02X\", buffer[0]);"));
    }

    @Test void dualAddressCyclesFromTheFifthWord() {
        assertEquals(List.of("00000001", "01"), ChannelModel.run("D(0, page, 0x10, 0x100, 0xA); SetWord(4, 1);"
                + "W32(0x80, 0x60643); W32(0x90, chain | 1); W8(0xA8, 3); Stall(100); R32(0xB4); R8(0xA8);"));
    }

    @Test void ringStopsAtAnInvalidDescriptor() {
        assertEquals(List.of("11", "00000000"), ChannelModel.run("SetWord(0, 0x100); W32(0x80, 0x300643); W32(0x90, chain | 1); W8(0xA8, 3);"
                + "Stall(100); R8(0xA8); R32(0x84);"));
    }

    @Test void ringPollsUntilTheDescriptorIsValid() {
        assertEquals(List.of("01", "11", "00000000", "73"), ChannelModel.run("SetWord(0, 4); SetWord(1, page); SetWord(2, 0x10); SetWord(3, 0xA);"
                + "W32(0x80, 0x110643); W32(0x90, chain | 1); W8(0xA8, 3); Stall(20); R8(0xA8);"
                + "SetWord(0, 0x80000004); Stall(2000); R8(0xA8); DbgPrint(\"%08X\", Word(0)); DbgPrint(\"%02X\", buffer[0]);"));
    }

    @Test void demandModeMovesOnlyWhileRequested() {
        assertEquals(List.of("01", "11"), ChannelModel.run("W32(0x80, 0x21043); W32(0x84, page); W32(0x88, 0x10); W32(0x8C, 16); W32(0x90, 8); W8(0xA8, 3);"
                + "Stall(50); R8(0xA8); Stall(500); R8(0xA8);", "after 200 us { pin DREQ0 = 1; }"));
    }

    @Test void endOfTransferEndsTheChainOrTheLink() {
        String two = "D(0, page, 0, 0x1000, chain + 16 | 9); D(4, page, 0x40, 4, 0xA); W32(0x90, chain | 1);";
        List<String> chain = ChannelModel.run(two + "W32(0x80, 0x34643); W8(0xA8, 3); Stall(300); R8(0xA8); DbgPrint(\"%d\", Word(2) != 0); DbgPrint(\"%X\", Word(6));",
                "fault endOfTransfer(channel = 0) on byte 256;");
        assertEquals(List.of("11", "1", "4"), chain);
        List<String> link = ChannelModel.run(two + "W32(0x80, 0xB4643); W8(0xA8, 3); Stall(300); R8(0xA8); DbgPrint(\"%X\", Word(2)); DbgPrint(\"%X\", Word(6));",
                "fault endOfTransfer(channel = 0) on byte 256;");
        assertEquals(List.of("11", "F00", "0"), link);
    }

    @Test void constantLocalAddressIsAPort() {
        assertEquals(List.of("73 73 88 88"), ChannelModel.run("W32(0x80, 0x20843); W32(0x84, page); W32(0x88, 0x10); W32(0x8C, 8); W32(0x90, 8); W8(0xA8, 3);"
                + "Stall(100); DbgPrint(\"%02X %02X %02X %02X\", buffer[0], buffer[4], buffer[3], buffer[7]);"));
    }

    @Test void pauseStopsInTheMiddleAndAbortEnds() {
        List<String> texts = ChannelModel.run("W32(0x80, 0x20443); W32(0x84, page); W32(0x88, 0x10); W32(0x8C, 0x1000); W32(0x90, 8); W8(0xA8, 3); Stall(20); W8(0xA8, 0);"
                + "Stall(100); R8(0xA8); DbgPrint(\"%02X %02X\", buffer[0], buffer[0xFFF]); W8(0xA8, 4); R8(0xA8); R32(0x68);");
        assertEquals(List.of("00", "73 00", "10", "0F210100"), texts);
    }

    @Test void channelsShareTheBusByTurnsOrByPriority() {
        String both = "W32(0x80, 0x20043); W32(0x84, page); W32(0x88, 0); W32(0x8C, 0x400); W32(0x90, 8);"
                + "W32(0x94, 0x20043); W32(0x98, page + 0x800); W32(0x9C, 0); W32(0xA0, 0x400); W32(0xA4, 8); W16(0xA8, 0x0303);";
        // 1024 bytes take 15.5 us alone, 31 us by turns.
        assertEquals(List.of("0101", "1111"), ChannelModel.run(both + "Stall(25); R16(0xA8); Stall(20); R16(0xA8);"));
        assertEquals(List.of("1101", "1111"), ChannelModel.run("W32(0x08, 0x300000);" + both + "Stall(25); R16(0xA8); Stall(20); R16(0xA8);"));
        assertEquals(List.of("0111", "1111"), ChannelModel.run("W32(0x08, 0x280000);" + both + "Stall(25); R16(0xA8); Stall(20); R16(0xA8);"));
    }

    @Test void terminalCountInterruptsAtEachDescriptor() {
        assertTrue(ChannelModel.run("D(0, page, 0, 0x10, chain + 16 | 0xD); D(4, page, 0, 0x1000, 0xA); W32(0x80, 0x20243); W32(0x90, chain | 1); W8(0xA8, 3);"
                + "Stall(10); R32(0x68);").contains("0F210100"));
    }

    @Test void aPostedWriteArrivesWithTheNextRead() {
        assertEquals(List.of("12345678"), ChannelModel.run("W32(0x48, 0x12345678); R32(0x48);", "device { posted writes 1 ms; }"));
    }

    @Test void flippedBitOfADescriptor() {
        assertEquals(List.of("00000030"), ChannelModel.run(CHAIN + "Stall(100); R32(0x88);", "fault flippedBit(word = 1, bit = 5);"));
    }

    @Test void faultsByChanceAreDrawnWithTheSeedAndRecorded() {
        List<String> taken = ChannelModel.run(CHAIN + "Stall(100); R32(0x68);", "fault lostInterrupt chance 0 in 10 always;");
        assertEquals(List.of("0F210100"), taken);
        assertEquals(List.of("0F010100"), ChannelModel.run(CHAIN + "Stall(100); R32(0x68);", "fault lostInterrupt chance 10 in 10 always;"));
    }

    @Test void dataWithoutDoneAndDoneWithoutData() {
        assertEquals(List.of("01", "73"), ChannelModel.run(CHAIN + "Stall(100); R8(0xA8); DbgPrint(\"%02X\", buffer[0]);", "fault dataWithoutDone;"));
        assertEquals(List.of("11", "00"), ChannelModel.run(CHAIN + "Stall(100); R8(0xA8); DbgPrint(\"%02X\", buffer[0]);", "fault doneWithoutData;"));
    }

    @Test void partialCountStaysInTheDescriptor() {
        assertEquals(List.of("11", "000000F0"), ChannelModel.run(CHAIN + "Stall(100); R8(0xA8); DbgPrint(\"%08X\", Word(2));", "fault partialCount on byte 16;"));
    }

    @Test void anEmptyEndlessChainComesToRest() {
        assertEquals(List.of("01"), ChannelModel.run("D(0, page, 0, 0, chain | 1); W32(0x80, 0x20643); W32(0x90, chain | 1); W8(0xA8, 3); Stall(1000); R8(0xA8);"));
    }
}
