package org.dmaworkbench.sim.device.fault;

/** External logic asserts EOT#. */
final class EndOfTransfer implements Effect {
    @Override public Moment moment() {
        return Moment.TRIGGER;
    }

    @Override public void strike(Occasion occasion, Target target) {
        target.endOfTransfer(occasion.channel());
    }
}
