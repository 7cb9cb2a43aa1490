package org.dmaworkbench.sim.tests.golden;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.dmaworkbench.sim.wdf.NtStatus;

/** The words of {@link DmaScript}, both ways: calls from words, and words from what was observed. */
final class DmaWords {
    private static final Map<String, String> OPERATIONS = Map.ofEntries(Map.entry("init", "initialize"), Map.entry("inito", "initialize_using_offset"),
            Map.entry("initr", "initialize_using_request"), Map.entry("exec", "execute"), Map.entry("dc", "dma_completed"), Map.entry("dcl", "dma_completed_with_length"),
            Map.entry("dcf", "dma_completed_final"), Map.entry("rel", "release"), Map.entry("del", "delete"), Map.entry("max", "set_maximum_length"),
            Map.entry("single", "set_single_transfer"), Map.entry("imm", "set_immediate_execution"), Map.entry("alloc", "allocate_resources"),
            Map.entry("free", "free_resources"), Map.entry("cancel", "cancel"), Map.entry("info", "get_transfer_info"), Map.entry("ctx", "wdm_get_transfer_context"),
            Map.entry("stop", "stop_system_transfer"), Map.entry("new", "create_transaction"), Map.entry("limit", "enabler_set_max_sg"), Map.entry("hold", "hal_hold"),
            Map.entry("resume", "hal_resume"), Map.entry("fail", "hal_fail"), Map.entry("query", "query"));
    private static final Map<Integer, String> STATUSES = statuses();

    private DmaWords() { }

    static JsonArray calls(String words) {
        JsonArray calls = new JsonArray();
        Arrays.stream(words.split(";")).map(String::strip).filter(w -> !w.isEmpty()).forEach(w -> calls.add(call(w)));
        return calls;
    }

    private static JsonObject call(String text) {
        JsonObject c = new JsonObject();
        String words = text;
        if (words.matches("t\\d:.*")) {
            c.addProperty("t", words.charAt(1) - '0');
            words = words.substring(3).strip();
        }
        String[] w = words.split(" +");
        String op = OPERATIONS.get(w[0]);
        c.addProperty("op", op);
        for (int i = 1; i < w.length; i++) {
            argument(c, op, w[i]);
        }
        return c;
    }

    /** "w": to the device; "m1": the second chain; "null", "noproc": a NULL MDL or callback; "100+4096": offset and length. */
    private static void argument(JsonObject c, String op, String w) {
        switch (w) {
            case "w" -> c.addProperty("direction", "write");
            case "r" -> c.addProperty("direction", "read");
            case "bad" -> c.addProperty("direction", "2");
            case "null" -> c.addProperty("null_mdl", true);
            case "noproc" -> c.addProperty(op.equals("allocate_resources") ? "null_callback" : "null_program", true);
            case "on", "off" -> c.addProperty("value", w.equals("on"));
            default -> value(c, op, w);
        }
    }

    private static void value(JsonObject c, String op, String w) {
        if (w.matches("m\\d")) {
            c.addProperty("mdl", w.charAt(1) - '0');
        } else if (op.startsWith("initialize") && !op.endsWith("request")) {
            String[] parts = w.split("\\+");
            c.addProperty("offset", parts.length == 1 ? 0 : Long.parseLong(parts[0]));
            c.addProperty("length", Long.decode(parts[parts.length - 1]));
        } else if (op.equals("hal_fail")) {
            c.addProperty(w.startsWith("STATUS") ? "status" : "fn", w);
        } else {
            String member = switch (op) {
                case "initialize_using_request" -> "request";
                case "allocate_resources" -> "map_registers";
                case "enabler_set_max_sg" -> "value";
                default -> "bytes";
            };
            c.addProperty(member, Long.decode(w));
        }
    }

    /** Returns an observed line in short: "PD(0,8192)", "F/MPR:8192", "OK@3", "BC(8,3)"; nothing for what goes without saying. */
    static String seen(String line) {
        Map<String, String> m = members(line);
        String[] w = line.split(" ");
        return switch (w[0]) {
            case "program_dma" -> "PD(" + m.get("transferred") + "," + m.get("current") + ")" + irql(m) + elements(w) + "{";
            case "reserve_dma" -> "RD{";
            case "program_dma_ret", "reserve_dma_ret" -> "}";
            case "bugcheck" -> "BC(" + w[1] + (w.length > 2 ? "," + state(w[2]) : "") + ")";
            case "crash" -> "CRASH";
            case "hang" -> "HANG";
            case "ret" -> ret(w[1], m);
            case "enabler_create" -> m.getOrDefault("code", line).endsWith("0x00000000") ? "" : "create " + status(line.substring(line.indexOf("0x")));
            default -> "";
        };
    }

    private static String ret(String op, Map<String, String> m) {
        if (m.containsKey("returned") && m.containsKey("code")) {
            return (isTrue(m.get("returned")) ? "T/" : "F/") + status(m.get("code")) + ":" + m.get("transferred");
        }
        String state = m.containsKey("state") ? "@" + state(m.get("state")) : "";
        if (m.containsKey("code")) {
            return status(m.get("code")) + state;
        }
        if (m.containsKey("returned")) {
            return (isTrue(m.get("returned")) ? "TRUE" : "FALSE") + state;
        }
        return switch (op) {
            case "get_transfer_info" -> m.get("map_registers") + "/" + m.get("elements");
            case "wdm_get_transfer_context" -> isTrue(m.get("non_null")) ? "context" : "NULL";
            case "hal_hold", "hal_fail", "delete" -> "";
            case "query" -> "bytes=" + m.get("transferred") + " cur=" + m.get("current") + state + (m.containsKey("request") ? " r=" + m.get("request") : "");
            case "enabler_set_max_sg" -> "limit=" + m.get("max_sg_elements");
            default -> state;
        };
    }

    private static Map<String, String> members(String line) {
        Map<String, String> members = new HashMap<>();
        for (String w : line.split(" ")) {
            int i = w.indexOf('=');
            if (i > 0) {
                members.put(w.substring(0, i), w.substring(i + 1));
            }
        }
        return members;
    }

    private static String irql(Map<String, String> m) {
        String irql = m.getOrDefault("irql", "2");
        return irql.equals("2") ? "" : "^" + irql;
    }

    /** Lengths of the elements, where there are several. */
    private static String elements(String[] words) {
        String[] lengths = Arrays.stream(words).filter(w -> w.matches("[0-9a-f]+:\\d+")).map(w -> w.substring(w.indexOf(':') + 1)).toArray(String[]::new);
        return lengths.length < 2 ? "" : "[" + String.join(",", lengths) + "]";
    }

    private static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    private static String state(String name) {
        int n = Arrays.asList(GoldenSnapshot.STATES).indexOf(name);
        return n < 0 ? name : Integer.toString(n);
    }

    private static String status(String code) {
        return STATUSES.getOrDefault((int) Long.decode(code).longValue(), code);
    }

    private static Map<Integer, String> statuses() {
        Map<Integer, String> names = new HashMap<>();
        for (var field : NtStatus.class.getFields()) {
            try {
                if (field.getType() == long.class) {
                    names.put((int) field.getLong(null), field.getName().replace("WDF_", ""));
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
        names.put(0, "OK");
        names.put((int) NtStatus.MORE_PROCESSING_REQUIRED, "MPR");
        return names;
    }
}
