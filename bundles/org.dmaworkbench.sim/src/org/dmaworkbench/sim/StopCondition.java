package org.dmaworkbench.sim;

import java.util.BitSet;
import java.util.List;
import org.dmaworkbench.program.Function;

/**
 * When a run shall come back. It is asked before the instructions that it marked; the statement at which a run was stopped
 * or to which it was taken back is not asked about again when the run goes on.
 */
@FunctionalInterface
public interface StopCondition {
    /** Runs to the end. */
    StopCondition NEVER = new StopCondition() {
        @Override public boolean stopsAt(Position at) {
            return false;
        }

        @Override public void mark(Function function, BitSet at) {
            // Nothing is asked.
        }
    };

    /** Returns whether to stop before this instruction. */
    boolean stopsAt(Position at);

    /** Marks the instructions of a function before which to ask; every statement unless overridden. */
    default void mark(Function function, BitSet at) {
        for (int pc = 0; pc < function.statements().length; pc++) {
            at.set(pc, function.statements()[pc]);
        }
    }

    /** Returns the tick at which the run comes back in any case. */
    default long untilTick() {
        return Long.MAX_VALUE;
    }

    /** Stops at a tick. */
    static StopCondition tick(long tick) {
        return new StopCondition() {
            @Override public boolean stopsAt(Position at) {
                return false;
            }

            @Override public void mark(Function function, BitSet at) {
                // Nothing is asked.
            }

            @Override public long untilTick() {
                return tick;
            }
        };
    }

    /** Stops before marked instructions: breakpoints by function id and instruction index. */
    static StopCondition breakpoints(List<BitSet> byFunction) {
        return new StopCondition() {
            @Override public boolean stopsAt(Position at) {
                return true;
            }

            @Override public void mark(Function function, BitSet at) {
                if (function.id() < byFunction.size() && byFunction.get(function.id()) != null) {
                    at.or(byFunction.get(function.id()));
                }
            }
        };
    }
}
