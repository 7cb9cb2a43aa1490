package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** A recorded run as a driver in C: each step is an I/O control, each callback a switch over its runs, each observation a line of DbgPrint. */
final class ModelText {
    private final GoldenCase golden;
    private final StringBuilder text = new StringBuilder();
    private final ModelCalls calls;

    private ModelText(GoldenCase golden) {
        this.golden = golden;
        calls = new ModelCalls(golden);
    }

    /** Returns the text of the model. */
    static String of(GoldenCase golden) {
        return new ModelText(golden).make();
    }

    private String make() {
        text.append("""
                import pci9656;
                driver Recorded { hardware PCI9656; }
                EVT_WDF_DRIVER_DEVICE_ADD OnAdd;
                EVT_WDF_IO_QUEUE_IO_READ OnRead;
                EVT_WDF_IO_QUEUE_IO_WRITE OnWrite;
                EVT_WDF_IO_QUEUE_IO_DEVICE_CONTROL OnControl;
                EVT_WDF_PROGRAM_DMA OnProgram;
                %s
                WDFDEVICE TheDevice;
                WDFDMAENABLER Enabler;
                WDFDMATRANSACTION T[16];
                BOOLEAN Live[16];
                WDFREQUEST R[8];
                ULONG Requests;
                ULONG Programs;
                ULONG Reserves;
                ULONG Depth;
                """.formatted(calls.reserves() ? "EVT_WDF_RESERVE_DMA OnReserve;" : ""));
        text.append(mdls(golden.input().getAsJsonArray("mdls")));
        snapshot();
        callbacks();
        deviceAdd();
        return text.toString();
    }

    /** Memory descriptor lists laid out by hand: their pages are the recorded ones, and nothing lies there. */
    static String mdls(JsonArray chains) {
        StringBuilder text = new StringBuilder();
        StringBuilder links = new StringBuilder();
        int chain = 0;
        for (JsonElement c : chains) {
            JsonArray list = c.getAsJsonArray();
            for (int i = 0; i < list.size(); i++) {
                JsonObject d = list.get(i).getAsJsonObject();
                JsonArray frames = d.getAsJsonArray("pfns");
                String name = "Mdl" + chain + "_" + i;
                text.append("ULONGLONG ").append(name).append('[').append(6 + frames.size()).append("];\n");
                if (i + 1 < list.size()) {
                    links.append("    ").append(name).append("[0] = (ULONGLONG) (ULONG_PTR) &Mdl").append(chain).append('_').append(i + 1).append("[0];\n");
                }
                links.append("    ").append(name).append("[4] = 0x").append(Long.toHexString(0x7_0000_0000L + (chain * 64L + i) * 0x2_0000_0000L)).append("ULL;\n");
                links.append("    ").append(name).append("[5] = 0x").append(Long.toHexString(d.get("byte_offset").getAsLong() << 32 | d.get("byte_count").getAsLong())).append("ULL;\n");
                for (int k = 0; k < frames.size(); k++) {
                    links.append("    ").append(name).append('[').append(6 + k).append("] = 0x").append(Long.toHexString(frames.get(k).getAsLong())).append("ULL;\n");
                }
            }
            chain++;
        }
        return text.append("VOID MakeMdls(VOID)\n{\n").append(links).append("}\n").toString();
    }

    private void snapshot() {
        StringBuilder request = new StringBuilder();
        int requests = GoldenCase.list(golden.input(), "requests").size();
        for (int i = 0; i < requests; i++) {
            request.append("        if (request == R[").append(i).append("]) { DbgPrint(\" request=").append(i).append("\"); }\n");
        }
        text.append("""
                VOID Snapshot(ULONG t)
                {
                    if (!Live[t]) {
                        DbgPrint("deleted %%u", t);
                        return;
                    }
                    DbgPrint("snapshot %%u transferred=%%I64u current=%%I64u", t, (ULONGLONG) WdfDmaTransactionGetBytesTransferred(T[t]),
                        (ULONGLONG) WdfDmaTransactionGetCurrentDmaTransferLength(T[t]));
                    %s
                }
                """.formatted(requests == 0 ? "" : "{\n        WDFREQUEST request = WdfDmaTransactionGetRequest(T[t]);\n        if (request == NULL) { DbgPrint(\" request=null\"); }\n"
                + request + "    }"));
    }

