package org.dmaworkbench.sim.history;

import java.util.function.Consumer;
import org.dmaworkbench.machine.Memory;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Stamp;
import org.dmaworkbench.sim.vm.Engine;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Stops;

/**
 * The past of a run: snapshots on the way, and replay from the nearest one (decision D7). A replay passes through the same
 * states and writes the same trace, byte for byte, because nothing depends on anything outside of the state. Where somebody
 * edited the state, the replay does the same.
 *
 * <p>The distance of snapshots grows with the run, a thousandth of what lies behind, so that going back replays little and
 * running costs little.
 */
public final class History {
    private static final int CLOSEST = 8192;
    private static final int WINDOW = 8192;
    private final Machine m;
    private final Engine engine;
    private final long budget;
    private final Snapshots snapshots;
    private Snapshot nextEdit;
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
        snapshots = new Snapshots(budget);
        snapshots.add(take(null));
    }

    /** Runs on and takes snapshots on the way. */
    public Engine.Pause play(long untilTick, Stops stops) {
        while (true) {
            long next = budget == 0 ? Long.MAX_VALUE : nextSnapshot();
            long edit = nextEdit == null ? Long.MAX_VALUE : nextEdit.tick();
            Engine.Pause pause = engine.run(Math.min(Math.min(untilTick, next), edit), stops);
            long tick = m.ticks();
            if (tick == edit) {
                redo(nextEdit);
            } else if (tick >= next && tick > snapshots.last().tick()) {
                snapshots.add(take(null));
            }
            if (pause != Engine.Pause.LIMIT || tick >= untilTick) {
                return pause;
            }
        }
    }

    private long nextSnapshot() {
        long tick = Math.max(m.ticks(), snapshots.last().tick());
        return snapshots.last().tick() + Math.max(CLOSEST, tick >> 10);
    }

    private Snapshot take(String edit) {
        long copies = m.memory().pagesCopied();
        long bytes = m.state().copyBytes() + (copies - pagesCopied) * Memory.PAGE_SIZE;
        pagesCopied = copies;
        return new Snapshot(m.ticks(), m.trace().size(), m.state().copy(), bytes, edit);
    }

    /** Returns how many snapshots there are. */
    public int size() {
        return snapshots.list().size();
    }

    /** Returns the bytes that snapshots hold, roughly. */
    public long bytes() {
        return snapshots.held();
    }

    /** Returns the latest tick before {@code tick} from which a replay can start; 0 at the start. */
    public long snapshotBefore(long tick) {
        return snapshots.at(tick - 1).tick();
    }

    /**
     * Goes to a position, back or forward. The trace ends there, too.
     *
     * @param tick 0 or more; beyond the end of the run it is the end
     * @return why the replay came to rest: LIMIT at the tick, ENDED at the end
     */
    public Engine.Pause goTo(long tick) {
        if (tick < m.ticks() || !m.running()) {
            restore(snapshots.at(tick));
        }
        return play(tick, Stops.NONE);
    }

    private void restore(Snapshot snapshot) {
        put(snapshot.state(), snapshot.events());
    }

    private void put(StateBlock state, long events) {
        m.state().restore(state);
        m.trace().truncate(events);
        m.access(0);
        engine.forget();
        nextEdit = snapshots.nextEdit(m.ticks());
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
            long from = back(upTo);
            Search search = new Search(watch, m, upTo);
            play(upTo, search);
            if (search.found() >= 0) {
                goTo(search.found());
                return search.found();
            }
            upTo = from;
        }
        goTo(now);
        return -1;
    }

    /** Goes to the last snapshot before a position and returns where that is. */
    long back(long before) {
        Snapshot from = snapshots.at(before - 1);
        restore(from);
        return from.tick();
    }

    /**
     * Returns the first position at which an event has happened. The machine moves.
     *
     * @param seq number of the event, from 1
     * @return its tick, or Long.MAX_VALUE if the run ends before it; its last events come from judging it
     */
    long tickOf(long seq) {
        if (seq <= m.trace().size() || !m.running()) {
            restore(snapshots.beforeEvent(seq));
        }
        while (m.trace().size() < seq) {
            StateBlock before = m.state().copy();
            long tick = m.ticks();
            long events = m.trace().size();
            Engine.Pause pause = play(tick + WINDOW, Stops.NONE);
            if (m.trace().size() >= seq) {
                return narrow(seq, before, tick, events);
            }
            if (pause == Engine.Pause.ENDED) {
                return Long.MAX_VALUE;
            }
        }
        return m.ticks();
    }

    /** The event lies between a position and the present one: halves the distance until there is none. */
    private long narrow(long seq, StateBlock before, long from, long events) {
        long low = from;
        long high = m.ticks();
        while (high - low > 1) {
            long mid = low + high >>> 1;
            put(before, events);
            play(mid, Stops.NONE);
            if (m.trace().size() >= seq) {
                high = mid;
            } else {
                low = mid;
            }
        }
        return high;
    }

    /**
     * Changes the state by hand: the run goes on from there as a branch, and replays do the same.
     *
     * @param what what is changed, for the trace
     * @param change does it
     * @return the line that the run was on
     * @throws IllegalStateException if the run is over
     */
    public Branch edit(String what, Consumer<Machine> change) {
        if (!m.running()) {
            throw new IllegalStateException("the run is over; go back to where something can still happen");
        }
        Branch left = branch();
        snapshots.cut(m.ticks());
        emit(what);
        change.accept(m);
        engine.forget();
        snapshots.add(take(what));
        nextEdit = null;
        return left;
    }

    /** Leaves the line that the run is on for another one, and goes to where that was left. Returns the line that was left. */
    public Branch switchTo(Branch other) {
        Branch left = branch();
        restore(snapshots.list().get(0));
        snapshots.replace(other.snapshots());
        nextEdit = snapshots.nextEdit(m.ticks());
        play(other.tick(), Stops.NONE);
        return left;
    }

    private Branch branch() {
        return new Branch(m.ticks(), m.trace().size(), snapshots.list());
    }

    private void redo(Snapshot edited) {
        emit(edited.edit());
        put(edited.state(), edited.events());
    }

    private void emit(String what) {
        Stamp stamp = m.trace().stamp();
        stamp.t = m.state().get(MachinePackage.MACHINE, 0, MachinePackage.MACHINE__TIME);
        stamp.cpu = Stamp.DEVICE;
        stamp.irql = 0;
        stamp.ctx = 0;
        stamp.at = Stamp.NOWHERE;
        m.trace().emit(Kind.EDIT, 0, m.trace().intern(what));
    }
}
