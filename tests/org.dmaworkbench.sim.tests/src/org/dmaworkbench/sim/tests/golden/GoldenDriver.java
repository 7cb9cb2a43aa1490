package org.dmaworkbench.sim.tests.golden;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ELEMENT_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__MAXIMUM_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__READ_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__VERSION;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__WRITE_ADAPTER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;
import org.dmaworkbench.sim.wdf.NtStatus;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.dma.DeleteTransaction;
import org.dmaworkbench.sim.wdf.dma.DmaInvariants;

/**
 * Does the calls of a recorded run and writes down what it sees. It stands where a driver's code would: as the function that the machine
 * starts with, as EvtProgramDma, and as EvtReserveDma.
 */
final class GoldenDriver {
    private final GoldenCase golden;
    private final GoldenMachine world;
    private final GoldenCalls calls;
    private final GoldenSnapshot snapshot;
    private final List<String> observed = new ArrayList<>();
    private int programmed;
    private int reserved;
    private int depth;

    GoldenDriver(GoldenCase golden, GoldenMachine world, GoldenCalls calls) {
        this.golden = golden;
        this.world = world;
        this.calls = calls;
        snapshot = new GoldenSnapshot(golden, world, calls);
    }

    List<String> observed() {
        return observed;
    }

    /** Returns what the machine starts with: enabler, limit, first transaction, steps. */
    Routine main() {
        return new Script("GoldenMain") {
            @Override public void resume(Activation a) {
                setUp(a);
            }
        };
    }

    Routine steps() {
        return new Script("GoldenSteps") {
            @Override public void resume(Activation a) {
                go(a, golden.steps(), "");
            }
        };
    }

    Routine program() {
        return new Script(GoldenProgram.PROGRAM_CALLS) {
            @Override public void resume(Activation a) {
                if (a.pc() == 0) {
                    depth++;
                    a.slot(1, programmed++);
                    observed.add(snapshot.programDma(a, (int) a.slot(1), depth));
                }
                go(a, golden.calls("on_program_dma", (int) a.slot(1)), "program_dma_ret ");
            }
        };
    }

    Routine reserve() {
        return new Script(GoldenProgram.RESERVE_CALLS) {
            @Override public void resume(Activation a) {
                if (a.pc() == 0) {
                    a.slot(1, reserved++);
                    observed.add(snapshot.reserveDma(a, (int) a.slot(1)));
                }
                go(a, golden.calls("on_reserve_dma", (int) a.slot(1)), "reserve_dma_ret ");
            }
        };
    }

    private abstract static class Script implements Routine {
        private final String name;

        Script(String name) {
            this.name = name;
        }

        @Override public String name() {
            return name;
        }

        @Override public int slots() {
            return 3;
        }
    }

    private void setUp(Activation a) {
        Machine m = a.machine();
        int step = a.pc();
        a.pc(step + 1);
        switch (step) {
            case 0 -> calls.createEnabler(a);
            case 1 -> {
                observed.add("enabler_create " + GoldenSnapshot.code(a.result()));
                if (!NtStatus.isSuccess(a.result())) {
                    m.finish();
                    a.ret(0);
                    return;
                }
                calls.enablerCreated(m);
                long limit = GoldenCase.number(golden.enabler(), "max_sg_elements", -1);
                if (limit < 0) {
                    a.again();
                } else {
                    calls.setElementLimit(a, limit);
                }
            }
            case 2 -> calls.createTransaction(a, 0);
            case 3 -> {
                calls.transactionCreated(m, 0, 0);
                observed.add(setup(m) + " create=" + GoldenSnapshot.code(a.result()) + " " + GoldenSnapshot.state(m, calls.row(m, 0)));
                a.call(steps);
            }
            default -> a.ret(0);
        }
    }

    private Routine steps;

    /** Registers with the machine's routines; the steps are a routine of their own so that their slots are fresh. */
    void steps(Routine registered) {
        steps = registered;
    }

    private static String setup(Machine m) {
        long read = m.state().get(DMA_ENABLER, 0, DMA_ENABLER__READ_ADAPTER);
        long write = m.state().get(DMA_ENABLER, 0, DMA_ENABLER__WRITE_ADAPTER);
        return "setup uses_dma_v3=" + (m.state().get(DMA_ENABLER, 0, DMA_ENABLER__VERSION) == 3)
                + " maximum_length=" + m.state().get(DMA_ENABLER, 0, DMA_ENABLER__MAXIMUM_LENGTH)
                + " fragment_length_read=" + m.state().get(DMA_ADAPTER, (int) read - 1, DMA_ADAPTER__MAXIMUM_FRAGMENT)
                + " fragment_length_write=" + m.state().get(DMA_ADAPTER, (int) write - 1, DMA_ADAPTER__MAXIMUM_FRAGMENT)
                + " max_sg_elements=" + m.state().get(DMA_ENABLER, 0, DMA_ENABLER__ELEMENT_LIMIT)
                + " adapters=" + m.state().rows(DMA_ADAPTER);
    }

    /** Slot 0 counts the calls begun; slot 2 keeps the state before a deletion. */
    private void go(Activation a, List<JsonObject> list, String last) {
        Machine m = a.machine();
        int next = (int) a.slot(0);
        if (a.pc() == 1) {
            returned(a, list.get(next - 1));
        }
        while (next < list.size() && (calls.isMissing(m, list.get(next)) || isOutOfPlace(m, list.get(next)))) {
            JsonObject skipped = list.get(next++);
            if (!skipped.has("when")) {
                observed.add("ret " + skipped.get("op").getAsString() + " skipped=no such live transaction");
            }
        }
        if (next == list.size()) {
            if (!last.isEmpty()) {
                depth -= last.startsWith("program") ? 1 : 0;
                observed.add(last + a.slot(1));
            }
            a.ret(1);
            return;
        }
        a.slot(0, next + 1L);
        JsonObject call = list.get(next);
        if (call.get("op").getAsString().equals("delete")) {
            a.slot(2, GoldenSnapshot.stateNumber(m, calls.row(m, GoldenCalls.index(call))));
        }
        a.pc(1);
        calls.call(a, call, depth);
    }

    /** A call with a condition is made in that state of its transaction only, and otherwise left out. */
    private boolean isOutOfPlace(Machine m, JsonObject call) {
        return call.has("when") && !GoldenSnapshot.state(m, calls.row(m, GoldenCalls.index(call))).matches(call.get("when").getAsString());
    }

    private void returned(Activation a, JsonObject call) {
        Machine m = a.machine();
        int index = GoldenCalls.index(call);
        String op = call.get("op").getAsString();
        if (op.equals("create_transaction") && NtStatus.isSuccess(a.result())) {
            calls.transactionCreated(m, index, depth);
        } else if (op.equals("delete")) {
            int row = calls.row(m, index);
            Objects.free(m, GoldenSnapshot.object(m, row));
            DeleteTransaction.forget(m, row);
            observed.add("ret delete state_before=" + GoldenSnapshot.STATES[(int) a.slot(2)]);
            return;
        }
        observed.add(snapshot.ret(m, call, a.result(), world.status(depth)));
        assertEquals(List.of(), DmaInvariants.broken(m.state()), () -> golden.name() + " after " + call);
    }
}
