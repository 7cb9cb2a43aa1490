package org.dmaworkbench.sim.trace;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;

/**
 * The append-only record of a run. Events are numbers without an object each (design.md 6): a {@link Kind}, the current
 * {@link Stamp}, a cause and arguments. One thread writes; any number of threads may read what {@link #size()} promised.
 *
 * <p>{@link #truncate} takes back the end of the record, when a run steps back and is replayed. Texts and object names are
 * kept then, because a replay asks for the same ones again.
 */
public final class Trace {
    private static final VarHandle SIZE;

    static {
        try {
            SIZE = MethodHandles.lookup().findVarHandle(Trace.class, "size", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final boolean recording;
    private final TraceFileWriter file;
    private final Stamp stamp = new Stamp();
    private final TextTable texts;
    private final EventStore store;
    private long size;
    private volatile long generation;
    private long[] pending = new long[64];
    private int pendingArguments;
    private Kind pendingKind;
    private long pendingCause;

    private Trace(boolean recording, TraceFileWriter file) {
        this.recording = recording;
        this.file = file;
        texts = new TextTable(file);
        store = new EventStore(file);
    }

    /**
     * Makes an empty trace.
     *
     * @param recording whether events are kept; if not, {@code emit} only counts them
     */
    public Trace(boolean recording) {
        this(recording, null);
    }

    /** Makes an empty trace that is kept in a file; what it holds in memory does not grow with the number of events. */
    public Trace(TraceFileWriter file) {
        this(true, file);
    }

    /** Returns whether events are kept. */
    public boolean recording() {
        return recording;
    }

    /** Returns the stamp that the machine keeps current. */
    public Stamp stamp() {
        return stamp;
    }

    /** Returns the id of a text; the same text always has the same id. */
    public int intern(String text) {
        return texts.intern(text);
    }

    /** Returns the text with this id. */
    public String text(int id) {
        return texts.text(id);
    }

    /** Says how readers show this handle value. Handles are not used again for other objects during a run. */
    public void nameObject(long handle, int text) {
        texts.nameObject(handle, text);
    }

    /** An object is gone: unless the record still tells of it, so is its name. */
    public void forgetObject(long handle) {
        if (!recording) {
            texts.forgetObject(handle);
        }
    }

    /** Returns the name of an object by its handle, or null if this is no handle. */
    public String objectName(long handle) {
        return texts.objectName(handle);
    }

    /** Returns the number of events so far, which is the {@code seq} of the last one. */
    public long size() {
        return (long) SIZE.getAcquire(this);
    }

    /** Returns how often the end of this trace was taken back; a reader that sees it change starts again. */
    public long generation() {
        return generation;
    }

    /** Takes back every event after {@code lastSeqKept}. */
    public void truncate(long lastSeqKept) {
        if (lastSeqKept < 0 || lastSeqKept > size) {
            throw new IllegalArgumentException("no event " + lastSeqKept + " in a trace of " + size);
        }
        if (lastSeqKept == size) {
            return;
        }
        if (recording) {
            store.cut(lastSeqKept + 1);
        }
        SIZE.setRelease(this, lastSeqKept);
        generation++;
        if (file != null) {
            file.generation(generation);
        }
    }

    /** Takes over what a file holds now; for {@link TraceReader}. */
    void refreshed(long lastSeq, long newGeneration) {
        generation = newGeneration;
        SIZE.setRelease(this, lastSeq);
    }

    TextTable texts() {
        return texts;
    }

    EventStore store() {
        return store;
    }

    /** Returns a new cursor, standing before the first event. */
    public TraceCursor cursor() {
        return new TraceCursor(this, store);
    }

    /** Appends an event and returns its number, from 1. */
    public long emit(Kind kind, long cause) {
        if (recording) {
            open(kind, cause, 0);
            store.close(EventStore.HEADER);
        }
        return publish();
    }

    /** Appends an event and returns its number, from 1. */
    public long emit(Kind kind, long cause, long a0) {
        if (recording) {
            int at = open(kind, cause, 1);
            store.writing()[at] = a0;
            store.close(EventStore.HEADER + 1);
        }
        return publish();
    }

    /** Appends an event and returns its number, from 1. */
    public long emit(Kind kind, long cause, long a0, long a1) {
        if (recording) {
            int at = open(kind, cause, 2);
            long[] w = store.writing();
            w[at] = a0;
            w[at + 1] = a1;
            store.close(EventStore.HEADER + 2);
        }
        return publish();
    }

    /** Appends an event and returns its number, from 1. */
    public long emit(Kind kind, long cause, long a0, long a1, long a2) {
        if (recording) {
            int at = open(kind, cause, 3);
            long[] w = store.writing();
            w[at] = a0;
            w[at + 1] = a1;
            w[at + 2] = a2;
            store.close(EventStore.HEADER + 3);
        }
        return publish();
    }

    /** Appends an event and returns its number, from 1. */
    public long emit(Kind kind, long cause, long a0, long a1, long a2, long a3) {
        if (recording) {
            int at = open(kind, cause, 4);
            four(at, a0, a1, a2, a3);
            store.close(EventStore.HEADER + 4);
        }
        return publish();
    }

    /** Appends an event and returns its number, from 1. */
    public long emit(Kind kind, long cause, long a0, long a1, long a2, long a3, long a4) {
        if (recording) {
            int at = open(kind, cause, 5);
            four(at, a0, a1, a2, a3);
            store.writing()[at + 4] = a4;
            store.close(EventStore.HEADER + 5);
        }
        return publish();
    }

    /** Appends an event and returns its number, from 1. */
    public long emit(Kind kind, long cause, long a0, long a1, long a2, long a3, long a4, long a5) {
        if (recording) {
            int at = open(kind, cause, 6);
            four(at, a0, a1, a2, a3);
            long[] w = store.writing();
            w[at + 4] = a4;
            w[at + 5] = a5;
            store.close(EventStore.HEADER + 6);
        }
        return publish();
    }

    /** Appends an event and returns its number, from 1. */
    public long emit(Kind kind, long cause, long a0, long a1, long a2, long a3, long a4, long a5, long a6) {
        if (recording) {
            int at = open(kind, cause, 7);
            four(at, a0, a1, a2, a3);
            long[] w = store.writing();
            w[at + 4] = a4;
            w[at + 5] = a5;
            w[at + 6] = a6;
            store.close(EventStore.HEADER + 7);
        }
        return publish();
    }

    /** Appends an event and returns its number, from 1. */
    public long emit(Kind kind, long cause, long a0, long a1, long a2, long a3, long a4, long a5, long a6, long a7) {
        if (recording) {
            int at = open(kind, cause, 8);
            four(at, a0, a1, a2, a3);
            four(at + 4, a4, a5, a6, a7);
            store.close(EventStore.HEADER + 8);
        }
        return publish();
    }

    /** Starts an event with a list; {@link #add} its arguments one by one, then {@link #end} it. Emit nothing in between. */
    public Trace begin(Kind kind, long cause) {
        pendingKind = kind;
        pendingCause = cause;
        pendingArguments = 0;
        return this;
    }

    /** Adds an argument to the event begun. */
    public Trace add(long value) {
        if (recording) {
            if (pendingArguments == pending.length) {
                pending = Arrays.copyOf(pending, pendingArguments * 2);
            }
            pending[pendingArguments++] = value;
        }
        return this;
    }

    /** Appends the event begun and returns its number. */
    public long end() {
        if (recording) {
            int at = open(pendingKind, pendingCause, pendingArguments);
            System.arraycopy(pending, 0, store.writing(), at, pendingArguments);
            store.close(EventStore.HEADER + pendingArguments);
        }
        return publish();
    }

    private int open(Kind kind, long cause, int arguments) {
        int at = store.open(EventStore.HEADER + arguments);
        long[] w = store.writing();
        Stamp s = stamp;
        w[at] = (long) arguments << 32 | kind.ordinal() << 16 | (s.cpu & 0xFF) << 8 | s.irql & 0xFF;
        w[at + 1] = s.t;
        w[at + 2] = cause << 24 | s.ctx & 0xFF_FFFF;
        w[at + 3] = s.at;
        return at + EventStore.HEADER;
    }

    private void four(int at, long a0, long a1, long a2, long a3) {
        long[] w = store.writing();
        w[at] = a0;
        w[at + 1] = a1;
        w[at + 2] = a2;
        w[at + 3] = a3;
    }

    private long publish() {
        long seq = size + 1;
        SIZE.setRelease(this, seq);
        return seq;
    }
}
