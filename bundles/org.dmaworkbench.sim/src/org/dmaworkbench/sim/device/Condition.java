package org.dmaworkbench.sim.device;

import java.util.List;

/**
 * Why a signal is high or low: a term, or several joined by "and" or "or" (facts pci9656 6.3).
 *
 * @param name what it is
 * @param holds whether it is true now
 * @param terms what it is made of, empty for a single bit
 */
public record Condition(String name, boolean holds, List<Condition> terms) {
    static Condition term(String name, boolean holds) {
        return new Condition(name, holds, List.of());
    }

    static Condition all(String name, Condition... terms) {
        return new Condition(name, List.of(terms).stream().allMatch(Condition::holds), List.of(terms));
    }

    static Condition any(String name, List<Condition> terms) {
        return new Condition(name, terms.stream().anyMatch(Condition::holds), List.copyOf(terms));
    }
}
