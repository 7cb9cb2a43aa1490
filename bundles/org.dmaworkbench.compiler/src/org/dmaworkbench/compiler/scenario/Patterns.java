package org.dmaworkbench.compiler.scenario;

import org.dmaworkbench.lang.validation.IssueCode;
import org.dmaworkbench.program.scenario.Pattern;

/** Turns pattern expressions into factor and constant. */
final class Patterns {
    private static final long MODULUS = 256;

    private final Values values;

    Patterns(Values values) {
        this.values = values;
    }

    /** Returns the pattern; no pattern is all zero. */
    Pattern of(org.dmaworkbench.lang.scenario.Pattern source) {
        if (source == null) {
            return Pattern.ZERO;
        }
        if (source.getModulus() != null && Long.decode(source.getModulus()) != MODULUS) {
            throw new ScenarioProblem(source, IssueCode.C003, "A pattern is taken modulo 256");
        }
        long zero = at(source, 0);
        long factor = at(source, 1) - zero;
        for (long i : new long[] {2, 3, 7, 1000}) {
            if (at(source, i) != zero + factor * i) {
                throw new ScenarioProblem(source, IssueCode.C002,
                        "The pattern is not of the form factor * i + constant");
            }
        }
        return new Pattern((int) Math.floorMod(factor, MODULUS), (int) Math.floorMod(zero, MODULUS));
    }

    private long at(org.dmaworkbench.lang.scenario.Pattern source, long i) {
        values.bind(source, i);
        return values.of(source.getExpression());
    }
}
