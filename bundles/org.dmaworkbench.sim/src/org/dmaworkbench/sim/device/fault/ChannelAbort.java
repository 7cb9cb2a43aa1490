package org.dmaworkbench.sim.device.fault;

/** Somebody stops a channel by its command register. */
final class ChannelAbort implements Effect {
    @Override public Moment moment() {
        return Moment.TRIGGER;
    }

    @Override public void strike(Occasion occasion, Target target) {
        target.abort(occasion.channel());
    }
}
