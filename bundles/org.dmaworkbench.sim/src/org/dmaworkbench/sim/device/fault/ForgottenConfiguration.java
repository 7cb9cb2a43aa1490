package org.dmaworkbench.sim.device.fault;

/** A reset forgets local configuration. */
final class ForgottenConfiguration implements Effect {
    @Override public Moment moment() {
        return Moment.RESET;
    }

    @Override public void strike(Occasion occasion, Target target) {
        target.forgetLocalConfiguration();
    }
}
