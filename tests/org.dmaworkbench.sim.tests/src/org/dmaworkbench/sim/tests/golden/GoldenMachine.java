package org.dmaworkbench.sim.tests.golden;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAP_REGISTERS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ADAPTER__MAXIMUM_FRAGMENT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__ELEMENT_LIMIT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__FLAGS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__MAXIMUM_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__READ_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__VERSION;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_ENABLER__WRITE_ADAPTER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__MERGE_ADJACENT_PAGES;
import static org.dmaworkbench.machine.model.MachinePackage.MDL;
import static org.dmaworkbench.machine.model.MachinePackage.MDL__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OUTPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION;
import static org.dmaworkbench.machine.model.MachinePackage.TRANSACTION__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.sim.kernel.Mdl;
import org.dmaworkbench.sim.vm.Activation;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.dma.TransferLimits;

/** The objects of a golden case in a machine: device, enabler with its adapters, MDL chains, requests; and how calls reach the engine. */
final class GoldenMachine {
    private static final int DEPTHS = 64;
    private final GoldenCase golden;
    private final Ddis ddis;
    private final List<Long> chains = new ArrayList<>();
    private long scratch;

    GoldenMachine(GoldenCase golden, Ddis ddis) {
        this.golden = golden;
        this.ddis = ddis;
    }

    void build(Machine m) {
        StateBlock s = m.state();
        s.add(DRIVER);
        s.set(DRIVER, 0, DRIVER__MERGE_ADJACENT_PAGES, 1);
        scratch = pool(m, 16 * DEPTHS);
        int device = s.add(WDF_DEVICE);
        s.set(WDF_DEVICE, device, WDF_DEVICE__OBJECT, Objects.create(m, ObjectKind.DEVICE, device, 0, "device") + 1);
        enabler(m, device);
        for (JsonElement chain : golden.input().getAsJsonArray("mdls")) {
            chains.add(chain(m, chain.getAsJsonArray()));
        }
        GoldenCase.list(golden.input(), "requests").forEach(r -> request(m, r));
    }

    private void enabler(Machine m, int device) {
        StateBlock s = m.state();
        JsonObject e = golden.enabler();
        int row = s.add(DMA_ENABLER);
        boolean duplex = e.get("profile").getAsString().endsWith("Duplex");
        long length = e.get("maximum_length").getAsLong() & 0xFFFF_FFFFL;
        JsonArray registers = golden.input().getAsJsonObject("hal").getAsJsonArray("map_registers");
        s.set(DMA_ENABLER, row, DMA_ENABLER__OBJECT, Objects.create(m, ObjectKind.DMA_ENABLER, row, 1, "enabler") + 1);
        s.set(DMA_ENABLER, row, DMA_ENABLER__DEVICE, device + 1);
        s.set(DMA_ENABLER, row, DMA_ENABLER__MAXIMUM_LENGTH, length);
        int version = e.has("dma_version_override") ? Math.max(2, e.get("dma_version_override").getAsInt()) : e.get("dma_version").getAsInt();
        s.set(DMA_ENABLER, row, DMA_ENABLER__VERSION, e.has("address_width_override") ? Math.max(3, version) : version);
        s.set(DMA_ENABLER, row, DMA_ENABLER__FLAGS, isTrue(e, "require_single_transfer") ? 2 : 0);
        s.set(DMA_ENABLER, row, DMA_ENABLER__ELEMENT_LIMIT, limit(e));
        long read = adapter(s, row, registers.get(0).getAsLong(), length);
        s.set(DMA_ENABLER, row, DMA_ENABLER__READ_ADAPTER, read);
        s.set(DMA_ENABLER, row, DMA_ENABLER__WRITE_ADAPTER, duplex ? adapter(s, row, registers.get(registers.size() - 1).getAsLong(), length) : read);
    }

    private static boolean isTrue(JsonObject of, String member) {
        return of.has(member) && of.get(member).getAsBoolean();
    }

    private static long limit(JsonObject e) {
        boolean set = e.has("max_sg_elements") && !e.get("max_sg_elements").isJsonNull() && e.get("max_sg_elements").getAsLong() != 0;
        return set ? Math.min(e.get("max_sg_elements").getAsLong(), TransferLimits.UNLIMITED_ELEMENTS) : TransferLimits.UNLIMITED_ELEMENTS;
    }

    private static long adapter(StateBlock s, int enabler, long registers, long length) {
        int row = s.add(DMA_ADAPTER);
        s.set(DMA_ADAPTER, row, DMA_ADAPTER__ENABLER, enabler + 1);
        s.set(DMA_ADAPTER, row, DMA_ADAPTER__MAP_REGISTERS, registers);
        s.set(DMA_ADAPTER, row, DMA_ADAPTER__MAXIMUM_FRAGMENT, TransferLimits.maximumFragment(length, registers));
        return row + 1;
    }

    /** Makes MDLs as they lie in memory; their buffers exist only as page frames. */
    private static long chain(Machine m, JsonArray mdls) {
        long first = 0;
        long previous = 0;
        for (int i = 0; i < mdls.size(); i++) {
            JsonObject d = mdls.get(i).getAsJsonObject();
            JsonArray frames = d.getAsJsonArray("pfns");
            long mdl = pool(m, 48 + 8L * frames.size());
            m.memory().store64(mdl + 32, 0x7_0000_0000L + m.state().rows(MDL) * 0x1_0000_0000L);
            m.memory().store32(mdl + 40, d.get("byte_count").getAsLong());
            m.memory().store32(mdl + 44, d.get("byte_offset").getAsLong());
            for (int k = 0; k < frames.size(); k++) {
                m.memory().store64(mdl + 48 + 8L * k, frames.get(k).getAsLong());
            }
            int row = m.state().add(MDL);
            m.state().set(MDL, row, MDL__ADDRESS, mdl);
            if (previous != 0) {
                m.memory().store64(previous, mdl);
            }
            first = first == 0 ? mdl : first;
            previous = mdl;
        }
        return first;
    }

