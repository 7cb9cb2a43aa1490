package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.dmaworkbench.program.DataImage;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.tests.Ran;
import org.dmaworkbench.sim.tests.Sources;

/**
 * One driver in C for every script: it reads the calls it has to make from a table among its own variables, into which each script is put
 * before it runs. So it is compiled once.
 */
final class AgreementModel {
    private static final List<String> OPERATIONS = List.of("end", "initialize", "execute", "dma_completed", "dma_completed_with_length", "dma_completed_final", "release",
            "set_maximum_length", "query", "initialize_using_offset");
    private static final int ANYWHERE = 9;
    private static final int WORDS = 8192;
    private static final int CALLBACKS = 512;
    private static final int ENABLER = 600;
    private static final int FIRST_FREE = 700;
    private final Program program;
    private final Scenario scenario;
    private final int table;

    AgreementModel(JsonArray mdls) {
        var project = Sources.compile(text(mdls), "scenario \"agreement\" for Scripted { host { cpus 1; bounce at 0x10000000; address bits 64; } app driver { ioctl(0x222000); } }");
        program = project.programs().get(0);
        scenario = project.scenarios().get(0);
        table = program.globals().stream().filter(v -> v.name().equals("Script")).findFirst().orElseThrow().index();
    }

    /** Returns what the driver printed. */
    List<String> observe(GoldenCase script) {
        byte[] data = program.data().bytes().clone();
        long[] words = encode(script);
        for (int i = 0; i < words.length; i++) {
            for (int b = 0; b < Long.BYTES; b++) {
                data[table + i * Long.BYTES + b] = (byte) (words[i] >>> 8 * b);
            }
        }
        Program p = new Program(program.name(), program.files(), program.functions(), program.entry(), program.ddis(),
                new DataImage(data, program.data().writable(), program.data().relocations()), program.types(), program.constants(), program.globals(),
                program.contextTypes(), program.hardware());
        Scenario.Host host = scenario.host().with(GoldenHost.hal(script));
        Scenario s = new Scenario(scenario.name(), scenario.driver(), scenario.files(), host, scenario.device(), scenario.apps(), scenario.actions(), scenario.expectations(), scenario.at());
        return ModelObservation.of(Ran.of(p, s, RunOptions.DEFAULT.withHistory(0)));
    }

    private static long[] encode(GoldenCase script) {
        long[] words = new long[WORDS];
        JsonObject e = script.enabler();
        words[ENABLER] = GoldenMachine.PROFILES.indexOf(e.get("profile").getAsString());
        words[ENABLER + 1] = e.get("maximum_length").getAsLong();
        words[ENABLER + 2] = GoldenCase.number(e, "dma_version", 2) == 3 ? 3 : 0;
        words[ENABLER + 3] = GoldenCase.number(e, "max_sg_elements", 0);
        int next = FIRST_FREE;
        words[0] = next;
        next = calls(words, next, script.steps());
        List<JsonObject> programs = GoldenCase.list(script.input(), "on_program_dma");
        for (int k = 0; k < Math.min(programs.size(), CALLBACKS); k++) {
            words[1 + k] = next;
            next = calls(words, next, GoldenCase.list(programs.get(k), "calls"));
        }
        return words;
    }

    private static int calls(long[] words, int start, List<JsonObject> calls) {
        int at = start;
        for (JsonObject c : calls) {
            String op = c.get("op").getAsString();
            if (op.equals("create_transaction")) {
                // The driver has made both when it starts.
                continue;
            }
            words[at] = OPERATIONS.indexOf(op);
            words[at + 1] = GoldenCalls.index(c);
            words[at + 2] = op.startsWith("init") ? GoldenCase.number(c, "offset", 0) : GoldenCase.number(c, "bytes", 0);
            words[at + 3] = GoldenCase.number(c, "length", 0);
            words[at + 4] = GoldenCase.number(c, "mdl", 0) * 2 + (GoldenCase.text(c, "direction", "read").equals("write") ? 1 : 0);
            words[at + 5] = c.has("when") ? place(c.get("when").getAsString()) : ANYWHERE;
            at += 6;
        }
        return at + 1;
    }