    private void callbacks() {
        text.append("""
                BOOLEAN OnProgram(WDFDMATRANSACTION Transaction, WDFDEVICE Device, WDFCONTEXT Context, WDF_DMA_DIRECTION Direction, PSCATTER_GATHER_LIST SgList)
                {
                    NTSTATUS status = STATUS_SUCCESS;
                    BOOLEAN over = FALSE;
                    BOOLEAN result = TRUE;
                    ULONG k = Programs;
                    ULONG i;
                    ULONG t = 0;
                    Programs++;
                    Depth++;
                    for (i = 0; i < 16; i++) {
                        if (T[i] == Transaction) { t = i; }
                    }
                    DbgPrint("program_dma %u %u %u depth=%u irql=%u %u %u", k, t, (ULONG) Direction, Depth, (ULONG) KeGetCurrentIrql(),
                        Context == (WDFCONTEXT) (ULONG_PTR) 0x1234, Device == TheDevice);
                    Snapshot(t);
                    for (i = 0; i < SgList->NumberOfElements; i++) {
                        DbgPrint(" %I64x:%u", SgList->Elements[i].Address.QuadPart, SgList->Elements[i].Length);
                    }
                    switch (k) {
                """);
        List<JsonObject> programs = GoldenCase.list(golden.input(), "on_program_dma");
        for (int k = 0; k < programs.size(); k++) {
            text.append("    case ").append(k).append(":\n");
            GoldenCase.list(programs.get(k), "calls").forEach(c -> text.append(calls.of(c)));
            text.append("        result = ").append(GoldenCase.flag(programs.get(k), "return") ? "TRUE" : "FALSE").append(";\n        break;\n");
        }
        text.append("""
                    default:
                        break;
                    }
                    Depth--;
                    DbgPrint("program_dma_ret %u", k);
                    return result;
                }
                """);
        if (calls.reserves()) {
            reserve();
        }
        control();
    }

    private void reserve() {
        text.append("""
                VOID OnReserve(WDFDMATRANSACTION Transaction, PVOID Context)
                {
                    NTSTATUS status = STATUS_SUCCESS;
                    BOOLEAN over = FALSE;
                    ULONG k = Reserves;
                    ULONG i;
                    ULONG t = 0;
                    Reserves++;
                    for (i = 0; i < 16; i++) {
                        if (T[i] == Transaction) { t = i; }
                    }
                    DbgPrint("reserve_dma %u %u irql=%u", k, t, (ULONG) KeGetCurrentIrql());
                    switch (k) {
                """);
        List<JsonObject> runs = GoldenCase.list(golden.input(), "on_reserve_dma");
        for (int k = 0; k < runs.size(); k++) {
            text.append("    case ").append(k).append(":\n");
            GoldenCase.list(runs.get(k), "calls").forEach(c -> text.append(calls.of(c)));
            text.append("        break;\n");
        }
        text.append("    default:\n        break;\n    }\n    DbgPrint(\"reserve_dma_ret %u\", k);\n}\n");
    }

    private void control() {
        text.append("""
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length) { R[Requests] = Request; Requests++; }
                VOID OnWrite(WDFQUEUE Queue, WDFREQUEST Request, size_t Length) { R[Requests] = Request; Requests++; }
                VOID OnControl(WDFQUEUE Queue, WDFREQUEST Request, size_t OutputBufferLength, size_t InputBufferLength, ULONG IoControlCode)
                {
                    NTSTATUS status = STATUS_SUCCESS;
                    BOOLEAN over = FALSE;
                    switch ((IoControlCode >> 2) & 0x7FF) {
                """);
        List<JsonObject> steps = golden.steps();
        for (int n = 0; n < steps.size(); n++) {
            if (!Set.of("hal_hold", "hal_fail").contains(GoldenCase.text(steps.get(n), "op", ""))) {
                text.append("    case ").append(n).append(":\n").append(calls.of(steps.get(n))).append("        break;\n");
            }
        }
        text.append("    default:\n        break;\n    }\n    WdfRequestComplete(Request, STATUS_SUCCESS);\n}\n");
    }

