package org.dmaworkbench.sim.schedule;

import org.dmaworkbench.machine.StateBlock;

/**
 * Takes what a list says, choice by choice, and what its base would take by default once the list is used up. With the
 * choices of a recorded run, its base, and its seed it replays that run.
 */
public final class Scripted implements Scheduler {
    private final Scheduler base;
    private final int[] script;

    /**
     * Makes a scheduler from a recorded list.
     *
     * @param base decides what is a choice
     * @param script for each choice the index taken
     */
    public Scripted(Scheduler base, int[] script) {
        this.base = base;
        this.script = script.clone();
    }

    @Override public String name() {
        return "scripted";
    }

    @Override public int candidates(long[] times, int count, int[] candidates) {
        return base.candidates(times, count, candidates);
    }

    @Override public int take(StateBlock state, long choice, int options) {
        int drawn = base.take(state, choice, options);
        return choice >= script.length ? drawn : Math.min(script[(int) choice], options - 1);
    }

    @Override public boolean happens(long choice, boolean drawn) {
        return choice >= script.length ? drawn : script[(int) choice] != 0;
    }

    @Override public long horizon(StateBlock state, long clock, long others) {
        return base.horizon(state, clock, others);
    }

    @Override public void taken(StateBlock state, long clock) {
        base.taken(state, clock);
    }
}
