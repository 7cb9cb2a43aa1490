package org.dmaworkbench.sim.trace;

/** Reads events one after another, or by number, without making an object for each. Not shared between threads. */
public final class TraceCursor {
    private final Trace trace;
    private final EventStore store;
    private Chunk chunk;
    private long seq;
    private long[] words = new long[EventStore.HEADER];
    private int base;

    TraceCursor(Trace trace, EventStore store) {
        this.trace = trace;
        this.store = store;
    }

    /** Goes to the next event; false if there is none yet, or the trace does not record. */
    public boolean next() {
        return seq < trace.size() && trace.recording() && moveTo(seq + 1);
    }

    /** Goes to event {@code number}; returns whether there is one. A cursor moved to 0 stands before the first. */
    public boolean moveTo(long number) {
        if (number < 0 || number > trace.size() || !trace.recording()) {
            return false;
        }
        seq = number;
        if (number > 0) {
            if (chunk == null || number < chunk.first || number >= chunk.first + chunk.events) {
                chunk = store.find(number);
            }
            Chunk.Content content = store.content(chunk);
            words = content.words();
            base = content.offsets()[(int) (number - chunk.first)];
        }
        return true;
    }

    /** Returns the event's number, from 1; 0 before the first. */
    public long seq() {
        return seq;
    }

    /** Returns the event's kind. */
    public Kind kind() {
        return Kind.of((int) words[base] >>> 16 & 0xFFFF);
    }

    /** Returns the CPU number, or {@link Stamp#DEVICE}. */
    public int cpu() {
        return (byte) (words[base] >>> 8);
    }

    /** Returns the IRQL. */
    public int irql() {
        return (int) words[base] & 0xFF;
    }

    /** Returns the virtual time in ns. */
    public long t() {
        return words[base + 1];
    }

    /** Returns the number of the event that led to this one, or 0. */
    public long cause() {
        return words[base + 2] >>> 24;
    }

    /** Returns the text id of the execution context's name. */
    public int ctx() {
        return (int) words[base + 2] & 0xFF_FFFF;
    }

    /** Returns the name of the execution context. */
    public String ctxName() {
        return trace.text(ctx());
    }

    /** Returns the position as stamped; see {@link Stamp}. */
    public long at() {
        return words[base + 3];
    }

    /** Returns the number of arguments. */
    public int count() {
        return (int) (words[base] >>> 32);
    }

    /** Returns argument {@code i}, from 0. */
    public long arg(int i) {
        if (i < 0 || i >= count()) {
            throw new IndexOutOfBoundsException("argument " + i + " of " + kind().word());
        }
        return words[base + EventStore.HEADER + i];
    }

    /** Returns argument {@code i} as the text it names. */
    public String text(int i) {
        return trace.text((int) arg(i));
    }
}
