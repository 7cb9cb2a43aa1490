package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.scenario.Hal;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.wdf.NtStatus;

/** The computer of a recorded run: its HAL as the stand-in of the recording was set up, and the framework's settings. */
final class GoldenHost {
    static final long BOUNCE_ADDRESS = 0x1000_0000;

    private GoldenHost() { }

    static Scenario scenario(GoldenCase golden) {
        Scenario.Host host = new Scenario.Host(1, hal(golden), List.of(), framework(golden));
        return new Scenario("", "", List.of(), host, Scenario.Device.DEFAULT, List.of(), List.of(), List.of(), SourcePosition.NONE);
    }

    static Scenario.Framework framework(GoldenCase golden) {
        JsonObject env = golden.input().getAsJsonObject("env");
        boolean verifier = env == null || !env.has("verifier") || env.get("verifier").getAsBoolean();
        return new Scenario.Framework(verifier, (int) GoldenCase.number(env, "client_minor", Scenario.Framework.DEFAULT.clientMinor()), GoldenCase.flag(env, "verify_downlevel"));
    }

    static Hal hal(GoldenCase golden) {
        JsonObject j = golden.input().getAsJsonObject("hal");
        JsonArray registers = j.getAsJsonArray("map_registers");
        Hal hal = Hal.registers(registers.get(0).getAsInt(), registers.get(registers.size() - 1).getAsInt()).withBounceAddress(BOUNCE_ADDRESS).withAddressBits(Long.SIZE);
        hal = GoldenCase.text(j, "packet_map", "full").equals("trim") ? hal.withTrimPackets() : hal;
        hal = GoldenCase.text(j, "transfer_info_version", "strict").equals("lenient") ? hal.withLenientTransferInfo() : hal;
        hal = GoldenCase.flag(j, "null_map_base") ? hal.withNullMapBase() : hal;
        hal = GoldenCase.text(j, "sg_reentry", "nested").equals("queued") ? hal.withListsQueued() : hal;
        hal = GoldenCase.text(j, "sg_map_registers", "per_page").equals("none") ? hal.withListsWithoutRegisters() : hal;
        hal = GoldenCase.flag(j, "get_adapter_fails") ? hal.withRefusesAdapters() : hal;
        return j.has("calculate_sg_size_status") ? hal.withListSizeStatus(status(j.get("calculate_sg_size_status").getAsString())) : hal;
    }

    /** Returns the value of a status by name. */
    static long status(String name) {
        try {
            return NtStatus.class.getField(name.substring("STATUS_".length())).getLong(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
