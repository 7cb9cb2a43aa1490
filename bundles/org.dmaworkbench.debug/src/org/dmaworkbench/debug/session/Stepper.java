package org.dmaworkbench.debug.session;

import java.util.BitSet;
import java.util.function.BooleanSupplier;

/**
 * Moves an engine by statements, forward and back. A step follows its context; when the context leaves driver code (a DPC
 * that ends, an application that waits), the step ends at the next statement of any context, as the machine goes on.
 *
 * <p>Going back is replay: from snapshots before the present tick the engine runs up to it again, and the last fitting
 * position on the way is the target.
 */
final class Stepper {
    private final Engine engine;
    private final StopPoints points;

    Stepper(Engine engine, StopPoints points) {
        this.engine = engine;
        this.points = points;
    }

    /** How a move ended. */
    enum Outcome { STEPPED, BREAKPOINT, INTERRUPTED, ENDED, START }

    /** Where the last forward move stopped. */
    private int stoppedIn = -1;

    /** Returns the context in which the last move stopped, or -1. */
    int stoppedIn() {
        return stoppedIn;
    }

    /** Notes that the engine was put where this context goes on. */
    Outcome arrived(int context) {
        stoppedIn = context;
        return Outcome.STEPPED;
    }

    /** Runs on to a breakpoint, the end, or until {@code interrupt}. */
    Outcome resume(BitSet[] breakpoints, BooleanSupplier interrupt) {
        return forward((context, function, pc) -> false, breakpoints, interrupt);
    }

    /** Steps forward in a context. */
    Outcome step(StepKind kind, int context, BitSet[] breakpoints, BooleanSupplier interrupt) {
        int depth = engine.driverDepth(context);
        if (depth == 0) {
            return forward((c, function, pc) -> points.isStatement(function, pc), breakpoints, interrupt);
        }
        return forward((c, function, pc) -> {
            boolean statement = points.isStatement(function, pc);
            if (c != context) {
                return statement && engine.driverDepth(context) == 0;
            }
            return switch (kind) {
                case INTO -> statement;
                case OVER -> statement && engine.driverDepth(context) <= depth;
                default -> engine.driverDepth(context) < depth || depth == 1 && statement && points.isFirst(function, pc);
            };
        }, breakpoints, interrupt);
    }

    /** Steps back from the present tick; {@code context} is -1 at the end of the run. */
    Outcome back(StepKind kind, int context, int function, int pc) {
        int depth = context < 0 ? 0 : engine.driverDepth(context);
        boolean first = depth == 1 && points.isFirst(function, pc);
        if (depth == 0 || first) {
            return last((c, f, p) -> points.isStatement(f, p));
        }
        return switch (kind) {
            case BACK_INTO -> last((c, f, p) -> c == context && points.isStatement(f, p));
            case BACK_OVER -> last((c, f, p) -> c == context && points.isStatement(f, p) && engine.driverDepth(c) <= depth);
            default -> depth == 1 ? last((c, f, p) -> c == context && points.isFirst(f, p) && engine.driverDepth(c) == 1)
                    : last((c, f, p) -> c == context && points.isStatement(f, p) && engine.driverDepth(c) < depth);
        };
    }

    /** Runs back to the last breakpoint before the present tick. */
    Outcome backToBreakpoint(BitSet[] breakpoints) {
        return last((c, f, p) -> hits(breakpoints, f, p)) == Outcome.START ? Outcome.START : Outcome.BREAKPOINT;
    }

    private Outcome forward(Engine.Watch goal, BitSet[] breakpoints, BooleanSupplier interrupt) {
        long from = engine.tick();
        Outcome[] outcome = {Outcome.ENDED};
        stoppedIn = -1;
        engine.run((context, function, pc) -> {
            if (engine.tick() == from) {
                return false; // the instruction that we stand at
            }
            Outcome here = hits(breakpoints, function, pc) ? Outcome.BREAKPOINT
                    : goal.stop(context, function, pc) ? Outcome.STEPPED : interrupt.getAsBoolean() ? Outcome.INTERRUPTED : null;
            if (here == null) {
                return false;
            }
            outcome[0] = here;
            stoppedIn = context;
            return true;
        });
        return outcome[0];
    }

    /** Goes to the last tick before the present one at which the watch would stop; to the first statement if there is none. */
    private Outcome last(Engine.Watch wanted) {
        long now = engine.tick();
        long upTo = now;
        while (upTo > 0) {
            long from = engine.snapshotBefore(upTo);
            long[] found = {-1, -1};
            long end = upTo;
            engine.goTo(from);
            engine.run((context, function, pc) -> {
                if (engine.tick() >= end) {
                    return true;
                }
                if (wanted.stop(context, function, pc)) {
                    found[0] = engine.tick();
                    found[1] = context;
                }
                return false;
            });
            if (found[0] >= 0) {
                engine.goTo(found[0]);
                stoppedIn = (int) found[1];
                return Outcome.STEPPED;
            }
            upTo = from;
        }
        return start();
    }

    private Outcome start() {
        engine.goTo(0);
        stoppedIn = -1;
        engine.run((context, function, pc) -> {
            stoppedIn = context;
            return points.isStatement(function, pc);
        });
        return Outcome.START;
    }

    private static boolean hits(BitSet[] breakpoints, int function, int pc) {
        BitSet stops = breakpoints[function];
        return stops != null && stops.get(pc);
    }
}
