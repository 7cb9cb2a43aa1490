package org.dmaworkbench.sim.trace.filter;

import java.util.HashMap;
import java.util.Map;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.trace.TraceCursor;

/**
 * Tells for which request an event happened: the one it names, by name or handle; the one whose transaction it names; or the one that
 * its cause happened for. Ask about events in their order. Memory does not grow with the trace but by requests under way.
 */
public final class RequestOwners {
    private static final int RECENT = 1 << 18;
    /** State Initialized of facts kmdf 2.2: the transaction now has a request. */
    private static final int INITIALIZED = 3;
    /** From state Released on it has none. */
    private static final int RELEASED = 7;

    private final Trace trace;
    private final int[] recent = new int[RECENT];
    private final Map<Integer, Integer> byName = new HashMap<>();
    private long last;

    /** Starts at the beginning of a trace. */
    public RequestOwners(Trace trace) {
        this.trace = trace;
    }

    /** Returns the text that names the request an event belongs to, or 0 if it belongs to none. */
    public int owner(TraceCursor at) {
        if (at.seq() <= last) {
            return known(at.seq());
        }
        TraceCursor before = null;
        while (last + 1 < at.seq()) {
            before = before == null ? trace.cursor() : before;
            before.moveTo(last + 1);
            take(before);
        }
        return take(at);
    }

    private int take(TraceCursor at) {
        int owner = find(at);
        last = at.seq();
        recent[(int) last & RECENT - 1] = owner;
        return owner;
    }

    private int known(long seq) {
        return seq <= 0 || seq <= last - RECENT ? 0 : recent[(int) seq & RECENT - 1];
    }

    /** The request of an event long past is that of its own cause, and so on; few events have causes so far back. */
    private int ofCause(TraceCursor at) {
        long cause = at.cause();
        if (cause == 0 || cause > last - RECENT) {
            return known(cause);
        }
        TraceCursor back = trace.cursor();
        back.moveTo(cause);
        return find(back);
    }

    private int find(TraceCursor at) {
        return switch (at.kind()) {
            case REQUEST_ARRIVE -> {
                int request = (int) at.arg(0);
                byName.put(request, request);
                yield request;
            }
            case REQUEST_PRESENT, REQUEST_CANCEL, REQUEST_COMPLETE -> (int) at.arg(0);
            case TRANSACTION_STATE -> {
                int transaction = (int) at.arg(0);
                if (at.arg(2) == INITIALIZED) {
                    byName.put(transaction, ofCause(at));
                }
                int owner = named(transaction, at);
                if (at.arg(2) >= RELEASED) {
                    byName.remove(transaction);
                }
                yield owner;
            }
            case DMA_PROGRAM -> named((int) at.arg(0), at);
            case CALLBACK_ENTER -> handles(at, 2);
            case DDI_CALL -> handles(at, 1);
            default -> ofCause(at);
        };
    }

    private int named(int name, TraceCursor at) {
        int owner = byName.getOrDefault(name, 0);
        return owner != 0 ? owner : ofCause(at);
    }

    /** An argument that is a request or a transaction says more than the cause: one DPC serves the transfers of several requests. */
    private int handles(TraceCursor at, int from) {
        for (int i = from; i < at.count(); i++) {
            long value = at.arg(i);
            String name = value >= 0 && value < 0x10000 ? null : trace.objectName(value);
            Integer owner = name == null ? null : byName.get(trace.intern(name));
            if (owner != null && owner != 0) {
                return owner;
            }
        }
        return ofCause(at);
    }
}
