package org.dmaworkbench.sim.device.fault;

/** The remaining count is not written back. */
final class NoCountWriteBack implements Effect {
    @Override public Moment moment() {
        return Moment.WRITE_BACK;
    }

    @Override public void strike(Occasion occasion, Target target) {
        occasion.suppress();
    }
}
