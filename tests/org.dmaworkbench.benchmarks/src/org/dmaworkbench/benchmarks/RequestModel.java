package org.dmaworkbench.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.compiler.ProjectCompiler;
import org.dmaworkbench.program.scenario.AppStep;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.RunOptions;
import org.dmaworkbench.sim.Simulation;

/** A driver whose EvtProgramDma completes its transfer at once, and applications that send it requests of one length. */
final class RequestModel {
    private final CompiledProject project;
    private final int outstanding;

    private RequestModel(CompiledProject project, int outstanding) {
        this.project = project;
        this.outstanding = outstanding;
    }

    /**
     * Compiles the driver.
     *
     * @param queues sequential queues, of which the last gets the reads
     * @param outstanding applications, each of which waits for its own request
     */
    static RequestModel of(int bytes, int mapRegisters, int queues, int outstanding) {
        try {
            Path folder = Files.createTempDirectory("dmaw-bench");
            Files.writeString(folder.resolve("requests.kmdf"), driver(queues));
            Files.writeString(folder.resolve("requests.scenario"), "scenario \"requests\" for Requests { host { map registers " + mapRegisters
                    + "; } app h { read(" + bytes + "); } }");
            CompiledProject project = ProjectCompiler.compile(List.of(folder), Map.of());
            if (project.hasErrors()) {
                throw new IllegalStateException(project.diagnostics().get(0).toString());
            }
            return new RequestModel(project, outstanding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a run of so many requests, spread over the applications. The steps of an application are one step, many times. */
    Simulation simulation(int requests, RunOptions options) {
        Scenario s = project.scenarios().get(0);
        AppStep step = s.apps().get(0).steps().get(0);
        List<Scenario.App> apps = new ArrayList<>();
        for (int i = 0; i < outstanding; i++) {
            apps.add(new Scenario.App("h" + i, Collections.nCopies(requests / outstanding, step), s.at()));
        }
        Scenario many = new Scenario(s.name(), s.driver(), s.files(), s.host(), s.device(), apps, s.actions(), s.expectations(), s.at());
        return Simulation.of(project.program(s.driver()), many, options);
    }

    private static String driver(int queues) {
        StringBuilder others = new StringBuilder();
        for (int i = 1; i < queues; i++) {
            others.append("queue Other").append(i).append(" { manual; }\n");
        }
        return """
                import pci9656;
                driver Requests {
                    hardware PCI9656;
                    context CTX via GetCtx { WDFDMAENABLER Enabler; WDFDMATRANSACTION Dma; WDFQUEUE Queue; }
                    device { io direct; }
                    dma enabler Enabler { profile WdfDmaProfileScatterGather64; maximum length 131072; }
                    transaction Dma { enabler Enabler; }
                    %s
                    queue Queue { sequential; accepts read; EvtIoRead = OnRead; }
                }
                EVT_WDF_PROGRAM_DMA OnProgram;
                VOID OnRead(WDFQUEUE Queue, WDFREQUEST Request, size_t Length)
                {
                    CTX *ctx = GetCtx(WdfIoQueueGetDevice(Queue));
                    NTSTATUS status = WdfDmaTransactionInitializeUsingRequest(ctx->Dma, Request, OnProgram, WdfDmaDirectionReadFromDevice);
                    if (NT_SUCCESS(status)) {
                        status = WdfDmaTransactionExecute(ctx->Dma, NULL);
                    }
                    WdfDmaTransactionRelease(ctx->Dma);
                    WdfRequestCompleteWithInformation(Request, status, Length);
                }
                BOOLEAN OnProgram(WDFDMATRANSACTION Transaction, WDFDEVICE Device, WDFCONTEXT Context, WDF_DMA_DIRECTION Direction, PSCATTER_GATHER_LIST SgList)
                {
                    NTSTATUS status;
                    WdfDmaTransactionDmaCompleted(Transaction, &status);
                    return TRUE;
                }
                """.formatted(others);
    }
}
