package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import org.dmaworkbench.program.Program;
import org.dmaworkbench.sim.tests.Sources;

/**
 * A driver's calls in short words, in the form of a recorded run: "init 8192; exec; dc". The words are those of facts kmdf 9; a leading "t1:"
 * names another transaction. Run as a model in C, or on the engine alone, it tells what the driver saw in as few words.
 */
final class DmaScript {
    private static final int PAGE = 4096;
    private final JsonObject input = new JsonObject();
    private final JsonObject hal = new JsonObject();
    private final JsonObject enabler = new JsonObject();
    private final JsonObject env = new JsonObject();
    private final JsonArray mdls = new JsonArray();
    private final JsonArray programs = new JsonArray();
    private final JsonArray reserves = new JsonArray();
    private final JsonArray requests = new JsonArray();
    private long frame = 0x100;

    private DmaScript(String profile, int version) {
        enabler.addProperty("profile", profile);
        enabler.addProperty("dma_version", version);
        enabler.addProperty("maximum_length", 65536);
        registers(17);
        input.add("env", env);
        input.add("hal", hal);
        input.add("enabler", enabler);
        input.add("mdls", mdls);
        input.add("on_program_dma", programs);
        input.add("on_reserve_dma", reserves);
        input.add("requests", requests);
    }

    /** The fixture of facts kmdf 9: scatter/gather, version 2, 64 KiB, 17 map registers. */
    static DmaScript sg() {
        return new DmaScript("WdfDmaProfileScatterGather", 2);
    }

    static DmaScript sg3() {
        return new DmaScript("WdfDmaProfileScatterGather", 3);
    }

    static DmaScript packet() {
        return new DmaScript("WdfDmaProfilePacket", 2);
    }

    static DmaScript packet3() {
        return new DmaScript("WdfDmaProfilePacket", 3);
    }

    static DmaScript profile(String name, int version) {
        return new DmaScript(name, version);
    }

    DmaScript maximum(long bytes) {
        enabler.addProperty("maximum_length", bytes);
        return this;
    }

    DmaScript elements(long limit) {
        enabler.addProperty("max_sg_elements", limit);
        return this;
    }

    DmaScript enabler(String member, long value) {
        enabler.addProperty(member, value);
        return this;
    }

    DmaScript flag(String member) {
        enabler.addProperty(member, true);
        return this;
    }

    DmaScript registers(int... counts) {
        JsonArray a = new JsonArray();
        for (int c : counts) {
            a.add(c);
        }
        hal.add("map_registers", a);
        return this;
    }

    DmaScript hal(String member, String value) {
        hal.addProperty(member, value);
        return this;
    }

    DmaScript verifierOff() {
        env.addProperty("verifier", false);
        return this;
    }

    /** Adds a chain: pairs of offset in the first page and bytes. Pages are never adjacent. */
    DmaScript mdl(int... offsetsAndCounts) {
        JsonArray chain = new JsonArray();
        for (int i = 0; i < offsetsAndCounts.length; i += 2) {
            JsonObject m = new JsonObject();
            m.addProperty("byte_offset", offsetsAndCounts[i]);
            m.addProperty("byte_count", offsetsAndCounts[i + 1]);
            JsonArray frames = new JsonArray();
            for (int at = 0; at < offsetsAndCounts[i] + offsetsAndCounts[i + 1]; at += PAGE) {
                frames.add(frame);
                frame += 2;
            }
            m.add("pfns", frames);
            chain.add(m);
        }
        mdls.add(chain);
        return this;
    }

    /** Adds a chain of one MDL on physically adjacent pages. */
    DmaScript adjacent(int bytes) {
        mdl(0, bytes);
        JsonArray frames = mdls.get(mdls.size() - 1).getAsJsonArray().get(0).getAsJsonObject().getAsJsonArray("pfns");
        long first = frames.get(0).getAsLong();
        for (int i = 0; i < frames.size(); i++) {
            frames.set(i, new com.google.gson.JsonPrimitive(first + i));
        }
        return this;
    }

    /** Adds a request of a type for the chain with its own number. */
    DmaScript request(String type, long length) {
        JsonObject r = new JsonObject();
        r.addProperty("type", type);
        r.addProperty("length", length);
        r.addProperty("mdl", requests.size());
        requests.add(r);
        return this;
    }

    /** What EvtProgramDma does at its next run that has no calls yet; "false" as last word is what it returns. */
    DmaScript inProgram(String calls) {
        JsonObject run = new JsonObject();
        boolean fails = calls.endsWith("false");
        run.addProperty("return", !fails);
        run.add("calls", DmaWords.calls(fails ? calls.substring(0, calls.length() - "false".length()) : calls));
        programs.add(run);
        return this;
    }

    DmaScript inReserve(String calls) {
        JsonObject run = new JsonObject();
        run.add("calls", DmaWords.calls(calls));
        reserves.add(run);
        return this;
    }

    /** Returns the script as a recorded run without a recording. */
    GoldenCase with(String steps) {
        input.add("steps", DmaWords.calls(steps));
        JsonObject json = new JsonObject();
        json.addProperty("id", "script");
        json.addProperty("name", steps);
        json.add("input", input);
        return new GoldenCase(json);
    }

    /** Compiles the script as a model in C, runs it, and returns what the driver saw. */
    String model(String steps) {
        GoldenCase c = with(steps);
        return seen(ModelObservation.of(Sources.run(ModelText.of(c), ModelScenario.of(c))));
    }

    /** Runs the script on the engine alone and returns what was seen. */
    String engine(Program program, String steps) {
        return seen(GoldenRun.observe(with(steps), program));
    }

    private static String seen(List<String> lines) {
        StringBuilder s = new StringBuilder();
        for (String line : lines) {
            String word = DmaWords.seen(line);
            if (!word.isEmpty()) {
                s.append(s.isEmpty() || word.equals("}") && s.charAt(s.length() - 1) == '{' ? "" : " ").append(word);
            }
        }
        return s.toString();
    }
}
