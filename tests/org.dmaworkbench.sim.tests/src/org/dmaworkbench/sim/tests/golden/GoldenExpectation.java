package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** A recorded observation, one line an event, in the form that {@link GoldenDriver} writes. */
final class GoldenExpectation {
    private static final List<String> SETUP = List.of("uses_dma_v3", "maximum_length", "fragment_length_read", "fragment_length_write", "max_sg_elements", "adapters");
    private static final List<String> RESULTS = List.of("returned", "code", "map_registers", "elements", "require_single_transfer", "dma_flags", "reserved",
            "non_null", "same_device", "max_sg_elements", "value", "state_before", "skipped", "state", "transferred", "current", "remaining", "max_fragment",
            "request", "irp_refs");

    private GoldenExpectation() { }

    static List<String> of(GoldenCase golden) {
        List<String> lines = new ArrayList<>();
        JsonObject setup = golden.expected().getAsJsonObject("setup");
        lines.add("enabler_create " + setup.getAsJsonObject("enabler_create").get("code").getAsString());
        if (setup.has("transaction_create")) {
            StringBuilder s = new StringBuilder("setup");
            SETUP.forEach(m -> s.append(' ').append(m).append('=').append(setup.get(m).getAsString()));
            JsonObject create = setup.getAsJsonObject("transaction_create");
            lines.add(s + " create=" + create.get("code").getAsString() + " " + create.get("state").getAsString());
        }
        if (golden.expected().has("events")) {
            golden.expected().getAsJsonArray("events").forEach(e -> event(e.getAsJsonObject(), lines));
        }
        return lines;
    }

    private static void event(JsonObject e, List<String> lines) {
        switch (e.get("e").getAsString()) {
            case "ret" -> lines.add(ret(e));
            case "program_dma" -> lines.add(programDma(e));
            case "program_dma_ret" -> lines.add("program_dma_ret " + e.get("k"));
            case "reserve_dma" -> lines.add("reserve_dma " + e.get("k") + of(e, "t") + of(e, "state") + of(e, "irql"));
            case "reserve_dma_ret" -> lines.add("reserve_dma_ret " + e.get("k"));
            case "bugcheck" -> lines.add("bugcheck " + e.get("p1").getAsString() + (e.has("p3_state") ? " " + e.get("p3_state").getAsString() : ""));
            case "crash" -> lines.add("crash");
            case "hang" -> lines.add("hang");
            case "call", "dbgbreak", "hal" -> { }
            default -> throw new IllegalArgumentException(e.toString());
        }
    }

    private static String ret(JsonObject e) {
        StringBuilder s = new StringBuilder("ret ").append(e.get("op").getAsString());
        RESULTS.forEach(member -> s.append(of(e, member)));
        return s.toString();
    }

    private static String of(JsonObject e, String member) {
        if (!e.has(member)) {
            return "";
        }
        JsonElement value = e.get(member);
        return " " + member + "=" + (value.isJsonPrimitive() ? value.getAsString() : value.toString());
    }

    private static String programDma(JsonObject e) {
        StringBuilder s = new StringBuilder("program_dma " + e.get("k") + of(e, "t") + " " + e.get("direction").getAsString() + of(e, "depth")
                + of(e, "transferred") + of(e, "current") + of(e, "state") + of(e, "irql"));
        for (JsonElement element : e.getAsJsonArray("sg")) {
            JsonArray pair = element.getAsJsonArray();
            s.append(' ').append(Long.toHexString(Long.decode(pair.get(0).getAsString()))).append(':').append(pair.get(1));
        }
        return s.toString();
    }
}
