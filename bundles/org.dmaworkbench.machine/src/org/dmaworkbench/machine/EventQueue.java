package org.dmaworkbench.machine;

import java.util.Arrays;
import org.dmaworkbench.machine.model.MachinePackage;

/**
 * Timed events in order of (time, sequence). The events are rows of table TimedEvent; the heap over them is derived and
 * is neither hashed nor compared. An event's id is its row plus one, so that 0 can stand for none.
 */
public final class EventQueue {
    private static final int T = MachinePackage.TIMED_EVENT;
    private final StateBlock state;
    private int[] heap;
    private int size;

    EventQueue(StateBlock state) {
        this.state = state;
        heap = new int[16];
    }

    EventQueue(StateBlock state, EventQueue from) {
        this.state = state;
        size = from.size;
        heap = Arrays.copyOf(from.heap, Math.max(1, size));
    }

    void restore(EventQueue from) {
        if (heap.length < from.size) {
            heap = new int[from.size];
        }
        size = from.size;
        System.arraycopy(from.heap, 0, heap, 0, size);
    }

    /**
     * Adds an event.
     *
     * @param time virtual ns
     * @param kind meaning, as the kernel numbers it
     * @param argument what the kind needs
     * @param cause trace sequence number of the event that set it, or 0
     * @return its id, until it has fired or is cancelled
     */
    public int add(long time, int kind, long argument, long cause) {
        int row = state.add(T);
        state.set(T, row, MachinePackage.TIMED_EVENT__TIME, time);
        state.set(T, row, MachinePackage.TIMED_EVENT__SEQUENCE,
                state.increment(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__EVENT_SEQUENCE, 1));
        state.set(T, row, MachinePackage.TIMED_EVENT__KIND, kind);
        state.set(T, row, MachinePackage.TIMED_EVENT__ARGUMENT, argument);
        state.set(T, row, MachinePackage.TIMED_EVENT__CAUSE, cause);
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, 2 * size);
        }
        heap[size] = row;
        up(size++);
        return row + 1;
    }

    /** Returns the number of waiting events. */
    public int size() {
        return size;
    }

    /** Returns the time of the first event in ns, or {@code Long.MAX_VALUE}. */
    public long firstTime() {
        return size == 0 ? Long.MAX_VALUE : time(heap[0]);
    }

    /** Returns the row of the first event; there must be one. */
    public int first() {
        return heap[0];
    }

    /** Takes the first event out and frees its row; read the row before. */
    public void removeFirst() {
        removeAt(0);
    }

    /** Cancels an event by its id. Returns false if it is not waiting. */
    public boolean cancel(int id) {
        for (int i = 0; i < size; i++) {
            if (heap[i] == id - 1) {
                removeAt(i);
                return true;
            }
        }
        return false;
    }

    private void removeAt(int i) {
        state.free(T, heap[i]);
        size--;
        if (i < size) {
            heap[i] = heap[size];
            up(i);
            down(i);
        }
    }

    private long time(int row) {
        return state.get(T, row, MachinePackage.TIMED_EVENT__TIME);
    }

    private boolean before(int a, int b) {
        long ta = time(a);
        long tb = time(b);
        return ta != tb ? ta < tb : state.get(T, a, MachinePackage.TIMED_EVENT__SEQUENCE) < state.get(T, b, MachinePackage.TIMED_EVENT__SEQUENCE);
    }

    private void up(int from) {
        int i = from;
        while (i > 0 && before(heap[i], heap[(i - 1) / 2])) {
            swap(i, (i - 1) / 2);
            i = (i - 1) / 2;
        }
    }

    private void down(int from) {
        int i = from;
        while (2 * i + 1 < size) {
            int child = 2 * i + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], heap[i])) {
                return;
            }
            swap(i, child);
            i = child;
        }
    }

    private void swap(int a, int b) {
        int x = heap[a];
        heap[a] = heap[b];
        heap[b] = x;
    }
}
