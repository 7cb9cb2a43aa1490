package org.dmaworkbench.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.dmaworkbench.program.scenario.Scenario;

/** Which of a project's scenarios to run. */
final class ScenarioChoice {
    private static final int LISTED = 20;

    private ScenarioChoice() { }

    /**
     * Returns the scenarios that a name asks for: all without a name, one by its whole name, otherwise the only one whose
     * name begins with these words ({@code S11} means "S11 read", not "S11b read"), otherwise the only one that contains it.
     * Capitals or not is all the same in the last two.
     */
    static List<Scenario> choose(List<Scenario> all, String name) {
        if (name == null) {
            return all;
        }
        String part = name.toLowerCase(Locale.ROOT);
        List<Scenario> found = all.stream().filter(s -> s.name().equals(name)).toList();
        if (found.isEmpty()) {
            found = all.stream().filter(s -> beginsWithWords(s.name().toLowerCase(Locale.ROOT), part)).toList();
        }
        if (found.isEmpty()) {
            found = all.stream().filter(s -> s.name().toLowerCase(Locale.ROOT).contains(part)).toList();
        }
        if (found.size() == 1) {
            return found;
        }
        throw new WrongUsage(found.isEmpty() ? "no scenario is named '" + name + "'; there are: " + names(all)
                : "'" + name + "' is part of several names: " + names(found));
    }

    private static boolean beginsWithWords(String name, String words) {
        return name.startsWith(words) && (name.length() == words.length() || !Character.isLetterOrDigit(name.charAt(words.length())));
    }

    private static String names(List<Scenario> scenarios) {
        String names = scenarios.stream().limit(LISTED).map(s -> '"' + s.name() + '"').collect(Collectors.joining(", "));
        return scenarios.size() > LISTED ? names + " and " + (scenarios.size() - LISTED) + " more" : names;
    }
}
