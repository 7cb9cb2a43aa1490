package org.dmaworkbench.debug.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.sim.Inspector;
import org.eclipse.debug.core.DebugEvent;

/** The threads of a target by context. A thread stays the same object while its context lives, so views keep what is open. */
final class ThreadTable {
    private final DmaDebugTarget target;
    private Map<Integer, DmaThread> threads = Map.of();
    private DmaThread stopped;

    ThreadTable(DmaDebugTarget target) {
        this.target = target;
    }

    /**
     * Takes over the contexts that are there now and adds the events of threads that came and went.
     *
     * @param stoppedIn context that is about to go on, or -1
     * @return its thread, or null
     */
    synchronized DmaThread update(List<Inspector.Context> contexts, int stoppedIn, List<DebugEvent> events) {
        Map<Integer, DmaThread> now = new LinkedHashMap<>();
        for (Inspector.Context context : contexts) {
            DmaThread known = threads.get(context.id());
            if (known == null) {
                known = new DmaThread(target, context);
                events.add(new DebugEvent(known, DebugEvent.CREATE));
            }
            known.update(context);
            known.stepping(false);
            now.put(context.id(), known);
        }
        threads.forEach((id, thread) -> {
            if (!now.containsKey(id)) {
                thread.gone();
                events.add(new DebugEvent(thread, DebugEvent.TERMINATE));
            }
        });
        threads = now;
        stopped = now.get(stoppedIn);
        return stopped;
    }

    /** Returns the thread of a context, or null. */
    synchronized DmaThread get(int context) {
        return threads.get(context);
    }

    /** Returns the thread that is about to go on, or null. */
    synchronized DmaThread stopped() {
        return stopped;
    }

    /** Returns the threads, the one that is about to go on first: views select the first suspended one. */
    synchronized List<DmaThread> list() {
        List<DmaThread> all = new ArrayList<>(threads.values());
        all.sort(Comparator.comparing(thread -> thread != stopped));
        return all;
    }
}
