package org.dmaworkbench.sim.history;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Trace;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.vm.Engine;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Stops;

/** Moves a run by what one sees of it: events, units of the driver's work, writers of a piece of state. Needs a recorded trace. */
public final class Travel {
    /** What one steps back by. */
    public enum Unit {
        /** A statement of the driver. */
        STATEMENT,
        /** The entry of a callback. */
        CALLBACK(Kind.CALLBACK_ENTER),
        /** A read or write of a register. */
        REGISTER_ACCESS(Kind.REG_READ, Kind.REG_WRITE),
        /** A descriptor fetched or written back. */
        DESCRIPTOR(Kind.DESC_FETCH, Kind.DESC_WRITEBACK),
        /** An interrupt line that is asserted. */
        INTERRUPT(Kind.IRQ_LINE);

        private final Set<Kind> kinds;

        Unit(Kind... kinds) {
            this.kinds = Set.of(kinds);
        }

        private boolean isBegunBy(TraceCursor at) {
            return kinds.contains(at.kind()) && (this != INTERRUPT || at.arg(0) != 0);
        }
    }

    /**
     * A write.
     *
     * @param tick position before it; going there shows who is about to write
     * @param event number of the event that tells of it, or of the last one before it
     */
    public record Write(long tick, long event) { }

    private final Machine m;
    private final History history;
    private final Session session;

    /** Moves a run. */
    public Travel(Machine m, History history, Session session) {
        this.m = m;
        this.history = history;
        this.session = session;
    }

    private Trace trace() {
        if (!m.trace().recording()) {
            throw new IllegalStateException("the run keeps no trace, so there are no events to go to; run it with one");
        }
        return m.trace();
    }

    /**
     * Goes to where an event has just happened.
     *
     * @param seq its number, from 1; beyond the last one it is the end
     * @return the position
     */
    public long goTo(long seq) {
        trace();
        session.moves();
        session.goTo(history.tickOf(seq));
        return m.ticks();
    }

    /**
     * Goes back to the unit before the present position: to where its event has just happened, or before the statement.
     *
     * @return the position, or nothing if there is none; the run then is where it was
     */
    public OptionalLong stepBack(Unit unit) {
        if (unit == Unit.STATEMENT) {
            long tick = session.backAStatement();
            return tick < 0 ? OptionalLong.empty() : OptionalLong.of(tick);
        }
        long now = m.ticks();
        boolean over = !m.running();
        session.moves();
        TraceCursor at = trace().cursor();
        for (long seq = trace().size(); seq > 0; seq--) {
            at.moveTo(seq);
            if (!unit.isBegunBy(at)) {
                continue;
            }
            long tick = history.tickOf(seq);
            if (tick < now) {
                session.goTo(tick);
                return OptionalLong.of(tick);
            }
        }
        session.goTo(over ? Long.MAX_VALUE : now);
        return OptionalLong.empty();
    }

    /** Returns who wrote a piece of state last, before the present position. The run stays where it is. */
    public Optional<Write> lastWriter(Watched what) {
        trace();
        long now = m.ticks();
        boolean over = !m.running();
        session.moves();
        Write found = null;
        for (long upTo = now; found == null && upTo > 0;) {
            long from = history.back(upTo);
            long[] before = what.content(m);
            while (m.ticks() < upTo && m.running()) {
                Write write = step(what, before);
                found = write == null ? found : write;
                before = write == null ? before : what.content(m);
            }
            upTo = from;
        }
        session.goTo(over ? Long.MAX_VALUE : now);
        return Optional.ofNullable(found);
    }

    /** Goes to where a piece of state has just been written next; nothing if it is not written any more, and the run is over then. */
    public Optional<Write> nextChange(Watched what) {
        trace();
        session.moves();
        long[] before = what.content(m);
        while (m.running()) {
            Write write = step(what, before);
            if (write != null) {
                session.goTo(m.ticks());
                return Optional.of(write);
            }
        }
        session.goTo(Long.MAX_VALUE);
        return Optional.empty();
    }

    /** Goes on until something is true of the machine, asked after every tick; false if the run is over before. */
    public boolean runUntil(Predicate<Machine> holds) {
        session.moves();
        while (m.running()) {
            history.play(m.ticks() + 1, Stops.NONE);
            if (holds.test(m)) {
                session.goTo(m.ticks());
                return true;
            }
        }
        session.goTo(Long.MAX_VALUE);
        return false;
    }

    /** Makes one tick; returns the write that it was, or null. */
    private Write step(Watched what, long[] before) {
        long tick = m.ticks();
        long seq = trace().size();
        if (history.play(tick + 1, Stops.NONE) == Engine.Pause.ENDED && m.ticks() == tick) {
            return null;
        }
        TraceCursor at = trace().cursor();
        at.moveTo(seq);
        while (at.next()) {
            if (what.writes(at)) {
                return new Write(tick, at.seq());
            }
        }
        return Arrays.equals(before, what.content(m)) ? null : new Write(tick, trace().size());
    }
}
