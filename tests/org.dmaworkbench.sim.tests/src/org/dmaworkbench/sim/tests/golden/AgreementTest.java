package org.dmaworkbench.sim.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Random;
import org.dmaworkbench.program.Program;
import org.junit.jupiter.api.Test;

/**
 * Property: for random transactions a driver in C, run by the interpreter, sees what calls on the engine itself see; and the invariants of
 * facts kmdf 11 hold after each call of both. -Ddmaw.transactions sets how many transactions are tried.
 */
class AgreementTest {
    private static final int TRANSACTIONS = Integer.getInteger("dmaw.transactions", 100_000);
    private static final int PER_RUN = 100;
    private static final String[] PROFILES = {"WdfDmaProfilePacket", "WdfDmaProfileScatterGather", "WdfDmaProfilePacket64", "WdfDmaProfileScatterGather64",
        "WdfDmaProfileScatterGatherDuplex", "WdfDmaProfileScatterGather64Duplex"};
    private static final int[] LENGTHS = {1, 16, 4095, 4096, 4097, 6000, 8192, 12288, 20000, 32768};
    private static final int[][] CHAINS = {{0, 65536}, {100, 30000}, {0xE00, 600, 0x10, 6000, 0xFF8, 16}, {4095, 8194, 0, 4096}, {2048, 40960}};

    @Test void interpreterAndEngineAgree() {
        Program program = GoldenProgram.make();
        AgreementModel model = new AgreementModel(chains(DmaScript.sg()).with("").input().getAsJsonArray("mdls"));
        for (int run = 0; run < TRANSACTIONS / PER_RUN; run++) {
            GoldenCase script = script(new Random(run), run % 2 == 0 ? 2 : 3);
            assertEquals(words(GoldenRun.observe(script, program)), words(model.observe(script)), "seed " + run + " " + script.input());
        }
    }

    /** Numbers of runs of the callback differ by nothing; what only the engine's harness tells is dropped by the words. */
    private static String words(List<String> lines) {
        StringBuilder s = new StringBuilder();
        for (String line : lines) {
            String word = DmaWords.seen(line);
            s.append(word.startsWith("OK@1") ? "" : word).append('\n');
        }
        return s.toString().strip();
    }

    private static DmaScript chains(DmaScript script) {
        for (int[] chain : CHAINS) {
            script.mdl(chain);
        }
        return script;
    }

    private static GoldenCase script(Random r, int version) {
        DmaScript s = chains(DmaScript.profile(PROFILES[r.nextInt(PROFILES.length)], version));
        s.registers(3 + r.nextInt(15)).maximum(LENGTHS[3 + r.nextInt(LENGTHS.length - 3)]);
        if (r.nextInt(4) == 0) {
            s.elements(2 + r.nextInt(6));
        }
        s.hal("packet_map", r.nextInt(3) == 0 ? "trim" : "full").hal("sg_reentry", r.nextInt(3) == 0 ? "queued" : "nested").hal("sg_map_registers", r.nextInt(4) == 0 ? "none" : "per_page");
        for (int k = 0; k < PER_RUN; k++) {
            s.inProgram(r.nextInt(3) == 0 ? completion(r, true) : "");
        }
        GoldenCase c = s.with("t1: new");
        JsonArray steps = c.input().getAsJsonArray("steps");
        for (int n = 0; n < PER_RUN; n++) {
            use(steps, r, r.nextInt(2));
        }
        // The recorded form numbers callbacks over the whole run, and knows the condition of a call as "when".
        c.input().getAsJsonArray("on_program_dma").forEach(p -> p.getAsJsonObject().getAsJsonArray("calls").forEach(x -> condition(x.getAsJsonObject())));
        return c;
    }

    private static void use(JsonArray steps, Random r, int t) {
        int length = LENGTHS[r.nextInt(LENGTHS.length)];
        int chain = r.nextInt(CHAINS.length);
        int offset = r.nextInt(4) == 0 ? r.nextInt(500) : 0;
        int whole = CHAINS[chain][1] + (CHAINS[chain].length > 2 ? CHAINS[chain][3] : 0);
        int fits = Math.max(1, Math.min(length, whole - offset));
        String who = "t" + t + ": ";
        StringBuilder s = new StringBuilder(who + "init " + offset + "+" + fits + " m" + chain + (r.nextInt(2) == 0 ? " w" : "") + ";");
        if (r.nextInt(5) == 0) {
            s.append(who).append("max ").append(1024 + r.nextInt(8192)).append(';');
        }
        s.append(who).append("exec;");
        for (int i = 0; i < 3; i++) {
            s.append(who).append(completion(r, false)).append(';');
        }
        s.append(who).append("dcf 0;").append(who).append("rel;");
        DmaWords.calls(s.toString()).forEach(c -> {
            condition(c.getAsJsonObject());
            steps.add(c);
        });
    }

    private static String completion(Random r, boolean inside) {
        return switch (r.nextInt(inside ? 2 : 4)) {
            case 0 -> "dc";
            case 1 -> "dcl " + r.nextInt(1024);
            case 2 -> "dcf " + r.nextInt(512);
            default -> "query";
        };
    }

    /** Calls are made only where they are allowed, so that a run goes on: the state's first letter. */
    private static void condition(JsonObject c) {
        switch (c.get("op").getAsString()) {
            case "initialize" -> c.addProperty("when", "Created|Released");
            case "set_maximum_length", "execute" -> c.addProperty("when", "Initialized");
            case "dma_completed", "dma_completed_with_length", "dma_completed_final" -> c.addProperty("when", "Transfer");
            case "release" -> c.addProperty("when", "TransferCompleted|TransferFailed");
            default -> { }
        }
    }
}
