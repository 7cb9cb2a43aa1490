package org.dmaworkbench.sim.tests.golden;

import static org.dmaworkbench.machine.model.MachinePackage.MACHINE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_CODE;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER1;
import static org.dmaworkbench.machine.model.MachinePackage.MACHINE__BUG_CHECK_PARAMETER3;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.ContextKind;
import org.dmaworkbench.program.DataImage;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.sim.schedule.RealTimeOrder;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Engine;
import org.dmaworkbench.sim.vm.Kernel;
import org.dmaworkbench.sim.vm.Limits;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.vm.Stops;
import org.dmaworkbench.sim.scenario.Behaviour;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The DMA engine against recorded runs of the published one: every recorded run that uses only what is built so far. */
class GoldenTest {
    private static final String[] STATES = {"Invalid", "Created", "Reserved", "Initialized", "Transfer", "TransferCompleted", "TransferFailed", "Released", "Deleted"};
    private static final long DMA_FATAL_ERROR = 8;

    @TestFactory Stream<DynamicTest> recordedRuns() throws IOException {
        List<GoldenCase> cases;
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(GoldenTest.class.getResourceAsStream("/golden/kmdf-dma.jsonl.gz")), StandardCharsets.UTF_8))) {
            cases = in.lines().map(line -> new GoldenCase(JsonParser.parseString(line).getAsJsonObject())).filter(GoldenCase::isSupported).toList();
        }
        return cases.stream().map(c -> DynamicTest.dynamicTest(c.name(), () -> assertEquals(String.join("\n", c.expected()), String.join("\n", observe(c)))));
    }

    private static List<String> observe(GoldenCase golden) {
        boolean verifier = !golden.input().has("env") || !golden.input().getAsJsonObject("env").has("verifier")
                || golden.input().getAsJsonObject("env").get("verifier").getAsBoolean();
        Scenario scenario = new Scenario("", "", List.of(), new Scenario.Host(1, 3, true, List.of(), verifier), Scenario.Device.DEFAULT, List.of(), List.of(),
                List.of(), SourcePosition.NONE);
        Ddis ddis = new Behaviour(scenario).ddis();
        GoldenMachine world = new GoldenMachine(golden, ddis);
        GoldenDriver driver = new GoldenDriver(golden, world);
        ddis.register("GoldenProgramDma", driver.calls("GoldenProgramDma"));
        Routine main = ddis.add(driver.calls("GoldenSteps"));
        Machine m = new Machine(program(), new Trace(false), ddis, new RealTimeOrder(), Limits.DEFAULT, 1, 0);
        world.build(m);
        Routine start = ddis.find("WdfDmaTransactionCreate");
        m.newThread(ContextKind.SYSTEM, "first transaction", start, world.enablerHandle(m), 0, world.status(0));
        m.start();
        Kernel kernel = new Kernel() {
            private boolean begun;

            @Override public boolean dispatch(Machine machine, int cpu) {
                return false;
            }

            @Override public void event(Machine machine, int kind, long argument) {
                throw new IllegalStateException("no events");
            }

            @Override public boolean idle(Machine machine) {
                if (!begun) {
                    machine.newThread(ContextKind.SYSTEM, "steps", main);
                }
                boolean first = !begun;
                begun = true;
                return first;
            }
        };
        new Engine(m, kernel).run(Long.MAX_VALUE, Stops.NONE);
        end(m.state(), driver.observed());
        return driver.observed();
    }

    private static void end(StateBlock state, List<String> observed) {
        long code = state.get(MACHINE, 0, MACHINE__BUG_CHECK_CODE);
        if (code == 0x10D) {
            long sub = state.get(MACHINE, 0, MACHINE__BUG_CHECK_PARAMETER1);
            observed.add("bugcheck " + sub + (sub == DMA_FATAL_ERROR ? " " + STATES[(int) state.get(MACHINE, 0, MACHINE__BUG_CHECK_PARAMETER3)] : ""));
        } else if (code != 0) {
            observed.add("crash");
        }
    }

    /** Function 0 is never run; function 1 is EvtProgramDma, which asks the driver of the case what to do. */
    private static Program program() {
        Instruction call = new Instruction.CallDdi(5, 0, new int[] {0, 1, 2, 3, 4});
        Function program = function(1, "OnProgramDma", 5, 6, List.of(call, new Instruction.Return(5)));
        Function main = function(0, "Unused", 0, 1, List.of(new Instruction.Return(-1)));
        return new Program("golden", List.of(), List.of(main, program), 0, List.of("GoldenProgramDma"), new DataImage(new byte[0], 0, List.of()), Map.of(), Map.of(),
                List.of(), List.of(), new Hardware("", 0, 0, List.of(), List.of()));
    }

    private static Function function(int id, String name, int parameters, int slots, List<Instruction> code) {
        return new Function(id, name, "", new CType.Void(), parameters, slots, 0, List.of(), code,
                code.stream().map(i -> SourcePosition.NONE).toList(), new boolean[code.size()], SourcePosition.NONE);
    }
}
