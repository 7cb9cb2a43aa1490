package org.dmaworkbench.benchmarks;

import java.util.Locale;

/**
 * A line of the table.
 *
 * @param name what was measured
 * @param value in {@code unit}
 * @param unit its unit
 * @param floor the number that design.md 8 asks for, in the same unit; NaN if it asks for none
 * @param lessIsBetter whether values below the floor are good
 * @param baseline what it is compared with, measured in the same run, or ""
 * @param ratio value divided by that baseline's, NaN without one
 */
record Row(String name, double value, String unit, double floor, boolean lessIsBetter, String baseline, double ratio) {
    /** Returns {@code ok}, by how much the floor is missed, or {@code -} where there is none. */
    String verdict() {
        if (Double.isNaN(floor)) {
            return "-";
        }
        boolean ok = lessIsBetter ? value <= floor : value >= floor;
        double factor = lessIsBetter ? value / floor : floor / value;
        return ok ? "ok" : String.format(Locale.ROOT, "missed by a factor of %.1f", factor);
    }

    /** Returns a number with three significant digits, and thousands separated. */
    static String number(double value) {
        if (Double.isNaN(value)) {
            return "-";
        }
        if (Math.abs(value) >= 100) {
            double scale = Math.pow(10, Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2));
            return String.format(Locale.ROOT, "%,d", Math.round(value / scale) * Math.round(scale));
        }
        return String.format(Locale.ROOT, Math.abs(value) >= 10 ? "%.1f" : "%.2f", value);
    }
}
