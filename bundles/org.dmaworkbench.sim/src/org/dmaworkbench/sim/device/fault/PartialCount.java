package org.dmaworkbench.sim.device.fault;

/** A channel ends a descriptor at the byte the scenario says; the rest stays as count. */
final class PartialCount implements Effect {
    @Override public Moment moment() {
        return Moment.TRIGGER;
    }

    @Override public void strike(Occasion occasion, Target target) {
        target.endDescriptor(occasion.channel());
    }
}
