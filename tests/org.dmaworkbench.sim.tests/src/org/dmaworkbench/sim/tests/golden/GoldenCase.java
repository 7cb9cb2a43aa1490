package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One recorded run of the published engine: what a driver did and what it observed.
 *
 * @param json the recorded line
 */
record GoldenCase(JsonObject json) {
    /** KMDF 1.11: older clients are checked less (facts kmdf 2.3). */
    private static final int FIRST_STRICT_CLIENT = 11;
    private static final Set<String> OPERATIONS = Set.of("initialize", "initialize_using_request", "execute", "dma_completed",
            "dma_completed_with_length", "dma_completed_final", "null_status", "release", "set_maximum_length", "set_single_transfer", "query",
            "enabler_set_max_sg", "enabler_get_fragment_length", "create_transaction", "get_device");

    String name() {
        return json.get("id").getAsString() + " " + json.get("name").getAsString();
    }

    JsonObject input() {
        return json.getAsJsonObject("input");
    }

    JsonObject enabler() {
        return input().getAsJsonObject("enabler");
    }

    /** Returns whether the run uses only what is built so far: scatter/gather profiles, a HAL without special settings, the functions of the library. */
    boolean isSupported() {
        String profile = enabler().get("profile").getAsString();
        boolean halPlain = !input().has("hal") || Set.of("map_registers").containsAll(input().getAsJsonObject("hal").keySet());
        if (!profile.startsWith("WdfDmaProfileScatter") || !halPlain || outcome().equals("enabler_failed") || isOldClient()) {
            return false;
        }
        for (JsonObject request : list(input(), "requests")) {
            if (request.has("get_mdl_status") && !request.get("get_mdl_status").getAsString().equals("STATUS_BUFFER_TOO_SMALL")) {
                return false;
            }
        }
        for (JsonObject call : allCalls()) {
            if (!OPERATIONS.contains(call.get("op").getAsString())) {
                return false;
            }
        }
        return true;
    }

    private boolean isOldClient() {
        JsonObject env = input().getAsJsonObject("env");
        return env != null && env.has("client_minor") && env.get("client_minor").getAsInt() < FIRST_STRICT_CLIENT;
    }

    private List<JsonObject> allCalls() {
        List<JsonObject> calls = new ArrayList<>(list(input(), "steps"));
        list(input(), "on_program_dma").forEach(p -> calls.addAll(list(p, "calls")));
        return calls;
    }

    static List<JsonObject> list(JsonObject of, String member) {
        List<JsonObject> found = new ArrayList<>();
        if (of.has(member)) {
            for (JsonElement e : of.getAsJsonArray(member)) {
                found.add(e.getAsJsonObject());
            }
        }
        return found;
    }

    String outcome() {
        return json.getAsJsonObject("expected").get("outcome").getAsString();
    }

    /** Returns the observation, one line an event, in the form that {@link GoldenDriver} writes. */
    List<String> expected() {
        List<String> lines = new ArrayList<>();
        for (JsonElement element : json.getAsJsonObject("expected").getAsJsonArray("events")) {
            JsonObject e = element.getAsJsonObject();
            switch (e.get("e").getAsString()) {
                case "ret" -> lines.add(ret(e));
                case "program_dma" -> lines.add(programDma(e));
                case "program_dma_ret" -> lines.add("program_dma_ret " + e.get("k"));
                case "bugcheck" -> lines.add("bugcheck " + e.get("p1").getAsString() + (e.has("p3_state") ? " " + e.get("p3_state").getAsString() : ""));
                case "crash" -> lines.add("crash");
                default -> { }
            }
        }
        return lines;
    }

    private static String ret(JsonObject e) {
        StringBuilder s = new StringBuilder("ret ").append(e.get("op").getAsString());
        for (String member : List.of("returned", "code", "value", "max_sg_elements", "state", "transferred", "current", "request", "irp_refs")) {
            if (e.has(member)) {
                JsonElement value = e.get(member);
                s.append(' ').append(member).append('=').append(value.isJsonPrimitive() ? value.getAsString() : value.toString());
            }
        }
        return s.toString();
    }

    private static String programDma(JsonObject e) {
        StringBuilder s = new StringBuilder("program_dma " + e.get("k") + " " + e.get("direction").getAsString() + " depth=" + e.get("depth") + " "
                + e.get("transferred") + " " + e.get("current") + " " + e.get("state").getAsString());
        for (JsonElement element : e.getAsJsonArray("sg")) {
            JsonArray pair = element.getAsJsonArray();
            s.append(' ').append(Long.toHexString(Long.decode(pair.get(0).getAsString()))).append(':').append(pair.get(1));
        }
        return s.toString();
    }
}
