package org.dmaworkbench.sim.device.fault;

/** A channel counts bytes as moved that it never moved. */
final class DoneWithoutData implements Effect {
    @Override public Moment moment() {
        return Moment.DATA;
    }

    @Override public void strike(Occasion occasion, Target target) {
        occasion.suppress();
    }
}