    private void request(Machine m, JsonObject r) {
        StateBlock s = m.state();
        int row = s.add(REQUEST);
        String type = r.get("type").getAsString();
        s.set(REQUEST, row, REQUEST__OBJECT, Objects.create(m, ObjectKind.REQUEST, row, 0, "r" + row) + 1);
        s.set(REQUEST, row, REQUEST__KIND, type.equals("read") ? 0 : type.equals("write") ? 1 : 2);
        s.set(REQUEST, row, REQUEST__CODE, type.endsWith("buffered") ? 0 : type.endsWith("in_direct") ? 1 : type.endsWith("out_direct") ? 2 : 3);
        s.set(REQUEST, row, REQUEST__LENGTH, number(r, "length"));
        s.set(REQUEST, row, REQUEST__INPUT_LENGTH, number(r, "input_length"));
        s.set(REQUEST, row, REQUEST__OUTPUT_LENGTH, number(r, "output_length"));
        if (!r.has("get_mdl_status")) {
            long mdl = chains.get((int) number(r, "mdl"));
            for (int i = 0; i < s.rows(MDL); i++) {
                if (s.get(MDL, i, MDL__ADDRESS) == mdl) {
                    s.set(REQUEST, row, REQUEST__MDL, i + 1);
                }
            }
        }
    }

    private static long number(JsonObject of, String member) {
        return of.has(member) ? of.get(member).getAsLong() : 0;
    }

    private static long pool(Machine m, long bytes) {
        return m.memory().regions().base(m.memory().regions().allocate(RegionKind.POOL, bytes, 0, 0, 0));
    }

    /** Returns where a call at a depth gets its status. */
    long status(int depth) {
        return scratch + 16L * depth;
    }

    long elementLimit(Machine m) {
        return m.state().get(DMA_ENABLER, 0, DMA_ENABLER__ELEMENT_LIMIT);
    }

    long enablerHandle(Machine m) {
        return Objects.handleOf(m, m.state().get(DMA_ENABLER, 0, DMA_ENABLER__OBJECT));
    }

    /** Calls the engine as an operation says. */
    void call(Activation a, JsonObject c, int depth) {
        Machine m = a.machine();
        String op = c.get("op").getAsString();
        int index = c.has("t") ? c.get("t").getAsInt() : 0;
        long t = index < m.state().rows(TRANSACTION) ? Objects.handleOf(m, m.state().get(TRANSACTION, index, TRANSACTION__OBJECT)) : 0;
        long status = status(depth);
        long bytes = number(c, "bytes");
        switch (op) {
            case "create_transaction" -> a.call(ddi("Create"), enablerHandle(m), 0, status);
            case "initialize" -> {
                long mdl = isTrue(c, "null_mdl") ? 0 : chains.get((int) number(c, "mdl"));
                long first = chains.get((int) number(c, "mdl"));
                a.call(ddi("Initialize"), t, program(c), direction(c), mdl, new Mdl(m.memory()).virtualAddress(first) + number(c, "offset"), number(c, "length"));
            }
            case "initialize_using_request" -> a.call(ddi("InitializeUsingRequest"), t,
                    Objects.handleOf(m, m.state().get(REQUEST, (int) number(c, "request"), REQUEST__OBJECT)), program(c), direction(c));
            case "execute" -> a.call(ddi("Execute"), t, 0x1234);
            case "dma_completed" -> a.call(ddi("DmaCompleted"), t, status);
            case "null_status" -> a.call(ddi("DmaCompleted"), t, 0);
            case "dma_completed_with_length" -> a.call(ddi("DmaCompletedWithLength"), t, bytes, status);
            case "dma_completed_final" -> a.call(ddi("DmaCompletedFinal"), t, bytes, status);
            case "release" -> a.call(ddi("Release"), t);
            case "set_maximum_length" -> a.call(ddi("SetMaximumLength"), t, bytes);
            case "set_single_transfer" -> a.call(ddi("SetSingleTransferRequirement"), t, c.get("value").getAsBoolean() ? 1 : 0);
            case "get_device" -> a.call(ddi("GetDevice"), t);
            case "enabler_set_max_sg" -> a.call(ddis.find("WdfDmaEnablerSetMaximumScatterGatherElements"), enablerHandle(m), number(c, "value"));
            case "enabler_get_fragment_length" -> a.call(ddis.find("WdfDmaEnablerGetFragmentLength"), enablerHandle(m), direction(c));
            default -> throw new IllegalArgumentException(op);
        }
    }

    private static long program(JsonObject c) {
        return isTrue(c, "null_program") ? 0 : Machine.functionAddress(1);
    }

    private static long direction(JsonObject c) {
        String text = c.has("direction") ? c.get("direction").getAsString() : "read";
        return text.equals("read") ? 0 : text.equals("write") ? 1 : Long.parseLong(text);
    }

    private org.dmaworkbench.sim.vm.Routine ddi(String name) {
        return ddis.find("WdfDmaTransaction" + name);
    }
}
