package org.dmaworkbench.sim.device.fault;

/** What a fault does when it strikes; without state. */
interface Effect {
    /** Returns when it can strike. */
    Moment moment();

    /** Makes it happen. */
    void strike(Occasion occasion, Target target);

    /** Returns how many of the bytes from a host address on pass before it strikes; only those of moment CYCLE ask less than all. */
    default long passes(long address, long bytes) {
        return bytes;
    }
}
