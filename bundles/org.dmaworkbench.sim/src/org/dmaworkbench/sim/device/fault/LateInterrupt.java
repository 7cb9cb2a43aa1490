package org.dmaworkbench.sim.device.fault;

/**
 * A channel's interrupt latch is set later.
 *
 * @param delay ns
 */
record LateInterrupt(long delay) implements Effect {
    @Override public Moment moment() {
        return Moment.INTERRUPT;
    }

    @Override public void strike(Occasion occasion, Target target) {
        occasion.suppress();
        target.latchAfter(occasion.channel(), delay);
    }
}
