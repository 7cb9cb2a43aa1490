package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.program.SourcePosition;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.scenario.Behaviour;

/** The scenario of a recorded run as a model: the host, and an application that asks the driver for one step after the other. */
final class ModelScenario {
    private static final int FIRST_CODE = 0x222000;
    private static final Set<String> NOT_INSIDE = Set.of("hal_hold", "hal_fail", "hal_resume", "raise_irql",
            // The compiler knows that a callback runs at DISPATCH_LEVEL and refuses this call there.
            "enabler_set_max_sg");

    private static final boolean DELETES = new Behaviour(new Scenario("", "", List.of(), Scenario.Host.DEFAULT, Scenario.Device.DEFAULT, List.of(), List.of(), List.of(),
            SourcePosition.NONE)).ddis().find("WdfObjectDelete") != null;

    private ModelScenario() { }

    /** Returns whether a run can be told by a model: orders to the HAL between steps only, requests that an application can send. */
    static boolean canTell(GoldenCase golden) {
        boolean inside = GoldenCase.list(golden.input(), "on_program_dma").stream().flatMap(p -> GoldenCase.list(p, "calls").stream())
                .anyMatch(c -> NOT_INSIDE.contains(c.get("op").getAsString()));
        inside |= GoldenCase.list(golden.input(), "on_reserve_dma").stream().flatMap(p -> GoldenCase.list(p, "calls").stream())
                .anyMatch(c -> NOT_INSIDE.contains(c.get("op").getAsString()));
        // WdfObjectDelete is declared but not simulated yet.
        boolean deletes = golden.allCalls().stream().anyMatch(c -> c.get("op").getAsString().equals("delete")) && !DELETES;
        boolean raised = golden.steps().stream().anyMatch(c -> c.get("op").getAsString().equals("raise_irql"));
        return !inside && !raised && !deletes && GoldenCase.list(golden.input(), "requests").stream().allMatch(r -> sendable(golden, r));
    }

    private static boolean sendable(GoldenCase golden, JsonObject r) {
        if (r.has("get_mdl_status") || !Set.of("read", "write").contains(r.get("type").getAsString())) {
            return false;
        }
        var chain = golden.input().getAsJsonArray("mdls").get(r.get("mdl").getAsInt()).getAsJsonArray();
        return chain.size() == 1 && chain.get(0).getAsJsonObject().get("byte_count").getAsLong() == r.get("length").getAsLong() && r.get("length").getAsLong() > 0;
    }

    static String of(GoldenCase golden) {
        StringBuilder s = new StringBuilder("scenario \"" + golden.id() + "\" for Recorded {\n    host { cpus 1;\n");
        host(golden, s);
        s.append("    }\n    app driver {\n");
        int n = 0;
        for (JsonObject r : GoldenCase.list(golden.input(), "requests")) {
            JsonObject mdl = golden.input().getAsJsonArray("mdls").get(r.get("mdl").getAsInt()).getAsJsonArray().get(0).getAsJsonObject();
            s.append("        buffer b").append(n).append('[').append(mdl.get("byte_count")).append("] at offset ").append(mdl.get("byte_offset")).append(" in pages ");
            String separator = "";
            for (JsonElement frame : mdl.getAsJsonArray("pfns")) {
                s.append(separator).append("0x").append(Long.toHexString(frame.getAsLong() << 12));
                separator = ", ";
            }
            s.append(";\n        q").append(n).append(" = async ").append(r.get("type").getAsString()).append("(b").append(n).append(");\n");
            n++;
        }
        List<JsonObject> steps = golden.steps();
        for (int i = 0; i < steps.size(); i++) {
            s.append(step(steps.get(i), i));
        }
        return s.append("    }\n}\n").toString();
    }

    private static String step(JsonObject c, int n) {
        String ioctl = "        ioctl(0x" + Integer.toHexString(FIRST_CODE + 4 * n) + ");\n";
        return switch (c.get("op").getAsString()) {
            case "hal_hold" -> "        hold map registers;\n";
            case "hal_resume" -> "        grant map registers;\n" + ioctl;
            case "hal_fail" -> "        fail next " + function(c) + " with 0x"
                    + Long.toHexString(GoldenHost.status(GoldenCase.text(c, "status", "STATUS_INSUFFICIENT_RESOURCES")) & 0xFFFF_FFFFL) + ";\n";
            default -> ioctl;
        };
    }

    private static String function(JsonObject c) {
        return switch (c.get("fn").getAsString()) {
            case "sg_list" -> "list";
            case "allocate_channel" -> "channel";
            case "map_transfer" -> "mapping";
            case "transfer_info" -> "information";
            default -> c.get("fn").getAsString();
        };
    }

    private static void host(GoldenCase golden, StringBuilder s) {
        JsonObject hal = golden.input().getAsJsonObject("hal");
        var registers = hal.getAsJsonArray("map_registers");
        s.append("        map registers ").append(registers.get(0)).append(registers.size() > 1 ? ", " + registers.get(1) : "").append(";\n");
        s.append("        bounce at 0x").append(Long.toHexString(GoldenHost.BOUNCE_ADDRESS)).append("; address bits 64;\n");
        Scenario.Framework framework = GoldenHost.framework(golden);
        s.append("        verifier ").append(framework.verifier() ? "on" : "off").append(framework.verifyDownlevel() ? " downlevel" : "").append(";\n");
        s.append("        client minor ").append(framework.clientMinor()).append(";\n");
        property(s, GoldenCase.text(hal, "packet_map", "full").equals("trim"), "trims");
        property(s, GoldenCase.text(hal, "transfer_info_version", "strict").equals("lenient"), "lenient");
        property(s, GoldenCase.flag(hal, "null_map_base"), "baseless");
        property(s, GoldenCase.text(hal, "sg_reentry", "nested").equals("queued"), "queues");
        property(s, GoldenCase.text(hal, "sg_map_registers", "per_page").equals("none"), "translates");
        property(s, GoldenCase.flag(hal, "get_adapter_fails"), "refuses");
        if (hal.has("calculate_sg_size_status")) {
            s.append("        hal list size fails 0x").append(Long.toHexString(GoldenHost.status(hal.get("calculate_sg_size_status").getAsString()) & 0xFFFF_FFFFL)).append(";\n");
        }
    }

    private static void property(StringBuilder s, boolean on, String name) {
        if (on) {
            s.append("        hal ").append(name).append(";\n");
        }
    }
}
