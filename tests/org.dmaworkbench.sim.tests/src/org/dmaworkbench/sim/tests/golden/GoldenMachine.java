package org.dmaworkbench.sim.tests.golden;

import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.MDL;
import static org.dmaworkbench.machine.model.MachinePackage.MDL__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__CODE;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__INPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__KIND;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__MDL;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__MDL_STATUS;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OBJECT;
import static org.dmaworkbench.machine.model.MachinePackage.REQUEST__OUTPUT_LENGTH;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE;
import static org.dmaworkbench.machine.model.MachinePackage.WDF_DEVICE__OBJECT;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.RegionKind;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.program.type.StructType;
import org.dmaworkbench.sim.kernel.hal.HalSettings;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.ObjectKind;
import org.dmaworkbench.sim.wdf.Objects;
import org.dmaworkbench.sim.wdf.Verifier;

/** What a recorded run begins with, in a machine: a device, MDL chains, requests, and the configuration of the enabler. */
final class GoldenMachine {
    static final List<String> PROFILES = List.of("WdfDmaProfileInvalid", "WdfDmaProfilePacket", "WdfDmaProfileScatterGather", "WdfDmaProfilePacket64",
            "WdfDmaProfileScatterGather64", "WdfDmaProfileScatterGatherDuplex", "WdfDmaProfileScatterGather64Duplex", "WdfDmaProfileSystem", "WdfDmaProfileSystemDuplex");
    private static final long BUFFERS = 0x7_0000_0000L;
    private static final long BUFFER_DISTANCE = 0x2_0000_0000L;
    private final GoldenCase golden;
    private final List<Long> chains = new ArrayList<>();
    private final List<Long> requests = new ArrayList<>();
    private long scratch;
    private long config;
    private long device;

    GoldenMachine(GoldenCase golden) {
        this.golden = golden;
    }

    void build(Machine m, Scenario.Host host) {
        StateBlock s = m.state();
        Verifier.create(s, s.add(DRIVER), host.framework());
        HalSettings.create(m, host.hal());
        scratch = pool(m, 4096);
        int row = s.add(WDF_DEVICE);
        int object = Objects.create(m, ObjectKind.DEVICE, row, 0, "device");
        s.set(WDF_DEVICE, row, WDF_DEVICE__OBJECT, object + 1);
        device = Objects.handle(m, object);
        config = config(m);
        golden.input().getAsJsonArray("mdls").forEach(chain -> chains.add(chain(m, chain.getAsJsonArray())));
        GoldenCase.list(golden.input(), "requests").forEach(r -> requests.add(request(m, r)));
    }

    private long config(Machine m) {
        StructType type = ConfigReader.struct(m.program(), "WDF_DMA_ENABLER_CONFIG");
        long at = pool(m, type.size());
        JsonObject e = golden.enabler();
        JsonElement profile = e.get("profile");
        put(m, type, at, "Size", type.size());
        put(m, type, at, "Profile", profile.getAsJsonPrimitive().isNumber() ? profile.getAsLong() : PROFILES.indexOf(profile.getAsString()));
        put(m, type, at, "MaximumLength", GoldenCase.number(e, "maximum_length", 0));
        put(m, type, at, "AddressWidthOverride", GoldenCase.number(e, "address_width_override", 0));
        long version = GoldenCase.number(e, "dma_version", 2) == 3 ? 3 : 0;
        put(m, type, at, "WdmDmaVersionOverride", GoldenCase.number(e, "dma_version_override", version));
        put(m, type, at, "Flags", (GoldenCase.flag(e, "no_sglist_preallocation") ? 1 : 0) + (GoldenCase.flag(e, "require_single_transfer") ? 2 : 0));
        return at;
    }

    private static void put(Machine m, StructType type, long at, String name, long value) {
        StructType.Member member = type.find(name);
        m.memory().write(at + member.offset(), bytes(value, member.type().size()), 0, member.type().size());
    }

    private static byte[] bytes(long value, int count) {
        byte[] b = new byte[count];
        for (int i = 0; i < count; i++) {
            b[i] = (byte) (value >>> 8 * i);
        }
        return b;
    }

    /** Makes MDLs as they lie in memory; their buffers exist only as page frames. */
    private static long chain(Machine m, JsonArray mdls) {
        long first = 0;
        long previous = 0;
        for (int i = 0; i < mdls.size(); i++) {
            JsonObject d = mdls.get(i).getAsJsonObject();
            JsonArray frames = d.getAsJsonArray("pfns");
            long mdl = pool(m, 48 + 8L * frames.size());
            m.memory().store64(mdl + 32, BUFFERS + m.state().rows(MDL) * BUFFER_DISTANCE);
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

    private long request(Machine m, JsonObject r) {
        StateBlock s = m.state();
        int row = s.add(REQUEST);
        String type = r.get("type").getAsString();
        int object = Objects.create(m, ObjectKind.REQUEST, row, 0, "r" + row);
        s.set(REQUEST, row, REQUEST__OBJECT, object + 1);
        s.set(REQUEST, row, REQUEST__KIND, type.equals("read") ? 0 : type.equals("write") ? 1 : type.contains("ioctl") ? 2 : 3);
        s.set(REQUEST, row, REQUEST__CODE, type.endsWith("buffered") ? 0 : type.endsWith("in_direct") ? 1 : type.endsWith("out_direct") ? 2 : 3);
        s.set(REQUEST, row, REQUEST__LENGTH, GoldenCase.number(r, "length", 0));
        s.set(REQUEST, row, REQUEST__INPUT_LENGTH, GoldenCase.number(r, "input_length", 0));
        s.set(REQUEST, row, REQUEST__OUTPUT_LENGTH, GoldenCase.number(r, "output_length", 0));
        if (r.has("get_mdl_status")) {
            s.set(REQUEST, row, REQUEST__MDL_STATUS, GoldenHost.status(r.get("get_mdl_status").getAsString()));
        }
        if (r.has("mdl") && !r.get("mdl").isJsonNull()) {
            long mdl = chains.get(r.get("mdl").getAsInt());
            for (int i = 0; i < s.rows(MDL); i++) {
                if (s.get(MDL, i, MDL__ADDRESS) == mdl) {
                    s.set(REQUEST, row, REQUEST__MDL, i + 1);
                }
            }
        }
        return Objects.handle(m, object);
    }

    private static long pool(Machine m, long bytes) {
        return m.memory().regions().base(m.memory().regions().allocate(RegionKind.POOL, bytes, 0, 0, 0));
    }

    long config() {
        return config;
    }

    long device() {
        return device;
    }

    long chain(int index) {
        return chains.get(index);
    }

    long request(int index) {
        return requests.get(index);
    }

    int requests() {
        return requests.size();
    }

    /** Returns 16 bytes for out-parameters of a call at a depth of nesting; depth 0 and 1 are the outermost. */
    long status(int depth) {
        return scratch + 16L * depth;
    }
}
