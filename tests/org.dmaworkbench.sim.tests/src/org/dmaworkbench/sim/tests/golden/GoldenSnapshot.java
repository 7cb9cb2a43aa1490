package org.dmaworkbench.sim.tests.golden;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ELEMENT_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__IRP_REFERENCES;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__CURRENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__IMMEDIATE_EXECUTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REMAINING;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__RESERVED;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__SINGLE_TRANSFER;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__STATE;

import com.google.gson.JsonObject;
import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Machine;

/** What is observed at one moment of a run, in the words of the recording. */
final class GoldenSnapshot {
    static final String[] STATES = {"Invalid", "Created", "Reserved", "Initialized", "Transfer", "TransferCompleted", "TransferFailed", "Released", "Deleted"};
    private static final int DISPATCH = 2;
    private final GoldenCase golden;
    private final GoldenMachine world;
    private final GoldenCalls calls;

    GoldenSnapshot(GoldenCase golden, GoldenMachine world, GoldenCalls calls) {
        this.golden = golden;
        this.world = world;
        this.calls = calls;
    }

    static String code(long status) {
        return String.format("0x%08X", (int) status);
    }

    static int stateNumber(Machine m, int row) {
        return (int) cell(m, row, TRANSACTION__STATE);
    }

    static int object(Machine m, int row) {
        return (int) cell(m, row, TRANSACTION__OBJECT) - 1;
    }

    static String state(Machine m, int row) {
        return row < 0 ? "(deleted)" : STATES[stateNumber(m, row)];
    }

    String programDma(Activation a, int k, int depth) {
        Machine m = a.machine();
        int row = calls.row(m, calls.index(a.arg(0)));
        Memory memory = m.memory();
        StringBuilder s = new StringBuilder("program_dma " + k + transaction(a) + " " + (a.arg(3) == 0 ? "read" : "write") + " depth=" + depth
                + " transferred=" + cell(m, row, TRANSACTION__DONE) + " current=" + cell(m, row, TRANSACTION__CURRENT) + " state=" + state(m, row) + irql(m));
        if (a.arg(2) != GoldenCalls.CONTEXT) {
            s.append(" context_mismatch");
        }
        long list = a.arg(4);
        for (long i = 0; i < memory.load32(list); i++) {
            s.append(' ').append(Long.toHexString(memory.load64(list + 16 + 24 * i))).append(':').append(memory.load32(list + 24 + 24 * i));
        }
        return s.toString();
    }

    String reserveDma(Activation a, int k) {
        Machine m = a.machine();
        int row = calls.row(m, calls.index(a.arg(0)));
        return "reserve_dma " + k + transaction(a) + " state=" + state(m, row) + irql(m);
    }

    private String transaction(Activation a) {
        return calls.several() ? " t=" + calls.index(a.arg(0)) : "";
    }

    private static String irql(Machine m) {
        return m.irql() == DISPATCH ? "" : " irql=" + m.irql();
    }

    /** Returns the line of a call that has returned. */
    String ret(Machine m, JsonObject call, long result, long out) {
        String op = call.get("op").getAsString();
        int row = calls.row(m, GoldenCalls.index(call));
        StringBuilder s = new StringBuilder("ret ").append(op);
        switch (op) {
            case "dma_completed", "dma_completed_with_length", "dma_completed_final" -> s.append(" returned=").append(result != 0)
                    .append(" code=").append(code(m.memory().load32(out)));
            case "initialize", "initialize_using_offset", "initialize_using_request", "execute", "release", "create_transaction", "allocate_resources" ->
                s.append(" code=").append(code(result));
            case "cancel" -> s.append(" returned=").append(result != 0);
            case "get_transfer_info" -> s.append(" map_registers=").append(m.memory().load32(out)).append(" elements=").append(m.memory().load32(out + 4));
            case "wdm_get_transfer_context" -> s.append(" non_null=").append(result != 0);
            case "get_device" -> s.append(" same_device=").append(result == world.device());
            default -> { }
        }
        switch (op) {
            case "set_single_transfer" -> s.append(" require_single_transfer=").append(cell(m, row, TRANSACTION__SINGLE_TRANSFER) != 0);
            case "set_immediate_execution" -> s.append(" dma_flags=").append(cell(m, row, TRANSACTION__IMMEDIATE_EXECUTION));
            case "allocate_resources", "free_resources" -> {
                if (row >= 0 && golden.enabler().get("profile").getAsString().startsWith("WdfDmaProfilePacket")) {
                    s.append(" reserved=").append(cell(m, row, TRANSACTION__RESERVED));
                }
            }
            case "enabler_get_fragment_length" -> {
                return s.append(" value=").append(result).toString();
            }
            case "enabler_set_max_sg" -> {
                return s.append(" max_sg_elements=").append(m.state().get(DMA_ENABLER, 0, DMA_ENABLER__ELEMENT_LIMIT)).toString();
            }
            case "hal_hold", "hal_fail", "raise_irql" -> {
                return s.toString();
            }
            default -> { }
        }
        return s.append(row < 0 ? " state=(deleted)" : transaction(m, row)).toString();
    }

    private String transaction(Machine m, int row) {
        StringBuilder s = new StringBuilder(" state=" + state(m, row) + " transferred=" + cell(m, row, TRANSACTION__DONE) + " current="
                + cell(m, row, TRANSACTION__CURRENT) + " remaining=" + cell(m, row, TRANSACTION__REMAINING) + " max_fragment=" + cell(m, row, TRANSACTION__MAXIMUM_FRAGMENT));
        if (world.requests() > 0) {
            long request = cell(m, row, TRANSACTION__REQUEST);
            s.append(" request=").append(request == 0 ? "null" : Long.toString(request - 1)).append(" irp_refs=[");
            for (int i = 0; i < world.requests(); i++) {
                s.append(i == 0 ? "" : ",").append(m.state().get(REQUEST, i, REQUEST__IRP_REFERENCES));
            }
            s.append(']');
        }
        return s.toString();
    }

    private static long cell(Machine m, int row, int column) {
        return m.state().get(TRANSACTION, row, column);
    }
}
