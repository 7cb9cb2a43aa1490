package org.dmaworkbench.sim.device.fault;

/** What is about to happen and what faults make of it. One object serves a chip; it lives for one call. */
public final class Occasion {
    private int channel;
    private long[] words;
    private boolean suppressed;
    private long delay;

    Occasion begin(int at, long[] descriptor) {
        channel = at;
        words = descriptor;
        suppressed = false;
        delay = 0;
        return this;
    }

    /** Returns the channel, 0 where there is none. */
    int channel() {
        return Math.max(0, channel);
    }

    /** Returns the words of the descriptor that was fetched; they may be changed. */
    long[] words() {
        return words;
    }

    void suppress() {
        suppressed = true;
    }

    void delay(long ns) {
        delay = Math.max(delay, ns);
    }

    /** Returns whether it does not happen. */
    public boolean suppressed() {
        return suppressed;
    }

    /** Returns by how many ns it happens later. */
    public long delay() {
        return delay;
    }
}
