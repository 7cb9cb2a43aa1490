package org.dmaworkbench.sim.trace.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.dmaworkbench.program.Hardware.Register;
import org.dmaworkbench.sim.trace.JsonLine;
import org.dmaworkbench.sim.trace.Stamp;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.trace.TraceNames;

/**
 * Writes a trace in the JSON form of Chrome's tracing, which ui.perfetto.dev opens: callbacks and library calls as nested slices of
 * their execution context, requests as slices of their own, IRQL and interrupt lines as counters, everything else as instants; an
 * arrow leads to each callback from what caused it. Times are microseconds of virtual time.
 */
public final class ChromeWriter {
    private static final int CONTEXTS = 1;
    private static final int REQUESTS = 2;

    private final TraceNames names;
    private final Appendable out;
    private final JsonLine json;
    private final TraceCursor back;
    private final Set<Integer> threads = new HashSet<>();
    private final Map<Integer, Integer> irqls = new HashMap<>();
    private boolean first = true;

    private ChromeWriter(TraceNames names, Appendable out) {
        this.names = names;
        this.out = out;
        this.json = new JsonLine(out);
        this.back = names.trace().cursor();
    }

    /** Writes the whole trace. Throws UncheckedIOException when the output does. */
    public static void write(TraceNames names, Appendable out) {
        new ChromeWriter(names, out).write();
    }

    private void write() {
        raw("{\"displayTimeUnit\":\"ns\",\"traceEvents\":[\n");
        named("process_name", CONTEXTS, 0, names.program().name() + ": " + names.scenario().name());
        named("process_name", REQUESTS, 0, "requests");
        TraceCursor at = names.trace().cursor();
        while (at.next()) {
            if (threads.add(at.ctx())) {
                named("thread_name", CONTEXTS, at.ctx(), at.ctxName().isEmpty() ? "device" : at.ctxName());
            }
            irql(at);
            event(at);
        }
        raw("]}\n");
    }

    private void event(TraceCursor at) {
        switch (at.kind()) {
            case CALLBACK_ENTER -> {
                begin("B", at, names.program().functions().get((int) at.arg(0)).name(), "callback");
                json.key("args").open('{').key("seq").number(at.seq()).key("role").text(at.text(1)).close('}');
                end();
                arrow(at);
            }
            case DDI_CALL -> {
                begin("B", at, names.program().ddis().get((int) at.arg(0)), "ddi");
                json.key("args").open('{').key("seq").number(at.seq()).close('}');
                end();
            }
            case CALLBACK_LEAVE -> {
                begin("E", at, names.program().functions().get((int) at.arg(0)).name(), "callback");
                end();
            }
            case DDI_RETURN -> {
                begin("E", at, names.program().ddis().get((int) at.arg(0)), "ddi");
                end();
            }
            case REQUEST_ARRIVE -> request("b", at);
            case REQUEST_COMPLETE -> request("e", at);
            case IRQ_LINE -> counter(at, at.text(1), "level", at.arg(0));
            default -> instant(at);
        }
    }

    /** An instant says what it is by its kind and what it is about: its register, request, object or text. */
    private void instant(TraceCursor at) {
        String about = switch (at.kind()) {
            case REG_READ, REG_WRITE -> {
                Register hit = names.registers().at((int) at.arg(0), at.arg(1));
                yield hit == null ? "BAR" + at.arg(0) : hit.name();
            }
            case DESC_FETCH, DESC_WRITEBACK, DMA_DATA -> "channel " + at.arg(0);
            case TRACE, EXPECT, VIOLATION -> at.kind().word().equals("trace") ? at.text(1).strip() : at.text(0);
            case CHOICE -> "choice " + at.arg(0);
            case BUGCHECK -> at.text(1);
            case RUN_END -> TraceNames.verdict(at.arg(0));
            default -> at.text(0);
        };
        begin("i", at, at.kind().word() + " " + about, at.kind().word());
        json.key("s").text("t").key("args").open('{').key("seq").number(at.seq());
        switch (at.kind()) {
            case REG_READ, REG_WRITE -> json.key("offset").hex(at.arg(1), 2).key("value").hex(at.arg(3) & -1L >>> 64 - at.arg(2), (int) at.arg(2) / 4);
            case DMA_DATA -> json.key("host").hex(at.arg(2), 8).key("local").hex(at.arg(3), 8).key("length").number(at.arg(4));
            case DESC_FETCH, DESC_WRITEBACK -> json.key("address").hex(at.arg(1), 8);
            case TRANSACTION_STATE -> json.key("to").text(TraceNames.transactionState(at.arg(2)));
            case VIOLATION -> json.key("message").text(at.text(2));
            default -> { }
        }
        json.close('}');
        end();
    }

    private void request(String phase, TraceCursor at) {
        start(phase, REQUESTS, at.arg(0), at.t());
        json.key("name").text(at.text(0)).key("cat").text("request").key("id").text(at.text(0)).key("args").open('{');
        if (phase.equals("b")) {
            json.key("type").text(TraceNames.requestType(at.arg(1))).key("length").number(at.arg(2)).key("offset").number(at.arg(3));
        } else {
            json.key("status").text(names.statuses().of(at.arg(1))).key("information").number(at.arg(2));
        }
        json.close('}');
        end();
    }

    private void irql(TraceCursor at) {
        if (at.cpu() != Stamp.DEVICE && !Integer.valueOf(at.irql()).equals(irqls.put(at.cpu(), at.irql()))) {
            counter(at, "IRQL of CPU " + at.cpu(), "irql", at.irql());
        }
    }

    private void counter(TraceCursor at, String name, String series, long value) {
        start("C", CONTEXTS, 0, at.t());
        json.key("name").text(name).key("args").open('{').key(series).number(value).close('}');
        end();
    }

    private void arrow(TraceCursor at) {
        if (back.moveTo(at.cause()) && at.cause() != 0 && back.ctx() != at.ctx()) {
            begin("s", back, "cause", "cause");
            json.key("id").number(at.seq());
            end();
            begin("f", at, "cause", "cause");
            json.key("id").number(at.seq()).key("bp").text("e");
            end();
        }
    }

    private void named(String what, int process, long thread, String name) {
        start("M", process, thread, 0);
        json.key("name").text(what).key("args").open('{').key("name").text(name).close('}');
        end();
    }

    private void begin(String phase, TraceCursor at, String name, String category) {
        start(phase, CONTEXTS, at.ctx(), at.t());
        json.key("name").text(name).key("cat").text(category);
    }

    private void start(String phase, int process, long thread, long t) {
        raw(first ? "" : ",");
        first = false;
        json.open('{').key("ph").text(phase).key("pid").number(process).key("tid").number(thread).key("ts").thousandths(t);
    }

    private void end() {
        json.close('}').end();
    }

    private void raw(String text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
