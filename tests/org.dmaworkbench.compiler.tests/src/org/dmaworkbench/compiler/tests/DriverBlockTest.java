package org.dmaworkbench.compiler.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.program.ContextType;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A driver block becomes the calls that a driver in C would make, in order, with the structures it would fill. */
class DriverBlockTest {
    private static Program program;

    @BeforeAll static void compile() {
        CompiledProject project = Models.compile(ExampleModel.TEXT);
        assertEquals(List.of(), project.diagnostics());
        program = project.programs().get(0);
    }

    private static List<String> names(Evaluator e) {
        return e.ddiCalls().stream().map(c -> c.substring(0, c.indexOf('('))).filter(n -> !n.equals("RtlZeroMemory")).toList();
    }

    @Test void driverEntryCreatesTheDriver() {
        Evaluator e = new Evaluator(program);
        assertEquals("$DriverEntry", program.functions().get(program.entry()).name());
        assertEquals(0, e.call("$DriverEntry", 11, 12));
        assertEquals(List.of("WdfDriverCreate"), names(e));
        assertTrue(e.ddiCalls().get(e.ddiCalls().size() - 1).startsWith("WdfDriverCreate(11, 12, 0, "));
    }

    @Test void deviceAddCreatesEverythingInOrder() {
        Evaluator e = new Evaluator(program);
        e.call("$EvtDriverDeviceAdd", 1, 2);
        assertEquals(List.of("WdfDeviceInitSetIoType", "WdfDeviceInitSetPnpPowerEventCallbacks", "WdfDeviceCreate", "WdfObjectGetTypedContextWorker",
                "WdfDeviceSetAlignmentRequirement", "WdfDmaEnablerCreate", "WdfDmaEnablerSetMaximumScatterGatherElements", "WdfCommonBufferCreate",
                "WdfDmaTransactionCreate", "WdfIoQueueCreate", "WdfDeviceConfigureRequestDispatching", "WdfInterruptCreate"), names(e));
        assertTrue(e.ddiCalls().contains("WdfDeviceInitSetIoType(2, 3)"));
        assertTrue(e.ddiCalls().contains("WdfDeviceSetAlignmentRequirement(0, 15)"));
    }

    @Test void configurationHasTheFrameworksLayoutAndTheDeclaredValues() {
        Evaluator e = new Evaluator(program);
        e.call("$EvtDriverDeviceAdd", 1, 2);
        StructType type = (StructType) program.types().get("WDF_DMA_ENABLER_CONFIG");
        assertEquals(80, type.size());
        int config = argument(e, "WdfDmaEnablerCreate", 1);
        assertEquals(80, e.memory().getInt(config));
        assertEquals(program.constants().get("WdfDmaProfileScatterGather64Duplex").intValue(), e.memory().getInt(config + type.find("Profile").offset()));
        assertEquals(8192, e.memory().getLong(config + type.find("MaximumLength").offset()));
        assertEquals(3, e.memory().getInt(config + type.find("WdmDmaVersionOverride").offset()));
        StructType queue = (StructType) program.types().get("WDF_IO_QUEUE_CONFIG");
        int queueConfig = argument(e, "WdfIoQueueCreate", 1);
        assertEquals(0, e.memory().getInt(queueConfig + queue.find("PowerManaged").offset()));
        assertEquals(0xFFFFF801_00000000L + 16L * program.function("OnRead").id(), e.memory().getLong(queueConfig + queue.find("EvtIoRead").offset()));
        assertTrue(e.ddiCalls().stream().anyMatch(c -> c.matches("WdfCommonBufferCreate\\(0, 96, 0, \\d+\\)")), e.ddiCalls().toString());
    }

    private static int argument(Evaluator e, String ddi, int index) {
        String call = e.ddiCalls().stream().filter(c -> c.startsWith(ddi + "(")).findFirst().orElseThrow();
        return Integer.parseInt(call.substring(call.indexOf('(') + 1, call.length() - 1).split(", ")[index]);
    }

    @Test void callbacksKnowTheirRole() {
        assertEquals("EvtIoRead", program.function("OnRead").role());
        assertEquals("EvtInterruptIsr", program.function("OnIsr").role());
        assertEquals("EvtProgramDma", program.function("OnProgramRead").role());
        assertEquals("EvtDriverDeviceAdd", program.function("$EvtDriverDeviceAdd").role());
        assertEquals("EvtDeviceD0Entry", program.function("StartChip").role());
    }

    @Test void contextsAreNumberedAndTyped() {
        assertEquals(List.of(new ContextType("DEVICE_CONTEXT", "GetDeviceContext", 40), new ContextType("TX", "GetTx", 8)), program.contextTypes());
        Evaluator e = new Evaluator(program);
        e.call("StartChip", 5, 0);
        assertEquals(List.of("WdfObjectGetTypedContextWorker(5, 0)"), e.ddiCalls());
    }

    @Test void signaturesOfCalledFunctionsAreKnown() {
        CType.Func complete = (CType.Func) program.types().get("WdfRequestComplete");
        assertEquals("WDFREQUEST", complete.parameters().get(0).display());
        assertEquals("NTSTATUS", complete.parameters().get(1).display());
        assertTrue(program.types().containsKey("SCATTER_GATHER_LIST"));
    }

    @Test void hardwareComesFromDeclarationAndStructure() {
        Hardware hardware = program.hardware();
        assertEquals("PCI9656", hardware.name());
        assertEquals(0x10B5, hardware.vendor());
        assertEquals(4, hardware.bars().size());
        Hardware.Register intCsr = hardware.registers().stream().filter(r -> r.name().equals("Int_Csr")).findFirst().orElseThrow();
        assertEquals(0x68, intCsr.offset());
        assertEquals(32, intCsr.width());
        assertEquals(0x0F010100, intCsr.reset());
        Hardware.Field done = intCsr.fields().stream().filter(f -> f.name().equals("DmaChan0IntActive")).findFirst().orElseThrow();
        assertEquals(21, done.low());
        assertEquals("read_only", done.access());
        Hardware.Register csr = hardware.registers().stream().filter(r -> r.name().equals("Dma1_Csr")).findFirst().orElseThrow();
        assertEquals(0xA9, csr.offset());
        assertEquals(8, csr.width());
        assertEquals(0x10, csr.reset());
    }

    @Test void constantsAreKnownByName() {
        assertEquals(0xC0000206L, program.constants().get("STATUS_INVALID_BUFFER_SIZE") & 0xFFFFFFFFL);
        assertEquals(0x20000L, program.constants().get("SRAM_SIZE"));
        assertEquals(2L, program.constants().get("WdfIoQueueDispatchParallel"));
    }
}
