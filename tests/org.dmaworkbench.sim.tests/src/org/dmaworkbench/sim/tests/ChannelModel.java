package org.dmaworkbench.sim.tests;

import java.util.List;

/** A driver with a chain of descriptors and a page, that does to a channel what a test says, printing what it sees. */
public final class ChannelModel {
    private static final String MODEL = """
            import pci9656;
            driver Small {
                hardware PCI9656;
                context CTX via GetCtx { WDFCOMMONBUFFER Chain; }
                device { io direct; EvtDevicePrepareHardware = OnPrepare; }
                dma enabler Enabler { profile WdfDmaProfileScatterGather64Duplex; maximum length 8192; }
                common buffer Chain { enabler Enabler; length 4096; }
                queue Queue { sequential; accepts read; EvtIoRead = OnRead; }
            }
            PUCHAR base;
            PUCHAR sram;
            volatile ULONG *words;
            VOID W32(ULONG offset, ULONG value) { *(volatile ULONG *) (base + offset) = value; }
            VOID W16(ULONG offset, USHORT value) { *(volatile USHORT *) (base + offset) = value; }
            VOID W8(ULONG offset, UCHAR value) { *(volatile UCHAR *) (base + offset) = value; }
            VOID S32(ULONG offset, ULONG value) { *(volatile ULONG *) (sram + offset) = value; }
            VOID R32(ULONG offset) { DbgPrint("%08X", *(volatile ULONG *) (base + offset)); }
            VOID R16(ULONG offset) { DbgPrint("%04X", *(volatile USHORT *) (base + offset)); }
            VOID R8(ULONG offset) { DbgPrint("%02X", *(volatile UCHAR *) (base + offset)); }
            VOID Stall(ULONG microseconds) { KeStallExecutionProcessor(microseconds); }
            VOID SetWord(ULONG index, ULONG value) { words[index] = value; }
            ULONG Word(ULONG index) { return words[index]; }
            VOID D(ULONG at, ULONG pci, ULONG local, ULONG count, ULONG next)
            {
                words[at] = pci; words[at + 1] = local; words[at + 2] = count; words[at + 3] = next;
            }
            NTSTATUS OnPrepare(WDFDEVICE Device, WDFCMRESLIST Raw, WDFCMRESLIST Translated)
            {
                base = (PUCHAR) MmMapIoSpaceEx(WdfCmResourceListGetDescriptor(Translated, 0)->u.Memory.Start, 0x200, PAGE_READWRITE | PAGE_NOCACHE);
                sram = (PUCHAR) MmMapIoSpaceEx(WdfCmResourceListGetDescriptor(Translated, 2)->u.Memory.Start, 0x20000, PAGE_READWRITE | PAGE_NOCACHE);
                words = (volatile ULONG *) WdfCommonBufferGetAlignedVirtualAddress(GetCtx(Device)->Chain);
                return STATUS_SUCCESS;
            }
            VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
            {
                ULONG page = 0x10002000;
                ULONG chain = 0x12340000;
                PUCHAR buffer;
                WdfRequestRetrieveOutputBuffer(Request, 4096, (PVOID *) &buffer, NULL);
                BODY
                if (page == chain) { DbgPrint("%p", buffer); }
                WdfRequestComplete(Request, STATUS_SUCCESS);
            }
            """;

    private ChannelModel() { }

    /** Runs statements with register accesses ({@code W32(off, v)}, {@code R8(off)}), descriptors ({@code D(word, …)}), and SRAM ({@code S32}). */
    public static List<String> run(String body) {
        return run(body, "");
    }

    /** Runs statements in a scenario with more members, such as faults. */
    public static List<String> run(String body, String members) {
        String device = members.startsWith("device") ? "" : "device { sram pattern (7*i + 3) mod 256; }";
        return Sources.run(MODEL.replace("BODY", body), "scenario \"channel\" for Small { " + device + members
                + " app h { buffer b[4096] in pages 0x10002000; r1 = read(b); } }").texts();
    }
}
