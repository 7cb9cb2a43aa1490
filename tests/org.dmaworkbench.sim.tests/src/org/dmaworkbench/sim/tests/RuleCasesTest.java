package org.dmaworkbench.sim.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmaworkbench.sim.rule.Reaction;
import org.dmaworkbench.sim.rule.Rule;
import org.dmaworkbench.sim.rules.Rules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For each rule a model that breaks it and one that does not; and what Windows does about it, with verifier and without (facts kmdf 0.3). */
class RuleCasesTest {
    static List<RuleCase> cases() {
        return Stream.of("dma.txt", "io.txt", "kernel.txt").flatMap(file -> RuleCase.read(file).stream()).toList();
    }

    static List<RuleCase> breaking() {
        return cases().stream().filter(RuleCase::breaks).toList();
    }

    @Test void everyRuleIsBrokenAndKept() {
        Set<String> all = Rules.all().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(all, ids(true));
        assertEquals(all, ids(false));
    }

    private static Set<String> ids(boolean broken) {
        return cases().stream().filter(c -> c.breaks() == broken).map(RuleCase::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isSeen(RuleCase one) {
        Ran ran = one.run("");
        if (one.breaks()) {
            assertTrue(ran.violations().contains(one.id()), () -> ran.violations() + " " + ran.report());
            assertEquals(stops(Rules.of(one.id()), true), !ran.bugCheck().isEmpty(), ran::report);
        } else {
            assertFalse(ran.violations().contains(one.id()), () -> ran.violations() + " " + ran.report());
            assertEquals("", ran.bugCheck(), ran::report);
        }
    }

    @ParameterizedTest
    @MethodSource("breaking")
    void isSeenWithoutVerifierToo(RuleCase one) {
        Ran ran = one.run("verifier off; ");
        assertTrue(ran.violations().contains(one.id()), () -> ran.violations() + " " + ran.report());
        if (Rules.of(one.id()).reaction() != Reaction.VERIFIER_BUG_CHECK) {
            assertEquals(stops(Rules.of(one.id()), false), !ran.bugCheck().isEmpty(), ran::report);
        }
    }

    private static boolean stops(Rule rule, boolean verifier) {
        return switch (rule.reaction()) {
            case BUG_CHECK, CRASH -> true;
            case VERIFIER_BUG_CHECK -> verifier;
            case NONE, REFUSAL, BREAK -> false;
        };
    }
}
