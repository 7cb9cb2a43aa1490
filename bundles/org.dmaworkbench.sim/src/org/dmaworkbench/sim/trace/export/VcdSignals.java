package org.dmaworkbench.sim.trace.export;

import java.util.Collection;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.dmaworkbench.program.Hardware.Register;
import org.dmaworkbench.sim.trace.Stamp;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.trace.TraceNames;

/** The signals that a trace has something to say about. Each is named {@code scope/name}, and stands in that order. */
final class VcdSignals {
    private static final int MOST_TRANSACTIONS = 64;
    private static final int FIRST = '!';
    private static final int IDS = '~' - '!' + 1;

    private final TraceNames names;
    private final TreeMap<String, VcdSignal> all = new TreeMap<>();
    private int transactions;

    VcdSignals(TraceNames names) {
        this.names = names;
    }

    /** Reads the trace once and makes what it needs. */
    void collect() {
        add("requests", "outstanding", 16);
        TraceCursor at = names.trace().cursor();
        while (at.next()) {
            if (at.cpu() != Stamp.DEVICE) {
                String cpu = "cpu" + at.cpu();
                add(cpu, "irql", 8);
                add(cpu, "context", 0);
                add(cpu, "callback", 0);
            }
            switch (at.kind()) {
                case DESC_FETCH -> add(channel(at.arg(0)), "descriptor", 64);
                case DMA_DATA -> {
                    add(channel(at.arg(0)), "host", 64);
                    add(channel(at.arg(0)), "local", 64);
                    add(channel(at.arg(0)), "length", 32);
                }
                case IRQ_LINE -> add("interrupts", at.text(1), 1);
                case REG_READ, REG_WRITE -> {
                    Register hit = names.registers().at((int) at.arg(0), at.arg(1));
                    add("registers", register(hit, at), hit == null ? (int) at.arg(2) : hit.width());
                }
                case TRANSACTION_STATE -> {
                    if (find("transactions", at.text(0)) == null && transactions < MOST_TRANSACTIONS) {
                        transactions++;
                        add("transactions", at.text(0), 0);
                    }
                }
                default -> { }
            }
        }
    }

    static String channel(long number) {
        return "channel" + number;
    }

    static String register(Register hit, TraceCursor at) {
        return hit != null ? hit.name() : "BAR" + at.arg(0) + "_" + Long.toHexString(at.arg(1)).toUpperCase(java.util.Locale.ROOT);
    }

    private void add(String scope, String name, int width) {
        all.computeIfAbsent(scope + "/" + name, k -> new VcdSignal(scope, VcdSignal.plain(name), width, id(all.size())));
    }

    private static String id(int number) {
        StringBuilder id = new StringBuilder();
        for (int rest = number; rest > 0 || id.isEmpty(); rest /= IDS) {
            id.append((char) (FIRST + rest % IDS));
        }
        return id.toString();
    }

    /** Returns a signal, or null if there is none. */
    VcdSignal find(String scope, String name) {
        return all.get(scope + "/" + name);
    }

    Collection<VcdSignal> all() {
        return all.values();
    }

    /** Hands out the declarations, scope by scope. */
    void declare(Consumer<String> line) {
        String scope = "";
        for (VcdSignal s : all.values()) {
            if (!s.scope().equals(scope)) {
                if (!scope.isEmpty()) {
                    line.accept("$upscope $end");
                }
                scope = s.scope();
                line.accept("$scope module " + scope + " $end");
            }
            line.accept(s.declaration());
        }
        line.accept("$upscope $end");
    }
}
