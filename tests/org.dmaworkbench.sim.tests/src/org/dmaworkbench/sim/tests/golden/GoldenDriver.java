package org.dmaworkbench.sim.tests.golden;

import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__IRP_REFERENCES;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__STATE;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/**
 * Does the calls of a golden case and writes down what it sees. It stands where a driver's code would: as the function that the
 * machine starts with, and as EvtProgramDma.
 */
final class GoldenDriver {
    private static final String[] STATES = {"Invalid", "Created", "Reserved", "Initialized", "Transfer", "TransferCompleted", "TransferFailed", "Released", "Deleted"};
    private final GoldenCase golden;
    private final GoldenMachine world;
    private final List<String> observed = new ArrayList<>();
    private int programmed;
    private int depth;

    GoldenDriver(GoldenCase golden, GoldenMachine world) {
        this.golden = golden;
        this.world = world;
    }

    List<String> observed() {
        return observed;
    }

    /** Returns the routine that does a list of calls; argument 0 is -1 for the steps, k for EvtProgramDma. */
    Routine calls(String name) {
        return new Routine() {
            @Override public String name() {
                return name;
            }

            @Override public int slots() {
                return 2;
            }

            @Override public void resume(Activation a) {
                step(a, name.equals("GoldenProgramDma"));
            }
        };
    }

    private void step(Activation a, boolean program) {
        Machine m = a.machine();
        if (a.pc() == 0 && program) {
            depth++;
            a.slot(1, programmed++);
            observed.add(programDma(m, a, (int) a.slot(1)));
        }
        List<JsonObject> calls = program ? inProgram((int) a.slot(1)) : GoldenCase.list(golden.input(), "steps");
        int next = (int) a.slot(0);
        if (a.pc() == 1) {
            observed.add(ret(m, calls.get(next - 1), a.result()));
        }
        while (next < calls.size() && isQuery(calls.get(next))) {
            observed.add(ret(m, calls.get(next++), 0));
        }
        if (next == calls.size()) {
            if (program) {
                depth--;
                observed.add("program_dma_ret " + a.slot(1));
            }
            a.ret(1);
            return;
        }
        a.slot(0, next + 1);
        a.pc(1);
        world.call(a, calls.get(next), depth);
    }

    private List<JsonObject> inProgram(int k) {
        List<JsonObject> programs = GoldenCase.list(golden.input(), "on_program_dma");
        return k < programs.size() ? GoldenCase.list(programs.get(k), "calls") : List.of();
    }

    private String programDma(Machine m, Activation a, int k) {
        int t = Objects.subject(m, a.arg(0), ObjectKind.DMA_TRANSACTION);
        Memory memory = m.memory();
        StringBuilder s = new StringBuilder("program_dma " + k + " " + (a.arg(3) == 0 ? "read" : "write") + " depth=" + depth + " "
                + cell(m, t, TRANSACTION__DONE) + " " + cell(m, t, TRANSACTION__CURRENT) + " " + STATES[(int) cell(m, t, TRANSACTION__STATE)]);
        long list = a.arg(4);
        for (long i = 0; i < memory.load32(list); i++) {
            s.append(' ').append(Long.toHexString(memory.load64(list + 16 + 24 * i))).append(':').append(memory.load32(list + 24 + 24 * i));
        }
        return s.toString();
    }

    private String ret(Machine m, JsonObject call, long result) {
        String op = call.get("op").getAsString();
        StringBuilder s = new StringBuilder("ret ").append(op);
        switch (op) {
            case "dma_completed", "dma_completed_with_length", "dma_completed_final" -> s.append(" returned=").append(result != 0).append(" code=")
                    .append(String.format("0x%08X", m.memory().load32(world.status(depth))));
            case "initialize", "initialize_using_request", "execute", "release", "create_transaction" -> s.append(" code=").append(String.format("0x%08X", (int) result));
            case "enabler_get_fragment_length" -> {
                return s.append(" value=").append(result).toString();
            }
            case "enabler_set_max_sg" -> {
                return s.append(" max_sg_elements=").append(world.elementLimit(m)).toString();
            }
            default -> { }
        }
        int t = call.has("t") ? call.get("t").getAsInt() : 0;
        s.append(" state=").append(STATES[(int) cell(m, t, TRANSACTION__STATE)]).append(" transferred=").append(cell(m, t, TRANSACTION__DONE))
                .append(" current=").append(cell(m, t, TRANSACTION__CURRENT));
        int requests = GoldenCase.list(golden.input(), "requests").size();
        if (requests > 0) {
            long request = cell(m, t, TRANSACTION__REQUEST);
            s.append(" request=").append(request == 0 ? "null" : Long.toString(request - 1)).append(" irp_refs=[");
            for (int i = 0; i < requests; i++) {
                s.append(i == 0 ? "" : ",").append(m.state().get(REQUEST, i, REQUEST__IRP_REFERENCES));
            }
            s.append(']');
        }
        return s.toString();
    }

    private static long cell(Machine m, int t, int column) {
        return m.state().get(TRANSACTION, t, column);
    }

    private static boolean isQuery(JsonObject call) {
        return call.get("op").getAsString().equals("query");
    }
}
