package org.dmaworkbench.sim.trace;

import java.util.List;

/** The report of a bug check as members of its JSON line. */
final class BugCheckJson {
    private BugCheckJson() { }

    static void write(JsonLine json, BugCheckReport report) {
        json.key("message").text(report.message());
        list(json, "arguments", report.arguments());
        json.key("rule").text(report.rule().isEmpty() ? null : report.rule());
        json.key("stack").open('[');
        for (BugCheckReport.StackFrame f : report.stack()) {
            json.open('{');
            json.key("name").text(f.name());
            json.key("role").text(f.role());
            json.key("irql").number(f.irql());
            json.key("ctx").text(f.context());
            json.key("at").text(f.link() == null ? null : f.link().toString());
            json.close('}');
        }
        json.close(']');
        list(json, "log", report.log().stream().map(FrameworkLog.Line::print).toList());
    }

    private static void list(JsonLine json, String key, List<String> items) {
        json.key(key).open('[');
        items.forEach(json::text);
        json.close(']');
    }
}
