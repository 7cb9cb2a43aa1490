package org.dmaworkbench.sim.trace;

/** Virtual time in microseconds with three decimals. */
final class Micros {
    private Micros() { }

    static String of(long ns) {
        String digits = Long.toString(Math.abs(ns) % 1000 + 1000);
        return (ns < 0 ? "-" : "") + Math.abs(ns) / 1000 + "." + digits.substring(1);
    }
}
