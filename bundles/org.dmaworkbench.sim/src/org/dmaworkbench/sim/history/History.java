package org.dmaworkbench.sim.history;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.sim.vm.Engine;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Stops;

/**
 * The past of a run: snapshots on the way, and replay from the nearest one (decision D7). A replay passes through the same
 * states and writes the same trace, byte for byte, because nothing depends on anything outside of the state.
 *
 * <p>The distance of snapshots grows with the run, a thousandth of what lies behind, so that going back replays little and
 * running costs little. When they hold more memory than allowed, every second one of the older half goes; never the first.
 */
public final class History {
    private static final int CLOSEST = 8192;
    private static final int MOST = 2048;
    private final Machine m;
    private final Engine engine;
    private final long budget;
    private final List<Snapshot> snapshots = new ArrayList<>();
    private long held;
    private long pagesCopied;

    /**
     * Starts with the present as the first snapshot.
     *
     * @param budget bytes that snapshots may hold; with 0 only the first is kept
     */
    public History(Machine m, Engine engine, long budget) {
        this.m = m;
        this.engine = engine;
        this.budget = budget;
        take();
    }

    /** Runs on and takes snapshots on the way. */
    public Engine.Pause play(long untilTick, Stops stops) {
        while (true) {
            long next = budget == 0 ? Long.MAX_VALUE : nextSnapshot();
            Engine.Pause pause = engine.run(Math.min(untilTick, next), stops);
            long tick = m.ticks();
            if (tick >= next && tick > last().tick()) {
                take();
            }
            if (pause != Engine.Pause.LIMIT || tick >= untilTick) {
                return pause;
            }
        }
    }

    private long nextSnapshot() {
        long tick = Math.max(m.ticks(), last().tick());
        return last().tick() + Math.max(CLOSEST, tick >> 10);
    }

    private Snapshot last() {
        return snapshots.get(snapshots.size() - 1);
    }

    private void take() {
        long copies = m.memory().pagesCopied();
        long bytes = m.state().copyBytes() + (copies - pagesCopied) * Memory.PAGE_SIZE;
        pagesCopied = copies;
        snapshots.add(new Snapshot(m.ticks(), m.trace().size(), m.state().copy(), bytes));
        held += bytes;
        if (held > budget && budget > 0 || snapshots.size() > MOST) {
            thinOut();
        }
    }

    private void thinOut() {
        int half = snapshots.size() / 2;
        List<Snapshot> kept = new ArrayList<>();
        for (int i = 0; i < snapshots.size(); i++) {
            if (i == 0 || i >= half || i % 2 == 0) {
                kept.add(snapshots.get(i));
            } else {
                held -= snapshots.get(i).bytes();
            }
        }
        snapshots.clear();
        snapshots.addAll(kept);
    }

    /** Returns how many snapshots there are. */
    public int size() {
        return snapshots.size();
    }

    /** Returns the bytes that snapshots hold, roughly. */
    public long bytes() {
        return held;
    }

    /** Returns the latest tick before {@code tick} from which a replay can start; 0 at the start. */
    public long snapshotBefore(long tick) {
        return snapshots.get(Math.max(0, indexAt(tick - 1))).tick();
    }

    /** Index of the last snapshot at or before a tick. */
    private int indexAt(long tick) {
        int low = 0;
        int high = snapshots.size() - 1;
        while (low < high) {
            int mid = low + high + 1 >>> 1;
            if (snapshots.get(mid).tick() <= tick) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        return low;
    }

    /**
     * Goes to a position, back or forward. The trace ends there, too.
     *
     * @param tick 0 or more; beyond the end of the run it is the end
     * @return why the replay came to rest: LIMIT at the tick, ENDED at the end
     */
    public Engine.Pause goTo(long tick) {
        if (tick < m.ticks() || !m.running()) {
            restore(snapshots.get(indexAt(tick)));
        }
        return play(tick, Stops.NONE);
    }

    private void restore(Snapshot snapshot) {
        m.state().restore(snapshot.state());
        m.trace().truncate(snapshot.events());
        m.access(0);
        engine.forget();
    }

    /**
     * Goes to the last position before the present one that a watch picks.
     *
     * @param watch asked about every marked instruction on the way, in order
     * @return its tick, or -1 if there is none; the machine then is where it was
     */
    public long backTo(Watch watch) {
        long now = m.ticks();
        for (long upTo = now; upTo > 0;) {
            int from = indexAt(upTo - 1);
            restore(snapshots.get(from));
            Search search = new Search(watch, m, upTo);
            play(upTo, search);
            if (search.found() >= 0) {
                goTo(search.found());
                return search.found();
            }
            upTo = snapshots.get(from).tick();
        }
        goTo(now);
        return -1;
    }
}
