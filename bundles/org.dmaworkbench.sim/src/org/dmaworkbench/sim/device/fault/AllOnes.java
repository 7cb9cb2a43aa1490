package org.dmaworkbench.sim.device.fault;

/** The device is gone, and nobody tells the driver: every read gives all ones. */
final class AllOnes implements Effect {
    @Override public Moment moment() {
        return Moment.TRIGGER;
    }

    @Override public void strike(Occasion occasion, Target target) {
        target.remove();
    }
}
