package org.dmaworkbench.sim.vm;

/**
 * Stands for a library function that is declared, but that nothing carries out yet: the call ends the run where it stands. Going on
 * with a made-up result would make a driver look right that is not.
 *
 * @param name of the library function
 */
record NotSimulated(String name) implements Routine {
    @Override public void resume(Activation a) {
        throw a.machine().error(name + " is declared, not simulated yet: leave the call out of the model, or put a function of your own in its place");
    }
}
