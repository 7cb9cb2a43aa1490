package org.dmaworkbench.sim.device.fault;

/** Another device on the shared line interrupts. */
final class OtherInterrupt implements Effect {
    @Override public Moment moment() {
        return Moment.TRIGGER;
    }

    @Override public void strike(Occasion occasion, Target target) {
        target.otherInterrupt();
    }
}
