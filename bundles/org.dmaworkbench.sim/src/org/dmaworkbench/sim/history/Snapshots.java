package org.dmaworkbench.sim.history;

import java.util.ArrayList;
import java.util.List;

/**
 * Snapshots of a run in order, within a memory budget: when they hold more, every second one of the older half goes; never the
 * first, and none that an edit made, because no replay leads there.
 */
final class Snapshots {
    private static final int MOST = 2048;
    private final long budget;
    private final List<Snapshot> all = new ArrayList<>();
    private long held;

    Snapshots(long budget) {
        this.budget = budget;
    }

    void add(Snapshot snapshot) {
        all.add(snapshot);
        held += snapshot.bytes();
        if (held > budget && budget > 0 || all.size() > MOST) {
            thinOut();
        }
    }

    private void thinOut() {
        int half = all.size() / 2;
        List<Snapshot> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (i == 0 || i >= half || i % 2 == 0 || all.get(i).isEdited()) {
                kept.add(all.get(i));
            }
        }
        replace(kept);
    }

    /** Forgets those that lie after a position. */
    void cut(long tick) {
        replace(all.stream().filter(s -> s.tick() <= tick).toList());
    }

    void replace(List<Snapshot> others) {
        List<Snapshot> now = List.copyOf(others);
        all.clear();
        all.addAll(now);
        held = all.stream().mapToLong(Snapshot::bytes).sum();
    }

    List<Snapshot> list() {
        return all;
    }

    long held() {
        return held;
    }

    Snapshot last() {
        return all.get(all.size() - 1);
    }

    /** Returns the last one at or before a position; of several at one position the last. */
    Snapshot at(long tick) {
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int mid = low + high + 1 >>> 1;
            if (all.get(mid).tick() <= tick) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return all.get(low);
    }

    /** Returns the last one that was taken before an event, or the first. */
    Snapshot beforeEvent(long seq) {
        Snapshot found = all.get(0);
        for (Snapshot s : all) {
            found = s.events() < seq ? s : found;
        }
        return found;
    }

    /** Returns the first edit after a position, or null. */
    Snapshot nextEdit(long tick) {
        for (Snapshot s : all) {
            if (s.isEdited() && s.tick() > tick) {
                return s;
            }
        }
        return null;
    }
}
