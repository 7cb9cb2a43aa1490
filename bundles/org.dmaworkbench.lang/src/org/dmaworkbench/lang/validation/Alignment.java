package org.dmaworkbench.lang.validation;

import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.types.ExpressionTypes;

/** Alignments are masks of low bits: 15 for a boundary of 16 bytes. */
final class Alignment {
    private Alignment() { }

    /** Reports D013 for a constant that is no mask. */
    static void check(Expression alignment, ExpressionTypes types, Findings out) {
        Long mask = types.constant(alignment);
        if (mask == null || mask >= 0 && Long.bitCount(mask + 1) == 1) {
            return;
        }
        String message = "The alignment " + mask + " is not a mask of low bits; for a boundary of 16 bytes it is 15";
        long meant = mask <= 0 ? 0 : Long.bitCount(mask) == 1 ? mask - 1 : 2 * Long.highestOneBit(mask) - 1;
        out.error(IssueCode.D013, alignment, message, Repair.replace("Write the mask " + meant, "" + meant));
    }
}
