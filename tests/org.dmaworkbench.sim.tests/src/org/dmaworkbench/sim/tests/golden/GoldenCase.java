package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * One recorded run of the published engine: what a driver did and what it observed.
 *
 * @param json the recorded line
 */
record GoldenCase(JsonObject json) {
    /** Reads all recorded runs. */
    static List<GoldenCase> all() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(GoldenCase.class.getResourceAsStream("/golden/kmdf-dma.jsonl.gz")), StandardCharsets.UTF_8))) {
            return in.lines().map(line -> new GoldenCase(JsonParser.parseString(line).getAsJsonObject())).toList();
        }
    }

    String id() {
        return json.get("id").getAsString();
    }

    String name() {
        return id() + " " + json.get("name").getAsString();
    }

    List<String> tags() {
        return json.getAsJsonArray("tags").asList().stream().map(JsonElement::getAsString).toList();
    }

    JsonObject input() {
        return json.getAsJsonObject("input");
    }

    JsonObject enabler() {
        return input().getAsJsonObject("enabler");
    }

    JsonObject expected() {
        return json.getAsJsonObject("expected");
    }

    String outcome() {
        return expected().get("outcome").getAsString();
    }

    List<JsonObject> steps() {
        return list(input(), "steps");
    }

    /** Returns the calls of the k-th run of a callback. */
    List<JsonObject> calls(String callback, int k) {
        List<JsonObject> runs = list(input(), callback);
        return k < runs.size() ? list(runs.get(k), "calls") : List.of();
    }

    /** Returns the steps and the calls in all callbacks. */
    List<JsonObject> allCalls() {
        List<JsonObject> calls = new ArrayList<>(steps());
        list(input(), "on_program_dma").forEach(p -> calls.addAll(list(p, "calls")));
        list(input(), "on_reserve_dma").forEach(p -> calls.addAll(list(p, "calls")));
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

    static boolean flag(JsonObject of, String member) {
        return of != null && of.has(member) && of.get(member).getAsBoolean();
    }

    static long number(JsonObject of, String member, long otherwise) {
        return of != null && of.has(member) && !of.get(member).isJsonNull() ? of.get(member).getAsLong() : otherwise;
    }

    static String text(JsonObject of, String member, String otherwise) {
        return of != null && of.has(member) ? of.get(member).getAsString() : otherwise;
    }
}
