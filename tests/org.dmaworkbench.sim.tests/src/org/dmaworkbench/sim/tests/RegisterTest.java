package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The PCI 9656's registers by access kind, and its channels in block mode, through driver code (facts pci9656 1.4, 1.6). */
class RegisterTest {
    @Test void resetValues() {
        assertEquals(List.of("FFF00000", "00200000", "00200000", "0F010100", "100D767E", "965610B5", "00000043", "00000043", "10", "10", "00000050", "00000000"),
                RegisterModel.run("R32(0x00); R32(0x08); R32(0xAC); R32(0x68); R32(0x6C); R32(0x70); R32(0x80); R32(0x94); R8(0xA8); R8(0xA9); R32(0xE8); R32(0x104);"));
    }

    @Test void storageKeepsWhatIsWritten() {
        assertEquals(List.of("12345678", "A5A5A5A5"), RegisterModel.run("W32(0x48, 0x12345678); R32(0x48); W32(0x90, 0xA5A5A5A5); R32(0x90);"));
    }

    @Test void readOnlyIgnoresWrites() {
        assertEquals(List.of("965610B5", "00000000"), RegisterModel.run("W32(0x70, 0); R32(0x70); W32(0x104, 5); R32(0x104);"));
    }

    @Test void narrowAccessesReachTheirLanes() {
        assertEquals(List.of("78", "56", "1234", "12AA5678", "BBBB5678"),
                RegisterModel.run("W32(0x48, 0x12345678); R8(0x48); R8(0x49); R16(0x4A); W8(0x4A, 0xAA); R32(0x48); W16(0x4A, 0xBBBB); R32(0x48);"));
    }

    @Test void aliases() {
        assertEquals(List.of("11112222", "33334444", "55556666"),
                RegisterModel.run("W32(0x08, 0x11112222); R32(0xAC); W32(0x78, 0x33334444); R32(0x40); W32(0x44, 0x55556666); R32(0x7C);"));
    }

    @Test void interruptControlKeepsEnablesOnly() {
        assertEquals(List.of("0F0F1F5F", "0F000000"), RegisterModel.run("W32(0x68, 0xFFFFFF5F); R32(0x68); W32(0x68, 0); R32(0x68);"));
    }

    @Test void doorbells() {
        assertEquals(List.of("00000005", "0F110100", "00000000"), RegisterModel.run("W32(0x60, 1); W32(0x60, 4); R32(0x60); R32(0x68); R32(0x64);"));
    }

    @Test void modeHasTwentyTwoBits() {
        assertEquals(List.of("003FFFFF"), RegisterModel.run("W32(0x80, 0xFFFFFFFF); R32(0x80);"));
    }

    @Test void commandByteOfOneChannelLeavesTheOther() {
        assertEquals(List.of("11", "10", "1110"), RegisterModel.run("W8(0xA8, 1); R8(0xA8); R8(0xA9); W8(0xA8, 0); W8(0xA9, 1); R16(0xA8);"));
    }

    @Test void startWithoutEnableDoesNothing() {
        assertEquals(List.of("10"), RegisterModel.run("W8(0xA8, 2); R8(0xA8);"));
    }

    @Test void softwareResetClearsDmaAndKeepsMailboxes() {
        assertEquals(List.of("500D767E", "00000043", "00000077", "100D767E"),
                RegisterModel.run("W32(0x80, 0x12345); W32(0x48, 0x77); W32(0x6C, 0x500D767E); R32(0x6C); R32(0x80); R32(0x48); W32(0x6C, 0x100D767E); R32(0x6C);"));
    }

    /** Block mode: local to host, latch and status, cleared through the command register. */
    @Test void blockModeMovesDataAndLatches() {
        String setUp = """
                {
                    PMDL mdl;
                    PVOID buffer;
                    WdfRequestRetrieveOutputWdmMdl(Request, &mdl);
                    WdfRequestRetrieveOutputBuffer(Request, 4, &buffer, NULL);
                    W32(0x80, 0x20443);
                    W32(0x84, ((PULONG) mdl)[12] << 12);
                    W32(0x88, 0x10);
                    W32(0x8C, 4);
                    W32(0x90, 8);
                    R8(0xA8);
                    W8(0xA8, 3);
                    R8(0xA8);
                    Stall(100);
                    R8(0xA8);
                    R32(0x68);
                    W8(0xA8, 9);
                    R32(0x68);
                    DbgPrint("%08X", *(PULONG) buffer);
                }
                """;
        // SRAM byte i is 7*i+3: bytes 10h to 13h are 73h 7Ah 81h 88h.
        assertEquals(List.of("10", "01", "11", "0F210100", "0F010100", "88817A73"), RegisterModel.run(setUp));
    }

    @Test void s45_pauseAndResume() {
        String setUp = """
                W32(0x80, 0x20043); W32(0x84, 0x20000000); W32(0x88, 0); W32(0x8C, 0x10000); W32(0x90, 8);
                W8(0xA8, 3); W8(0xA8, 0); R8(0xA8); Stall(5000); R8(0xA8); W8(0xA8, 1); R8(0xA8); W8(0xA8, 0); W8(0xA8, 4); R8(0xA8);
                """;
        assertEquals(List.of("00", "00", "01", "10"), RegisterModel.run(setUp));
    }

    @Test void unclaimedInterruptIsAStormThatEndsTheRun() {
        String model = """
                import pci9656;
                driver Small {
                    hardware PCI9656;
                    context CTX via GetCtx { WDFINTERRUPT Line; }
                    device { io direct; EvtDevicePrepareHardware = OnPrepare; }
                    queue Queue { sequential; accepts read; EvtIoRead = OnRead; }
                    interrupt Line { EvtInterruptIsr = OnIsr; }
                }
                PUCHAR base;
                NTSTATUS OnPrepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated)
                {
                    base = (PUCHAR) MmMapIoSpaceEx(WdfCmResourceListGetDescriptor(Translated, 0)->u.Memory.Start, 0x200, PAGE_READWRITE | PAGE_NOCACHE);
                    return STATUS_SUCCESS;
                }
                BOOLEAN OnIsr(WDFINTERRUPT Interrupt, ULONG MessageID) { return FALSE; }
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
                {
                    *(volatile ULONG *) (base + 0x80) = 0x20443;
                    *(volatile ULONG *) (base + 0x68) = 0x0F050100;
                    *(volatile UCHAR *) (base + 0xA8) = 3;
                }
                """;
        Ran ran = Sources.run(model, "scenario \"storm\" for Small { app h { r1 = read(4); } }");
        assertEquals(List.of("M15"), ran.violations());
        assertTrue(ran.verdict().message().startsWith("interrupt storm"), ran.verdict().message());
    }
}
