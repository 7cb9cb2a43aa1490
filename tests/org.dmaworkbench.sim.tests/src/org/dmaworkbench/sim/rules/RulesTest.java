package org.dmaworkbench.sim.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dmaworkbench.sim.rule.Rule;
import org.junit.jupiter.api.Test;

/** The list of rules: complete, without doubles, each class named as its id. */
class RulesTest {
    @Test void everyClassOfARuleIsListed() throws IOException {
        Path root = Path.of(System.getProperty("dmaw.root"), "bundles/org.dmaworkbench.sim/src/org/dmaworkbench/sim/rules");
        try (Stream<Path> files = Files.walk(root, 2)) {
            Set<String> classes = files.filter(p -> root.relativize(p).getNameCount() == 2).map(p -> p.getFileName().toString())
                    .filter(n -> !n.equals("package-info.java")).map(n -> n.replace(".java", "")).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(classes, Rules.all().stream().map(r -> r.getClass().getSimpleName()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test void idsAreUniqueAndNameTheirClasses() {
        assertEquals(Rules.all().size(), Rules.all().stream().map(Rule::id).distinct().count());
        for (Rule rule : Rules.all()) {
            assertTrue(rule.id().equals("ASSERT") || rule.getClass().getSimpleName().equalsIgnoreCase(rule.id().replaceAll("[^A-Za-z0-9]", "")), rule.id());
            assertEquals(rule, Rules.of(rule.id()));
        }
    }

    @Test void everyRuleHasOneObjectThatCannotBeMadeAgain() {
        for (Rule rule : Rules.all()) {
            assertTrue(Arrays.stream(rule.getClass().getDeclaredConstructors()).allMatch(c -> java.lang.reflect.Modifier.isPrivate(c.getModifiers())), rule.id());
        }
    }
}
