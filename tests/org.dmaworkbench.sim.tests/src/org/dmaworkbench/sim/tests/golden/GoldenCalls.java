package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.kernel.hal.DeferredGrants;
import org.dmaworkbench.sim.kernel.hal.HalCall;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.dma.DeleteTransaction;
import org.dmaworkbench.sim.wdf.dma.HalRoutines;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;

/** How the operations of a recorded run reach the engine: each is one call of a library function, or an order to the HAL. */
final class GoldenCalls {
    static final long CONTEXT = 0x1234;
    private static final long NONE = 0;
    private final Ddis ddis;
    private final GoldenMachine world;
    /** Handles by the run's own numbers; a deleted one is kept, to be told from one that never was. */
    private final Map<Integer, Long> transactions = new HashMap<>();
    private long enabler;

    GoldenCalls(Ddis ddis, GoldenMachine world) {
        this.ddis = ddis;
        this.world = world;
    }

    long enabler() {
        return enabler;
    }

    /** The enabler's handle has arrived. */
    void enablerCreated(Machine m) {
        enabler = m.memory().load64(world.status(0));
    }

    /** A transaction's handle has arrived. */
    void transactionCreated(Machine m, int index, int depth) {
        transactions.put(index, m.memory().load64(world.status(depth)));
    }

    /** Returns the row of a transaction, or -1 if there is none. */
    int row(Machine m, int index) {
        long handle = transactions.getOrDefault(index, NONE);
        return Objects.find(m, handle) < 0 ? -1 : Objects.subject(m, handle, ObjectKind.DMA_TRANSACTION);
    }

    /** Returns the run's number of a handle. */
    int index(long handle) {
        return transactions.entrySet().stream().filter(e -> e.getValue() == handle).findFirst().orElseThrow().getKey();
    }

    /** Returns whether the run has made more than one transaction by now; a lone one is not numbered. */
    boolean several() {
        return transactions.size() > 1;
    }

    boolean isMissing(Machine m, JsonObject call) {
        String op = call.get("op").getAsString();
        boolean other = op.startsWith("hal_") || op.startsWith("enabler_") || op.equals("create_transaction") || op.equals("raise_irql");
        return !other && row(m, index(call)) < 0;
    }

    static int index(JsonObject call) {
        return (int) GoldenCase.number(call, "t", 0);
    }

    void createEnabler(Activation a) {
        a.call(ddis.find("WdfDmaEnablerCreate"), world.device(), world.config(), 0, world.status(0));
    }

    void setElementLimit(Activation a, long limit) {
        a.call(ddis.find("WdfDmaEnablerSetMaximumScatterGatherElements"), enabler, limit);
    }

    void createTransaction(Activation a, int depth) {
        a.call(ddi("Create"), enabler, 0, world.status(depth));
    }

