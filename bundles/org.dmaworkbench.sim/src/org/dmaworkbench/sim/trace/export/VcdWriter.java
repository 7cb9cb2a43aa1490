package org.dmaworkbench.sim.trace.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.program.Hardware.Register;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Stamp;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.trace.TraceNames;

/**
 * Writes a trace as a Value Change Dump for GTKWave and its like: IRQL, context and callback of each CPU, interrupt lines, what the
 * channels fetch and move, registers as last read or written, states of transactions, and how many requests are outstanding.
 */
public final class VcdWriter {
    private final TraceNames names;
    private final Appendable out;
    private final VcdSignals signals;
    private final InTimeOrder order = new InTimeOrder(this::change);
    private final Map<VcdSignal, String> shown = new HashMap<>();
    private final Map<VcdSignal, Long> registers = new HashMap<>();
    /** The callbacks under way on a CPU, by the events that entered them, innermost last. */
    private final Map<Integer, List<Long>> callbacks = new HashMap<>();
    private long time = -1;
    private int outstanding;

    private VcdWriter(TraceNames names, Appendable out) {
        this.names = names;
        this.out = out;
        this.signals = new VcdSignals(names);
    }

    /** Writes the whole trace. Throws UncheckedIOException when the output does. */
    public static void write(TraceNames names, Appendable out) {
        new VcdWriter(names, out).write();
    }

    private void write() {
        signals.collect();
        line("$comment " + names.program().name() + ": " + VcdSignal.plain(names.scenario().name()) + " $end");
        line("$timescale 1 ns $end");
        line("$scope module machine $end");
        signals.declare(this::line);
        line("$upscope $end");
        line("$enddefinitions $end");
        line("$dumpvars");
        signals.all().forEach(s -> line(s.unknown()));
        line("$end");
        TraceCursor at = names.trace().cursor();
        TraceCursor back = names.trace().cursor();
        long last = 0;
        while (at.next()) {
            event(at, back);
            last = Math.max(last, at.t());
        }
        order.end();
        // A waveform ends where the run does, not at the last change.
        if (last > time) {
            line("#" + last);
        }
    }

    private void event(TraceCursor at, TraceCursor back) {
        if (at.cpu() != Stamp.DEVICE) {
            number(at, "cpu" + at.cpu(), "irql", at.irql());
            text(at, "cpu" + at.cpu(), "context", at.ctxName());
        }
        switch (at.kind()) {
            case CALLBACK_ENTER, CALLBACK_LEAVE -> callback(at, back);
            case REQUEST_ARRIVE -> number(at, "requests", "outstanding", ++outstanding);
            case REQUEST_COMPLETE -> number(at, "requests", "outstanding", --outstanding);
            case TRANSACTION_STATE -> text(at, "transactions", at.text(0), TraceNames.transactionState(at.arg(2)));
            case IRQ_LINE -> number(at, "interrupts", at.text(1), at.arg(0));
            case DESC_FETCH -> number(at, VcdSignals.channel(at.arg(0)), "descriptor", at.arg(1));
            case DMA_DATA -> {
                String channel = VcdSignals.channel(at.arg(0));
                number(at, channel, "host", at.arg(2));
                number(at, channel, "local", at.arg(3));
                number(at, channel, "length", at.arg(4));
            }
            case REG_READ, REG_WRITE -> register(at);
            default -> { }
        }
    }

    private void callback(TraceCursor at, TraceCursor back) {
        List<Long> open = callbacks.computeIfAbsent(at.cpu(), c -> new ArrayList<>());
        if (at.kind() == Kind.CALLBACK_ENTER) {
            open.add(at.seq());
        } else {
            // A thread may have gone to another CPU meanwhile.
            callbacks.values().forEach(l -> l.remove(at.cause()));
        }
        String name = "";
        if (!open.isEmpty() && back.moveTo(open.getLast())) {
            name = names.program().functions().get((int) back.arg(0)).name();
        }
        text(at, "cpu" + at.cpu(), "callback", name);
    }

    private void register(TraceCursor at) {
        Register hit = names.registers().at((int) at.arg(0), at.arg(1));
        VcdSignal signal = signals.find("registers", VcdSignals.register(hit, at));
        int width = (int) at.arg(2);
        long mask = width == 64 ? -1 : (1L << width) - 1;
        int shift = hit == null ? 0 : (int) (at.arg(1) - hit.offset()) * 8;
        long value = registers.getOrDefault(signal, 0L) & ~(mask << shift) | (at.arg(3) & mask) << shift;
        registers.put(signal, value);
        order.add(at.t(), signal, signal.number(signal.width() == 64 ? value : value & (1L << signal.width()) - 1));
    }

    private void number(TraceCursor at, String scope, String name, long value) {
        VcdSignal signal = signals.find(scope, name);
        order.add(at.t(), signal, signal.number(value));
    }

    private void text(TraceCursor at, String scope, String name, String value) {
        VcdSignal signal = signals.find(scope, name);
        if (signal != null) {
            order.add(at.t(), signal, signal.text(value));
        }
    }

    private void change(InTimeOrder.Change change) {
        if (change.value().equals(shown.put(change.signal(), change.value()))) {
            return;
        }
        if (change.t() != time) {
            time = change.t();
            line("#" + time);
        }
        line(change.value());
    }

    private void line(String text) {
        try {
            out.append(text).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
