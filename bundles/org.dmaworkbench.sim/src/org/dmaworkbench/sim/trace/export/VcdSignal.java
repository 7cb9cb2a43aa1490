package org.dmaworkbench.sim.trace.export;

/**
 * A line of a waveform.
 *
 * @param scope group it stands in
 * @param name name without spaces
 * @param width bits, or 0 for a text
 * @param id how changes name it
 */
record VcdSignal(String scope, String name, int width, String id) {
    /** Returns the declaration. */
    String declaration() {
        return width == 0 ? "$var string 1 " + id + " " + name + " $end" : "$var wire " + width + " " + id + " " + name + " $end";
    }

    /** Returns the line that gives it a number. */
    String number(long value) {
        return width == 1 ? (value & 1) + id : "b" + Long.toBinaryString(value) + " " + id;
    }

    /** Returns the line that gives it a text; viewers end it at a space. */
    String text(String value) {
        return "s" + (value.isEmpty() ? "-" : plain(value)) + " " + id;
    }

    /** Returns the line that says nothing is known of it. */
    String unknown() {
        return width == 0 ? text("") : width == 1 ? "x" + id : "bx " + id;
    }

    static String plain(String name) {
        return name.replaceAll("[^A-Za-z0-9_.:$+-]+", "_");
    }
}
