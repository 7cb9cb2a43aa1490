package org.dmaworkbench.sim.device.fault;

import java.util.Optional;

/** When something can go wrong. Those with a name are events that a fault may wait for. */
public enum Moment {
    /** A channel is started. */
    START("start"),
    /** Words of a descriptor come from memory. */
    FETCH(""),
    /** A descriptor has been loaded; its data is not moved yet. */
    DESCRIPTOR("descriptor"),
    /** A stretch of data ends at a byte that a fault waits for. */
    BYTE("byte"),
    /** Bytes are moved. */
    DATA(""),
    /** A count is written back. */
    WRITE_BACK("writeBack"),
    /** A channel is done. */
    DONE("done"),
    /** A channel's interrupt latch is set. */
    INTERRUPT("latch"),
    /** A CPU writes a register. */
    REGISTER_WRITE("write"),
    /** Software resets the chip. */
    RESET("reset"),
    /** A channel asks for a cycle on the bus. */
    CYCLE(""),
    /** None of its own: at the time or the event that the scenario says. */
    TRIGGER("");

    private final String event;

    Moment(String event) {
        this.event = event;
    }

    /** Returns the moment that a scenario calls by this name. */
    public static Optional<Moment> of(String event) {
        for (Moment moment : values()) {
            if (!event.isEmpty() && moment.event.equals(event)) {
                return Optional.of(moment);
            }
        }
        return Optional.empty();
    }
}
