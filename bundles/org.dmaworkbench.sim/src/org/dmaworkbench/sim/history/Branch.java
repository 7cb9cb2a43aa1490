package org.dmaworkbench.sim.history;

import java.util.List;

/** A line of events that a run was on before its state was edited; {@link History#switchTo} goes back to it. */
public final class Branch {
    private final long tick;
    private final long event;
    private final List<Snapshot> snapshots;

    Branch(long tick, long event, List<Snapshot> snapshots) {
        this.tick = tick;
        this.event = event;
        this.snapshots = List.copyOf(snapshots);
    }

    /** Returns the position at which it was left. */
    public long tick() {
        return tick;
    }

    /** Returns the last event before it was left. */
    public long event() {
        return event;
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }
}
