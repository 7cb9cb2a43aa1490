package org.dmaworkbench.sim.vm;

/** Gets a routine or a device out of whatever it is doing once the run is over; the machine knows why it is. */
public final class Stopped extends RuntimeException {
    static final Stopped INSTANCE = new Stopped();
    private static final long serialVersionUID = 1L;

    private Stopped() {
        super("the run is over", null, false, false);
    }
}
