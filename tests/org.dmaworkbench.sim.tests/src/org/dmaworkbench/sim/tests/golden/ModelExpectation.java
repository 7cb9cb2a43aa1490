package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What of a recorded observation a driver can see, in the form that {@link ModelText} prints it. */
final class ModelExpectation {
    private static final List<String> VISIBLE = List.of("returned", "code", "map_registers", "elements", "non_null", "same_device", "max_sg_elements", "value", "skipped");

    private ModelExpectation() { }

    static List<String> of(GoldenCase golden) {
        List<String> lines = new ArrayList<>();
        JsonObject setup = golden.expected().getAsJsonObject("setup");
        lines.add("enabler_create code=" + setup.getAsJsonObject("enabler_create").get("code").getAsString());
        if (setup.has("transaction_create")) {
            StringBuilder s = new StringBuilder("setup");
            for (String m : List.of("maximum_length", "fragment_length_read", "fragment_length_write", "max_sg_elements")) {
                s.append(' ').append(m).append('=').append(setup.get(m).getAsString());
            }
            lines.add(s + " create=" + setup.getAsJsonObject("transaction_create").get("code").getAsString());
        }
        if (golden.expected().has("events")) {
            golden.expected().getAsJsonArray("events").forEach(e -> event(e.getAsJsonObject(), lines));
        }
        return lines;
    }

    private static void event(JsonObject e, List<String> lines) {
        switch (e.get("e").getAsString()) {
            case "ret" -> ret(e, lines);
            case "program_dma" -> lines.add(programDma(e));
            case "program_dma_ret" -> lines.add("program_dma_ret " + e.get("k"));
            case "reserve_dma" -> lines.add("reserve_dma " + e.get("k") + " " + GoldenCase.number(e, "t", 0) + " irql=" + GoldenCase.number(e, "irql", 2)
                    + " state=" + e.get("state").getAsString());
            case "reserve_dma_ret" -> lines.add("reserve_dma_ret " + e.get("k"));
            case "bugcheck" -> lines.add("bugcheck " + e.get("p1").getAsString() + (e.has("p3_state") ? " " + e.get("p3_state").getAsString() : ""));
            case "crash", "hang" -> lines.add(e.get("e").getAsString());
            default -> { }
        }
    }

    private static void ret(JsonObject e, List<String> lines) {
        String op = e.get("op").getAsString();
        if (op.equals("hal_hold") || op.equals("hal_fail")) {
            return;
        }
        StringBuilder s = new StringBuilder("ret ").append(op);
        for (String m : VISIBLE) {
            if (e.has(m)) {
                String value = e.get(m).getAsString();
                s.append(' ').append(m).append('=').append(value.equals("true") ? "1" : value.equals("false") ? "0" : value);
            }
        }
        if (op.equals("delete") && !e.has("skipped")) {
            s.append(" state=(deleted)");
        } else if (e.has("state")) {
            s.append(snapshot(e));
        }
        lines.add(s.toString());
    }

    private static String snapshot(JsonObject e) {
        String state = " state=" + e.get("state").getAsString();
        if (!e.has("transferred")) {
            return state;
        }
        String request = e.has("request") ? " request=" + (e.get("request").isJsonNull() ? "null" : e.get("request").getAsString()) : "";
        return state + " transferred=" + e.get("transferred") + " current=" + e.get("current") + request;
    }

    /** The request of a transaction is not recorded inside EvtProgramDma, so the model's own remark on it is dropped by the comparison. */
    private static String programDma(JsonObject e) {
        StringBuilder s = new StringBuilder("program_dma " + e.get("k") + " " + GoldenCase.number(e, "t", 0) + " " + (e.get("direction").getAsString().equals("read") ? 0 : 1)
                + " depth=" + e.get("depth") + " irql=" + GoldenCase.number(e, "irql", 2) + " 1 1 state=" + e.get("state").getAsString()
                + " transferred=" + e.get("transferred") + " current=" + e.get("current"));
        for (JsonElement element : e.getAsJsonArray("sg")) {
            JsonArray pair = element.getAsJsonArray();
            s.append(' ').append(Long.toHexString(Long.decode(pair.get(0).getAsString()))).append(':').append(pair.get(1));
        }
        return s.toString();
    }
}