    /** Calls the engine as an operation says. */
    void call(Activation a, JsonObject c, int depth) {
        Machine m = a.machine();
        long t = transactions.getOrDefault(index(c), NONE);
        long status = world.status(depth);
        long bytes = GoldenCase.number(c, "bytes", 0);
        switch (c.get("op").getAsString()) {
            case "create_transaction" -> createTransaction(a, depth);
            case "initialize" -> a.call(ddi("Initialize"), t, program(c), direction(c), mdl(c),
                    new Mdl(m.memory()).virtualAddress(chain(c)) + GoldenCase.number(c, "offset", 0), GoldenCase.number(c, "length", 0));
            case "initialize_using_offset" -> a.call(ddi("InitializeUsingOffset"), t, program(c), direction(c), mdl(c),
                    GoldenCase.number(c, "offset", 0), GoldenCase.number(c, "length", 0));
            case "initialize_using_request" -> a.call(ddi("InitializeUsingRequest"), t, world.request((int) GoldenCase.number(c, "request", 0)), program(c), direction(c));
            case "execute" -> a.call(ddi("Execute"), t, CONTEXT);
            case "dma_completed" -> a.call(ddi("DmaCompleted"), t, status);
            case "null_status" -> a.call(ddi("DmaCompleted"), t, 0);
            case "dma_completed_with_length" -> a.call(ddi("DmaCompletedWithLength"), t, bytes, status);
            case "dma_completed_final" -> a.call(ddi("DmaCompletedFinal"), t, bytes, status);
            case "release" -> a.call(ddi("Release"), t);
            case "delete" -> a.call(DeleteTransaction.INSTANCE, row(m, index(c)));
            case "set_maximum_length" -> a.call(ddi("SetMaximumLength"), t, bytes);
            case "set_single_transfer" -> a.call(ddi("SetSingleTransferRequirement"), t, GoldenCase.flag(c, "value") ? 1 : 0);
            case "set_immediate_execution" -> a.call(ddi("SetImmediateExecution"), t, GoldenCase.flag(c, "value") ? 1 : 0);
            case "allocate_resources" -> a.call(ddi("AllocateResources"), t, direction(c), GoldenCase.number(c, "map_registers", 0),
                    GoldenCase.flag(c, "null_callback") ? 0 : Machine.functionAddress(GoldenProgram.RESERVE), CONTEXT);
            case "free_resources" -> a.call(ddi("FreeResources"), t);
            case "cancel" -> a.call(ddi("Cancel"), t);
            case "get_transfer_info" -> a.call(ddi("GetTransferInfo"), t, status, status + 4);
            case "wdm_get_transfer_context" -> a.call(ddi("WdmGetTransferContext"), t);
            case "get_device" -> a.call(ddi("GetDevice"), t);
            case "set_channel_configuration_callback" -> a.call(ddi("SetChannelConfigurationCallback"), t, 0, 0);
            case "set_transfer_complete_callback" -> a.call(ddi("SetTransferCompleteCallback"), t, 0, 0);
            case "set_device_address_offset" -> a.call(ddi("SetDeviceAddressOffset"), t, 0);
            case "stop_system_transfer" -> a.call(ddi("StopSystemTransfer"), t);
            case "enabler_set_max_sg" -> setElementLimit(a, GoldenCase.number(c, "value", 0));
            case "enabler_get_fragment_length" -> a.call(ddis.find("WdfDmaEnablerGetFragmentLength"), enabler, direction(c));
            case "hal_resume" -> a.call(HalRoutines.DEFERRED);
            default -> order(a, c);
        }
    }

    private static void order(Activation a, JsonObject c) {
        Machine m = a.machine();
        switch (c.get("op").getAsString()) {
            case "hal_hold" -> DeferredGrants.hold(m);
            case "hal_fail" -> HalCall.valueOf(kind(c.get("fn").getAsString())).fail(m, GoldenHost.status(GoldenCase.text(c, "status", "STATUS_INSUFFICIENT_RESOURCES")));
            case "raise_irql" -> m.setIrql((int) GoldenCase.number(c, "value", 0));
            case "query" -> { }
            default -> throw new IllegalArgumentException(c.toString());
        }
        a.again();
    }

    private static String kind(String function) {
        return switch (function) {
            case "sg_list" -> "LIST";
            case "allocate_channel" -> "CHANNEL";
            case "flush" -> "FLUSH";
            case "map_transfer" -> "MAP";
            case "transfer_info" -> "TRANSFER_INFO";
            case "pool" -> "POOL";
            default -> throw new IllegalArgumentException(function);
        };
    }

    private long chain(JsonObject c) {
        return world.chain((int) GoldenCase.number(c, "mdl", 0));
    }

    private long mdl(JsonObject c) {
        return GoldenCase.flag(c, "null_mdl") ? 0 : chain(c);
    }

    private static long program(JsonObject c) {
        return GoldenCase.flag(c, "null_program") ? 0 : Machine.functionAddress(GoldenProgram.PROGRAM);
    }

    private static long direction(JsonObject c) {
        String text = GoldenCase.text(c, "direction", "read");
        return text.equals("read") ? 0 : text.equals("write") ? 1 : Long.parseLong(text);
    }

    private org.dmaworkbench.sim.vm.Routine ddi(String name) {
        return ddis.find("WdfDmaTransaction" + name);
    }
}
