package org.dmaworkbench.sim.device.fault;

/** Somebody turns bus mastering off. */
final class BusMasterOff implements Effect {
    @Override public Moment moment() {
        return Moment.TRIGGER;
    }

    @Override public void strike(Occasion occasion, Target target) {
        target.busMasterOff();
    }
}
