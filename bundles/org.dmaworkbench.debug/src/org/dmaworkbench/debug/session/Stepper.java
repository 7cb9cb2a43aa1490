package org.dmaworkbench.debug.session;

import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.dmaworkbench.program.Function;
import org.dmaworkbench.sim.Inspector;
import org.dmaworkbench.sim.Position;
import org.dmaworkbench.sim.Simulation;
import org.dmaworkbench.sim.Stop;
import org.dmaworkbench.sim.StopCondition;

/**
 * Moves a simulation by statements, forward and back. A step follows its context; when the context leaves driver code (a
 * DPC that ends, an application that waits), the step ends at the next statement of any context, as the machine goes on.
 */
final class Stepper {
    /** Ticks after which a long run comes up to show its output. */
    private static final long SLICE = 2_000_000;

    private final Simulation simulation;
    private final StopPoints points;
    private final Conditions conditions;
    private final Runnable breath;

    /**
     * @param conditions decide whether a run stops at a breakpoint
     * @param breath done now and then during long runs, on the thread that moves
     */
    Stepper(Simulation simulation, StopPoints points, Conditions conditions, Runnable breath) {
        this.simulation = simulation;
        this.points = points;
        this.conditions = conditions;
        this.breath = breath;
    }

    /** Runs on to a breakpoint, the end, or until somebody suspends the simulation. */
    Suspension resume(List<BitSet> breakpoints) {
        return forward(null, false, breakpoints);
    }

    /** Steps forward in a context; -1 means any. */
    Suspension step(StepKind kind, int context, List<BitSet> breakpoints) {
        int depth = context < 0 ? 0 : simulation.inspect().driverDepth(context);
        if (depth == 0) {
            return forward(at -> true, false, breakpoints);
        }
        if (kind == StepKind.RETURN) {
            return forward(at -> at.context() == context ? at.depth() < depth || at.depth() == 1 && isFirst(at)
                    : isStatement(at) && at.depthOf(context) == 0, true, breakpoints);
        }
        return forward(at -> at.context() == context ? kind == StepKind.INTO || at.depth() <= depth : at.depthOf(context) == 0, false, breakpoints);
    }

    /** Steps back from where a context stands; -1 at the end of the run. */
    Suspension back(StepKind kind, int context) {
        Inspector.Frame top = context < 0 ? null : topFunction(context);
        int depth = top == null ? 0 : simulation.inspect().driverDepth(context);
        if (depth == 0 || depth == 1 && points.isFirst(top.function(), top.pc())) {
            return last(at -> true, Suspension.Reason.STEP);
        }
        return switch (kind) {
            case BACK_INTO -> last(at -> at.context() == context, Suspension.Reason.STEP);
            case BACK_OVER -> last(at -> at.context() == context && at.depth() <= depth, Suspension.Reason.STEP);
            default -> last(at -> at.context() == context && (depth == 1 ? at.depth() == 1 && isFirst(at) : at.depth() < depth), Suspension.Reason.STEP);
        };
    }

    /** Runs back to the last breakpoint before the present position, else to the first statement. */
    Suspension backToBreakpoint(List<BitSet> breakpoints) {
        Suspension found = last(at -> hits(breakpoints, at), Suspension.Reason.BREAKPOINT);
        while (found.reason() == Suspension.Reason.BREAKPOINT && !conditions.stops(found.context(), false)) {
            found = last(at -> hits(breakpoints, at), Suspension.Reason.BREAKPOINT);
        }
        return found;
    }

    /** Goes to a tick. */
    Suspension goTo(long tick) {
        simulation.goTo(tick);
        return here(Suspension.Reason.STEP);
    }

    private Suspension forward(Predicate<Position> goal, boolean everyInstruction, List<BitSet> breakpoints) {
        boolean[] hit = new boolean[1];
        boolean[] reached = new boolean[1];
        Predicate<Position> noting = goal == null ? null : at -> reached[0] = goal.test(at);
        while (true) {
            Stop stop = simulation.run(new Condition(noting, everyInstruction, breakpoints, hit, simulation.tick() + SLICE));
            switch (stop.reason()) {
                case CONDITION -> {
                    if (hit[0] && !conditions.stops(stop.context(), true) && !reached[0]) {
                        continue;
                    }
                    return new Suspension(hit[0] ? Suspension.Reason.BREAKPOINT : Suspension.Reason.STEP, stop.context(), stop.tick());
                }
                case SUSPENDED -> {
                    return here(Suspension.Reason.REQUEST);
                }
                case ENDED -> {
                    return new Suspension(Suspension.Reason.ENDED, -1, stop.tick());
                }
                case TICK -> breath.run();
            }
        }
    }

    private Suspension last(Predicate<Position> wanted, Suspension.Reason reason) {
        long found = simulation.backTo(new Condition(wanted, false, List.of(), new boolean[1], Long.MAX_VALUE));
        if (found >= 0) {
            return here(reason);
        }
        simulation.goTo(0);
        Suspension start = forward(at -> true, false, List.of());
        return new Suspension(Suspension.Reason.START, start.context(), start.tick());
    }

    private Suspension here(Suspension.Reason reason) {
        return simulation.ended() ? new Suspension(Suspension.Reason.ENDED, -1, simulation.tick())
                : new Suspension(reason, simulation.inspect().runningContext(), simulation.tick());
    }

    private Inspector.Frame topFunction(int context) {
        return simulation.inspect().frames(context).stream().filter(frame -> frame.function() >= 0).findFirst().orElse(null);
    }

    private boolean isFirst(Position at) {
        return points.isFirst(at.function(), at.pc());
    }

    private boolean isStatement(Position at) {
        return points.isStatement(at.function(), at.pc());
    }

    private static boolean hits(List<BitSet> breakpoints, Position at) {
        return at.function() < breakpoints.size() && breakpoints.get(at.function()).get(at.pc());
    }

    /** Stops where a step ends and at breakpoints; {@code hit} says which it was. */
    private final class Condition implements StopCondition {
        private final Predicate<Position> goal;
        private final boolean everyInstruction;
        private final List<BitSet> breakpoints;
        private final boolean[] hit;
        private final long until;

        Condition(Predicate<Position> goal, boolean everyInstruction, List<BitSet> breakpoints, boolean[] hit, long until) {
            this.goal = goal;
            this.everyInstruction = everyInstruction;
            this.breakpoints = breakpoints;
            this.hit = hit;
            this.until = until;
        }

        @Override
        public boolean stopsAt(Position at) {
            hit[0] = hits(breakpoints, at);
            boolean there = goal != null && goal.test(at);
            return hit[0] || there;
        }

        @Override
        public void mark(Function function, BitSet at) {
            if (goal != null && everyInstruction) {
                at.set(0, function.code().size());
            } else if (goal != null) {
                at.or(points.statements(function.id()));
            } else {
                at.or(breakpoints.get(function.id()));
            }
        }

        @Override
        public long untilTick() {
            return until;
        }
    }
}
