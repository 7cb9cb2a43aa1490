package org.dmaworkbench.sim.device.fault;

/** A channel moves its data, then neither becomes done nor interrupts. */
final class DataWithoutDone implements Effect {
    @Override public Moment moment() {
        return Moment.DONE;
    }

    @Override public void strike(Occasion occasion, Target target) {
        occasion.suppress();
    }
}
