package org.dmaworkbench.sim.device.fault;

/**
 * A channel's interrupt latch is set a second time.
 *
 * @param delay ns
 */
record DuplicateInterrupt(long delay) implements Effect {
    @Override public Moment moment() {
        return Moment.INTERRUPT;
    }

    @Override public void strike(Occasion occasion, Target target) {
        target.latchAfter(occasion.channel(), delay);
    }
}