    private void deviceAdd() {
        JsonObject e = golden.enabler();
        JsonElement profile = e.get("profile");
        long version = GoldenCase.number(e, "dma_version_override", GoldenCase.number(e, "dma_version", 2) == 3 ? 3 : 0);
        long flags = (GoldenCase.flag(e, "no_sglist_preallocation") ? 1 : 0) + (GoldenCase.flag(e, "require_single_transfer") ? 2 : 0);
        long limit = GoldenCase.number(e, "max_sg_elements", -1);
        text.append("""
                NTSTATUS OnAdd(WDFDRIVER Driver, PWDFDEVICE_INIT DeviceInit)
                {
                    NTSTATUS status;
                    WDF_IO_QUEUE_CONFIG queue;
                    WDF_DMA_ENABLER_CONFIG config;
                    MakeMdls();
                    WdfDeviceInitSetIoType(DeviceInit, WdfDeviceIoDirect);
                    status = WdfDeviceCreate(&DeviceInit, WDF_NO_OBJECT_ATTRIBUTES, &TheDevice);
                    if (!NT_SUCCESS(status)) { return status; }
                    WDF_IO_QUEUE_CONFIG_INIT_DEFAULT_QUEUE(&queue, WdfIoQueueDispatchParallel);
                    queue.EvtIoRead = OnRead;
                    queue.EvtIoWrite = OnWrite;
                    queue.EvtIoDeviceControl = OnControl;
                    status = WdfIoQueueCreate(TheDevice, &queue, WDF_NO_OBJECT_ATTRIBUTES, WDF_NO_HANDLE);
                    if (!NT_SUCCESS(status)) { return status; }
                    WDF_DMA_ENABLER_CONFIG_INIT(&config, (WDF_DMA_PROFILE) %s, %sULL);
                    config.AddressWidthOverride = %d;
                    config.WdmDmaVersionOverride = %d;
                    config.Flags = %d;
                    status = WdfDmaEnablerCreate(TheDevice, &config, WDF_NO_OBJECT_ATTRIBUTES, &Enabler);
                    DbgPrint("enabler_create code=0x%%08X", status);
                    if (!NT_SUCCESS(status)) { return status; }
                    %s
                    status = WdfDmaTransactionCreate(Enabler, WDF_NO_OBJECT_ATTRIBUTES, &T[0]);
                    Live[0] = NT_SUCCESS(status);
                    DbgPrint("setup maximum_length=%%I64u fragment_length_read=%%I64u fragment_length_write=%%I64u max_sg_elements=%%I64u create=0x%%08X",
                        (ULONGLONG) WdfDmaEnablerGetMaximumLength(Enabler), (ULONGLONG) WdfDmaEnablerGetFragmentLength(Enabler, WdfDmaDirectionReadFromDevice),
                        (ULONGLONG) WdfDmaEnablerGetFragmentLength(Enabler, WdfDmaDirectionWriteToDevice), (ULONGLONG) WdfDmaEnablerGetMaximumScatterGatherElements(Enabler), status);
                    return status;
                }
                NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
                {
                    WDF_DRIVER_CONFIG config;
                    WDF_DRIVER_CONFIG_INIT(&config, OnAdd);
                    return WdfDriverCreate(DriverObject, RegistryPath, WDF_NO_OBJECT_ATTRIBUTES, &config, WDF_NO_HANDLE);
                }
                """.formatted(profile.getAsString(), e.get("maximum_length").getAsString(), GoldenCase.number(e, "address_width_override", 0), version, flags,
                limit < 0 ? "" : "WdfDmaEnablerSetMaximumScatterGatherElements(Enabler, " + limit + "ULL);"));
    }
}
