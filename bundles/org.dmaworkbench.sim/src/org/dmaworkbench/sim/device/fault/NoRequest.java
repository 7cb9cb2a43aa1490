package org.dmaworkbench.sim.device.fault;

/** DREQ# never comes; see Injector.withholdsRequest. */
final class NoRequest implements Effect {
    @Override public Moment moment() {
        return Moment.CYCLE;
    }

    @Override public void strike(Occasion occasion, Target target) {
        occasion.suppress();
    }
}