    /** The driver's own idea of the state: 0 free, 1 initialized, 2 in transfer, 4 over. */
    private static long place(String when) {
        return switch (when) {
            case "Created|Released" -> 0;
            case "Initialized" -> 1;
            case "Transfer" -> 2;
            default -> 4;
        };
    }

    private static String text(JsonArray mdls) {
        StringBuilder pick = new StringBuilder();
        for (int i = 0; i < mdls.size(); i++) {
            pick.append("    if (n == ").append(i).append(") { return (PMDL) &Mdl").append(i).append("_0[0]; }\n");
        }
        return """
                import pci9656;
                driver Scripted { hardware PCI9656; }
                EVT_WDF_DRIVER_DEVICE_ADD OnAdd;
                EVT_WDF_IO_QUEUE_IO_DEVICE_CONTROL OnControl;
                EVT_WDF_PROGRAM_DMA OnProgram;
                ULONGLONG Script[8192];
                WDFDEVICE TheDevice;
                WDFDMAENABLER Enabler;
                WDFDMATRANSACTION T[2];
                ULONG Place[2];
                ULONG Programs;
                ULONG Depth;
                %sPMDL Chain(ULONG n)
                {
                %s    return NULL;
                }
                VOID Snapshot(ULONG t)
                {
                    DbgPrint("snapshot %%u transferred=%%I64u current=%%I64u", t, (ULONGLONG) WdfDmaTransactionGetBytesTransferred(T[t]),
                        (ULONGLONG) WdfDmaTransactionGetCurrentDmaTransferLength(T[t]));
                }
                VOID Run(ULONG at)
                {
                    NTSTATUS status = STATUS_SUCCESS;
                    BOOLEAN over = FALSE;
                    for (; Script[at] != 0; at = at + 6) {
                        ULONG t = (ULONG) Script[at + 1];
                        ULONGLONG n = Script[at + 2];
                        size_t length = (size_t) Script[at + 3];
                        PMDL mdl = Chain((ULONG) (Script[at + 4] / 2));
                        WDF_DMA_DIRECTION direction = (WDF_DMA_DIRECTION) (Script[at + 4] & 1);
                        if (Script[at + 5] < 9 && Place[t] != (ULONG) Script[at + 5]) { continue; }
                        switch (Script[at]) {
                        case 1:
                            status = WdfDmaTransactionInitialize(T[t], OnProgram, direction, mdl, (PUCHAR) MmGetMdlVirtualAddress(mdl) + n, length);
                            if (NT_SUCCESS(status)) { Place[t] = 1; }
                            DbgPrint("ret initialize code=0x%%08X", status);
                            break;
                        case 2:
                            Place[t] = 2;
                            status = WdfDmaTransactionExecute(T[t], (WDFCONTEXT) (ULONG_PTR) 0x1234);
                            if (!NT_SUCCESS(status)) { Place[t] = 4; }
                            DbgPrint("ret execute code=0x%%08X", status);
                            break;
                        case 3:
                        case 4:
                        case 5:
                            if (Script[at] == 3) { over = WdfDmaTransactionDmaCompleted(T[t], &status); }
                            else if (Script[at] == 4) { over = WdfDmaTransactionDmaCompletedWithLength(T[t], (size_t) n, &status); }
                            else { over = WdfDmaTransactionDmaCompletedFinal(T[t], (size_t) n, &status); }
                            if (over) { Place[t] = 4; }
                            DbgPrint("ret dma returned=%%u code=0x%%08X", (ULONG) over, status);
                            break;
                        case 6:
                            status = WdfDmaTransactionRelease(T[t]);
                            Place[t] = 0;
                            DbgPrint("ret release code=0x%%08X", status);
                            break;
                        case 7:
                            WdfDmaTransactionSetMaximumLength(T[t], (size_t) n);
                            DbgPrint("ret set_maximum_length");
                            break;
                        default:
                            DbgPrint("ret query");
                            break;
                        }
                        Snapshot(t);
                    }
                }
                BOOLEAN OnProgram(WDFDMATRANSACTION Transaction, WDFDEVICE Device, WDFCONTEXT Context, WDF_DMA_DIRECTION Direction, PSCATTER_GATHER_LIST SgList)
                {
                    ULONG k = Programs;
                    ULONG t = T[1] == Transaction ? 1 : 0;
                    ULONG i;
                    Programs++;
                    Depth++;
                    DbgPrint("program_dma %%u %%u depth=%%u irql=%%u", k, t, Depth, (ULONG) KeGetCurrentIrql());
                    Snapshot(t);
                    for (i = 0; i < SgList->NumberOfElements; i++) {
                        DbgPrint(" %%I64x:%%u", SgList->Elements[i].Address.QuadPart, SgList->Elements[i].Length);
                    }
                    if (k < 512 && Script[1 + k] != 0) { Run((ULONG) Script[1 + k]); }
                    Depth--;
                    DbgPrint("program_dma_ret %%u", k);
                    return TRUE;
                }
                VOID OnControl(WDFQUEUE Queue, WDFREQUEST Request, size_t OutputBufferLength, size_t InputBufferLength, ULONG IoControlCode)
                {
                    Run((ULONG) Script[0]);
                    WdfRequestComplete(Request, STATUS_SUCCESS);
                }
                NTSTATUS OnAdd(WDFDRIVER Driver, PWDFDEVICE_INIT DeviceInit)
                {
                    NTSTATUS status;
                    WDF_IO_QUEUE_CONFIG queue;
                    WDF_DMA_ENABLER_CONFIG config;
                    MakeMdls();
                    WdfDeviceInitSetIoType(DeviceInit, WdfDeviceIoDirect);
                    status = WdfDeviceCreate(&DeviceInit, WDF_NO_OBJECT_ATTRIBUTES, &TheDevice);
                    if (!NT_SUCCESS(status)) { return status; }
                    WDF_IO_QUEUE_CONFIG_INIT_DEFAULT_QUEUE(&queue, WdfIoQueueDispatchSequential);
                    queue.EvtIoDeviceControl = OnControl;
                    status = WdfIoQueueCreate(TheDevice, &queue, WDF_NO_OBJECT_ATTRIBUTES, WDF_NO_HANDLE);
                    if (!NT_SUCCESS(status)) { return status; }
                    WDF_DMA_ENABLER_CONFIG_INIT(&config, (WDF_DMA_PROFILE) Script[600], (size_t) Script[601]);
                    config.WdmDmaVersionOverride = (ULONG) Script[602];
                    status = WdfDmaEnablerCreate(TheDevice, &config, WDF_NO_OBJECT_ATTRIBUTES, &Enabler);
                    if (!NT_SUCCESS(status)) { return status; }
                    if (Script[603] != 0) { WdfDmaEnablerSetMaximumScatterGatherElements(Enabler, (size_t) Script[603]); }
                    status = WdfDmaTransactionCreate(Enabler, WDF_NO_OBJECT_ATTRIBUTES, &T[0]);
                    if (!NT_SUCCESS(status)) { return status; }
                    return WdfDmaTransactionCreate(Enabler, WDF_NO_OBJECT_ATTRIBUTES, &T[1]);
                }
                NTSTATUS DriverEntry(PDRIVER_OBJECT DriverObject, PUNICODE_STRING RegistryPath)
                {
                    WDF_DRIVER_CONFIG config;
                    WDF_DRIVER_CONFIG_INIT(&config, OnAdd);
                    return WdfDriverCreate(DriverObject, RegistryPath, WDF_NO_OBJECT_ATTRIBUTES, &config, WDF_NO_HANDLE);
                }
                """.formatted(ModelText.mdls(mdls), pick);
    }
}
