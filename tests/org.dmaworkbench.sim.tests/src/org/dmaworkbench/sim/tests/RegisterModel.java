package org.dmaworkbench.sim.tests;

import java.util.List;

/** A driver that maps the chip's registers and then does what a test says, printing what it sees. */
final class RegisterModel {
    private RegisterModel() { }

    /** Runs statements with {@code R8(off)}, {@code R16}, {@code R32}, {@code W8(off, v)}, {@code W16} and {@code W32} on register offsets; returns what they print. */
    static List<String> run(String body) {
        return ran(body).texts();
    }

    static Ran ran(String body) {
        String model = """
                import pci9656;
                driver Small {
                    hardware PCI9656;
                    context CTX via GetCtx { PUCHAR Regs; }
                    device { io direct; EvtDevicePrepareHardware = OnPrepare; }
                    queue Queue { sequential; accepts read; EvtIoRead = OnRead; }
                }
                PUCHAR base;
                VOID W32(ULONG offset, ULONG value) { *(volatile ULONG *) (base + offset) = value; }
                VOID W16(ULONG offset, USHORT value) { *(volatile USHORT *) (base + offset) = value; }
                VOID W8(ULONG offset, UCHAR value) { *(volatile UCHAR *) (base + offset) = value; }
                VOID R32(ULONG offset) { DbgPrint("%08X", *(volatile ULONG *) (base + offset)); }
                VOID R16(ULONG offset) { DbgPrint("%04X", *(volatile USHORT *) (base + offset)); }
                VOID R8(ULONG offset) { DbgPrint("%02X", *(volatile UCHAR *) (base + offset)); }
                VOID Stall(ULONG microseconds) { KeStallExecutionProcessor(microseconds); }
                NTSTATUS OnPrepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated)
                {
                    base = (PUCHAR) MmMapIoSpaceEx(WdfCmResourceListGetDescriptor(Translated, 0)->u.Memory.Start, 0x200, PAGE_READWRITE | PAGE_NOCACHE);
                    return STATUS_SUCCESS;
                }
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
                {
                    BODY
                    WdfRequestComplete(Request, STATUS_SUCCESS);
                }
                """.replace("BODY", body);
        return Sources.run(model, "scenario \"registers\" for Small { device { sram pattern (7*i + 3) mod 256; } app h { r1 = read(4); } }");
    }
}
