package org.dmaworkbench.sim.device.fault;

/**
 * A register write of a CPU reaches the chip later, unless a read pushes it there.
 *
 * @param delay ns
 */
record LateWrite(long delay) implements Effect {
    @Override public Moment moment() {
        return Moment.REGISTER_WRITE;
    }

    @Override public void strike(Occasion occasion, Target target) {
        occasion.delay(delay);
    }
}
