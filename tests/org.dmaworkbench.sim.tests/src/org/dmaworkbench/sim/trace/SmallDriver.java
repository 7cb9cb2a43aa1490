package org.dmaworkbench.sim.trace;

import java.util.List;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.Hardware.Field;
import org.dmaworkbench.program.Hardware.Register;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.ProgramBuilder;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.IntKind;

/** A program by hand with the names of a write path, for tests of what traces look like. Its functions have no bodies worth running. */
final class SmallDriver {
    static final CType STATUS = new CType.Int("NTSTATUS", IntKind.I32);
    static final CType BOOLEAN = new CType.Int("BOOLEAN", IntKind.U8);
    static final CType SIZE = new CType.Int("size_t", IntKind.U64);
    static final CType VOID = new CType.Void();
    static final CType PVOID = new CType.Pointer(VOID);

    final Program program;
    final Scenario scenario;
    final int onWrite;
    final int onProgramWrite;
    final int onIsr;
    final int onDpc;
    final int enable;
    final int initialize;
    final int execute;
    final int acquire;
    final int release;
    final int queueDpc;
    final int completed;
    final int getRequest;
    final int complete;

    SmallDriver() {
        ProgramBuilder b = new ProgramBuilder("plx9x5x");
        b.file("plx9x5x.kmdf");
        onWrite = function(b, "OnWrite", "EvtIoWrite", VOID, 140, "Queue", handle("WDFQUEUE"), "Request", handle("WDFREQUEST"), "Length", SIZE);
        onProgramWrite = function(b, "OnProgramWrite", "EvtProgramDma", BOOLEAN, 160, "Transaction", handle("WDFDMATRANSACTION"),
                "Device", handle("WDFDEVICE"), "Context", PVOID, "Direction", new CType.Enum("WDF_DMA_DIRECTION",
                        List.of(new CType.Enumerator("WdfDmaDirectionReadFromDevice", 0), new CType.Enumerator("WdfDmaDirectionWriteToDevice", 1))),
                "List", PVOID);
        onIsr = function(b, "OnIsr", "EvtInterruptIsr", BOOLEAN, 200, "Interrupt", handle("WDFINTERRUPT"), "MessageId", SIZE);
        onDpc = function(b, "OnDpc", "EvtInterruptDpc", VOID, 220, "Interrupt", handle("WDFINTERRUPT"), "Device", handle("WDFDEVICE"));
        enable = function(b, "OnInterruptEnable", "EvtInterruptEnable", STATUS, 100, "Interrupt", handle("WDFINTERRUPT"), "Device", handle("WDFDEVICE"));
        initialize = ddi(b, "WdfDmaTransactionInitializeUsingRequest", STATUS, handle("WDFDMATRANSACTION"), handle("WDFREQUEST"), PVOID, SIZE);
        execute = ddi(b, "WdfDmaTransactionExecute", STATUS, handle("WDFDMATRANSACTION"), PVOID);
        acquire = ddi(b, "WdfInterruptAcquireLock", VOID, handle("WDFINTERRUPT"));
        release = ddi(b, "WdfInterruptReleaseLock", VOID, handle("WDFINTERRUPT"));
        queueDpc = ddi(b, "WdfInterruptQueueDpcForIsr", BOOLEAN, handle("WDFINTERRUPT"));
        completed = ddi(b, "WdfDmaTransactionDmaCompleted", BOOLEAN, handle("WDFDMATRANSACTION"), PVOID);
        getRequest = ddi(b, "WdfDmaTransactionGetRequest", handle("WDFREQUEST"), handle("WDFDMATRANSACTION"));
        complete = ddi(b, "WdfRequestCompleteWithInformation", VOID, handle("WDFREQUEST"), STATUS, SIZE);
        b.constant("STATUS_WAIT_0", 0);
        b.constant("STATUS_SUCCESS", 0);
        b.constant("STATUS_MORE_PROCESSING_REQUIRED", 0xC0000016);
        b.constant("STATUS_INVALID_BUFFER_SIZE", 0xC0000206);
        b.hardware(chip());
        program = b.build();
        scenario = new Scenario("S02 small write", "plx9x5x", List.of("s02.scenario"), Scenario.Host.DEFAULT, Scenario.Device.DEFAULT,
                List.of(), List.of(), List.of(), new SourcePosition(0, 1, 1));
    }

    static CType handle(String name) {
        return new CType.Handle(name);
    }

    private static int function(ProgramBuilder b, String name, String role, CType result, int line, Object... parameters) {
        FunctionBuilder f = new FunctionBuilder(name, role, result).at(new SourcePosition(0, line, 1));
        for (int i = 0; i < parameters.length; i += 2) {
            f.parameter((String) parameters[i], (CType) parameters[i + 1]);
        }
        for (int i = 0; i < 40; i++) {
            f.statement(new SourcePosition(0, line + i, 5));
            f.constant(i);
        }
        return b.add(f);
    }

    private static int ddi(ProgramBuilder b, String name, CType result, CType... parameters) {
        b.type(name, new CType.Func(result, List.of(parameters), false));
        return b.ddi(name);
    }

    private static Hardware chip() {
        return new Hardware("PCI9656", 0x10B5, 0x9656, List.of(new Hardware.Bar(0, false, 0x200, "registers")), List.of(
                new Register("Int_Csr", 0, 0x68, 32, 0x0F010100, "", List.of(
                        bit("PciIntEnable", 8, "read_write"), bit("LocalIntOutputEnable", 16, "read_write"),
                        bit("DmaChan0IntEnable", 18, "read_write"), bit("DmaChan1IntEnable", 19, "read_write"),
                        bit("DmaChan0IntActive", 21, "read_only"), bit("DmaChan1IntActive", 22, "read_only"),
                        new Field("AbortFlags", 24, 4, "read_only", ""))),
                new Register("Dma0_Mode", 0, 0x80, 32, 0x43, "", List.of(
                        new Field("LocalBusDataWidth", 0, 2, "read_write", ""), new Field("WaitStateCounter", 2, 4, "read_write", ""),
                        bit("TaRdyInputEnable", 6, "read_write"), bit("SgModeEnable", 9, "read_write"), bit("DoneIntEnable", 10, "read_write"),
                        bit("IntToPci", 17, "read_write"), new Field("Reserved", 22, 10, "reserved", ""))),
                new Register("Dma0_Desc_Ptr", 0, 0x90, 32, 0, "", List.of(bit("DescLocation", 0, "read_write"),
                        bit("LastElement", 1, "read_write"), bit("TermCountInt", 2, "read_write"), bit("DirOfTransfer", 3, "read_write"),
                        new Field("Address", 4, 28, "read_write", ""))),
                new Register("Dma0_Csr", 0, 0xA8, 8, 0x10, "", List.of(bit("Enable", 0, "read_write"), bit("Start", 1, "write_1_only"),
                        bit("Abort", 2, "write_1_only"), bit("Clear", 3, "write_1_clears"), bit("Done", 4, "read_only")))));
    }

    private static Field bit(String name, int low, String access) {
        return new Field(name, low, 1, access, "");
    }
}
