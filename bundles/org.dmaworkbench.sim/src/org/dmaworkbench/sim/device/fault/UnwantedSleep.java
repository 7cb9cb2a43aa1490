package org.dmaworkbench.sim.device.fault;

/** The function is in D3 although nobody asked: its registers read as all ones. */
final class UnwantedSleep implements Effect {
    @Override public Moment moment() {
        return Moment.TRIGGER;
    }

    @Override public void strike(Occasion occasion, Target target) {
        target.sleep();
    }
}
