package org.dmaworkbench.sim.device.fault;

/** A channel's interrupt latch is not set. */
final class LostInterrupt implements Effect {
    @Override public Moment moment() {
        return Moment.INTERRUPT;
    }

    @Override public void strike(Occasion occasion, Target target) {
        occasion.suppress();
    }
}
