package org.dmaworkbench.machine;

import java.util.Arrays;
import org.dmaworkbench.machine.model.MachinePackage;
import org.eclipse.emf.ecore.EPackage;

/**
 * The whole state of a simulated machine (decision D5): tables of 64-bit cells, a frame stack per execution context,
 * timed events, and memory in copy-on-write pages. Copying, restoring, comparing and hashing need nothing else.
 * Not thread-safe; a copy is independent of its original.
 */
public final class StateBlock {
    private final Schema schema;
    private final Table[] tables;
    private final Memory memory;
    private final EventQueue events;
    private Names names;
    private long[][] stacks;

    private StateBlock(Schema schema, Names names) {
        this.schema = schema;
        this.names = names;
        tables = new Table[schema.tables()];
        for (int t = 0; t < tables.length; t++) {
            tables[t] = new Table(schema.columns(t));
        }
        stacks = new long[8][];
        memory = new Memory(this);
        events = new EventQueue(this);
        add(MachinePackage.MACHINE);
    }

    private StateBlock(StateBlock from) {
        schema = from.schema;
        names = from.names;
        tables = new Table[from.tables.length];
        for (int t = 0; t < tables.length; t++) {
            tables[t] = from.tables[t].copy();
        }
        int contexts = tables[MachinePackage.EXECUTION_CONTEXT].rows();
        stacks = new long[contexts][];
        for (int c = 0; c < contexts; c++) {
            stacks[c] = Arrays.copyOf(from.stack(c), from.stackUsed(c));
        }
        memory = new Memory(this, from.memory);
        events = new EventQueue(this, from.events);
    }

    /** Makes an empty block for a model such as {@code MachinePackage.eINSTANCE}, with the one row of table 0. */
    public static StateBlock of(EPackage model) {
        return new StateBlock(Schema.of(model), new NameTable());
    }

    /** Returns the shape of this block. */
    public Schema schema() {
        return schema;
    }

    /** Returns the texts that name columns refer to. */
    public Names names() {
        return names;
    }

    /** Sets where name columns find their texts; to be called before the first name is set. */
    public void names(Names source) {
        names = source;
    }

    /** Returns the simulated memory. */
    public Memory memory() {
        return memory;
    }

    /** Returns the timed events. */
    public EventQueue events() {
        return events;
    }

    /** Returns a cell. */
    public long get(int table, int row, int column) {
        return tables[table].get(row, column);
    }

    /** Sets a cell. */
    public void set(int table, int row, int column, long value) {
        tables[table].set(row, column, value);
    }

    /** Adds to a cell and returns its value before. */
    public long increment(int table, int row, int column, long by) {
        return tables[table].increment(row, column, by);
    }

    /** Adds a row of zeros, the lowest free one if any was freed, and returns its number. */
    public int add(int table) {
        return tables[table].add();
    }

    /** Frees a row; its cells become zero and its number is given out again by {@link #add}. */
    public void free(int table, int row) {
        tables[table].free(row);
    }

    /** Returns one more than the highest row number ever used; freed rows count. */
    public int rows(int table) {
        return tables[table].rows();
    }

    /** Returns the number of rows that are not free. */
    public int liveRows(int table) {
        return tables[table].liveRows();
    }

    /** Returns whether a row exists and is not free. */
    public boolean isLive(int table, int row) {
        return tables[table].isLive(row);
    }

    /** Returns the frame stack of an execution context; valid until {@link #growStack} or {@link #restore}. */
    public long[] stack(int context) {
        if (context >= stacks.length) {
            stacks = Arrays.copyOf(stacks, Math.max(context + 1, 2 * stacks.length));
        }
        long[] s = stacks[context];
        if (s == null) {
            s = new long[256];
            stacks[context] = s;
        }
        return s;
    }

    /** Makes room for at least {@code slots} slots in a context's frame stack and returns the stack. */
    public long[] growStack(int context, int slots) {
        long[] s = stack(context);
        if (s.length < slots) {
            s = Arrays.copyOf(s, Math.max(slots, 2 * s.length));
            stacks[context] = s;
        }
        return s;
    }

    /** Returns the used slots of a context's frame stack. */
    public int stackUsed(int context) {
        return (int) get(MachinePackage.EXECUTION_CONTEXT, context, MachinePackage.EXECUTION_CONTEXT__STACK_TOP);
    }

    /** Returns an independent copy; memory pages are shared until either side writes to them. */
    public StateBlock copy() {
        return new StateBlock(this);
    }

    /** Makes this block equal to a copy taken earlier. The copy stays as it is and may be used again. */
    public void restore(StateBlock snapshot) {
        for (int t = 0; t < tables.length; t++) {
            tables[t].restore(snapshot.tables[t]);
        }
        int contexts = tables[MachinePackage.EXECUTION_CONTEXT].rows();
        for (int c = 0; c < contexts; c++) {
            int used = snapshot.stackUsed(c);
            System.arraycopy(snapshot.stack(c), 0, growStack(c, used), 0, used);
        }
        memory.restore(snapshot.memory);
        events.restore(snapshot.events);
    }

    /** Returns the 64-bit hash of the state. Equal blocks have equal hashes on every machine. */
    public long hash() {
        long h = 0;
        for (int t = 0; t < tables.length; t++) {
            h = tables[t].hash(h, schema.hashed(t));
        }
        int contexts = tables[MachinePackage.EXECUTION_CONTEXT].rows();
        for (int c = 0; c < contexts; c++) {
            h = Mixer.mix(h, stack(c), 0, stackUsed(c));
        }
        return Mixer.finish(Mixer.mix(h, memory.hash()));
    }

    /** Returns roughly how many bytes a copy taken now holds for itself; pages and chunks that it shares do not count. */
    public long copyBytes() {
        long bytes = 512 + memory.copyBytes();
        for (Table t : tables) {
            bytes += t.copyBytes();
        }
        for (int c = 0; c < rows(MachinePackage.EXECUTION_CONTEXT); c++) {
            bytes += 8L * stackUsed(c) + 16;
        }
        return bytes;
    }

    @Override public boolean equals(Object other) {
        if (!(other instanceof StateBlock o) || o.tables.length != tables.length) {
            return false;
        }
        for (int t = 0; t < tables.length; t++) {
            if (!tables[t].sameAs(o.tables[t], schema.hashed(t))) {
                return false;
            }
        }
        for (int c = 0; c < rows(MachinePackage.EXECUTION_CONTEXT); c++) {
            int used = stackUsed(c);
            if (!Arrays.equals(stack(c), 0, used, o.stack(c), 0, used)) {
                return false;
            }
        }
        return memory.sameAs(o.memory);
    }

    @Override public int hashCode() {
        return Long.hashCode(hash());
    }
}
