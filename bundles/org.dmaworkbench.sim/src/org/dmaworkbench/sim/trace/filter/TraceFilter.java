package org.dmaworkbench.sim.trace.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dmaworkbench.program.Hardware.Register;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.trace.Stamp;
import org.dmaworkbench.sim.trace.TraceCursor;
import org.dmaworkbench.sim.trace.TraceNames;

/**
 * Conditions that an event must meet, as words: {@code request=r1,r2}, {@code channel=0}, {@code register=Int_Csr}, {@code cpu=1} or
 * {@code cpu=device}, {@code kind=reg.read,reg.write}. Several values of a condition are alternatives; several conditions hold together.
 * Events are asked about in their order.
 */
public final class TraceFilter implements Predicate<TraceCursor> {
    private final List<Predicate<TraceCursor>> conditions = new ArrayList<>();

    private TraceFilter() {
    }

    /**
     * Makes a filter.
     *
     * @throws IllegalArgumentException if a word is no condition or names what is not there; the message says what there is
     */
    public static TraceFilter of(TraceNames names, List<String> words) {
        TraceFilter made = new TraceFilter();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals <= 0 || equals == word.length() - 1) {
                throw new IllegalArgumentException("'" + word + "' is no filter; write request=, channel=, register=, cpu= or kind= and a value");
            }
            List<String> values = Arrays.asList(word.substring(equals + 1).split(","));
            made.conditions.add(switch (word.substring(0, equals)) {
                case "request" -> requests(names, values);
                case "channel" -> channels(values);
                case "register" -> registers(names, values);
                case "cpu" -> cpus(values);
                case "kind" -> kinds(values);
                default -> throw new IllegalArgumentException("events have no '" + word.substring(0, equals)
                        + "'; they are filtered by request, channel, register, cpu and kind");
            });
        }
        return made;
    }

    /** Returns whether every event passes. */
    public boolean passesAll() {
        return conditions.isEmpty();
    }

    @Override public boolean test(TraceCursor at) {
        // Every condition sees every event: who owns it depends on those before.
        boolean passes = true;
        for (Predicate<TraceCursor> condition : conditions) {
            passes &= condition.test(at);
        }
        return passes;
    }

    private static Predicate<TraceCursor> requests(TraceNames names, List<String> values) {
        Set<String> there = new TreeSet<>();
        TraceCursor at = names.trace().cursor();
        while (!there.containsAll(values) && at.next()) {
            if (at.kind() == Kind.REQUEST_ARRIVE) {
                there.add(at.text(0));
            }
        }
        known("request", values, there);
        Set<Integer> wanted = values.stream().map(v -> names.trace().intern(v)).collect(Collectors.toSet());
        RequestOwners owners = new RequestOwners(names.trace());
        return e -> wanted.contains(owners.owner(e));
    }

    private static Predicate<TraceCursor> channels(List<String> values) {
        Set<Long> wanted = values.stream().map(v -> number("channel", v)).collect(Collectors.toSet());
        Set<String> contexts = wanted.stream().map(n -> "device ch" + n).collect(Collectors.toSet());
        return e -> switch (e.kind()) {
            case DESC_FETCH, DESC_WRITEBACK, DMA_DATA -> wanted.contains(e.arg(0));
            default -> e.cpu() == Stamp.DEVICE && contexts.contains(e.ctxName());
        };
    }

    private static Predicate<TraceCursor> registers(TraceNames names, List<String> values) {
        known("register", values, names.program().hardware().registers().stream().map(Register::name).collect(Collectors.toCollection(TreeSet::new)));
        return e -> {
            if (e.kind() != Kind.REG_READ && e.kind() != Kind.REG_WRITE) {
                return false;
            }
            Register hit = names.registers().at((int) e.arg(0), e.arg(1));
            return hit != null && values.contains(hit.name());
        };
    }

    private static Predicate<TraceCursor> cpus(List<String> values) {
        Set<Long> wanted = values.stream().map(v -> v.equals("device") ? (long) Stamp.DEVICE : number("cpu", v)).collect(Collectors.toSet());
        return e -> wanted.contains((long) e.cpu());
    }

    private static Predicate<TraceCursor> kinds(List<String> values) {
        known("kind", values, Arrays.stream(Kind.values()).map(Kind::word).collect(Collectors.toCollection(TreeSet::new)));
        return e -> values.contains(e.kind().word());
    }

    private static long number(String what, String value) {
        try {
            return Integer.parseUnsignedInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("'" + value + "' is no number of a " + what, e);
        }
    }

    private static void known(String what, List<String> values, Set<String> there) {
        for (String value : values) {
            if (!there.contains(value)) {
                throw new IllegalArgumentException("no " + what + " is named '" + value + "'" + near(value, there));
            }
        }
    }

    private static String near(String value, Set<String> there) {
        String start = value.substring(0, Math.min(3, value.length())).toLowerCase(Locale.ROOT);
        List<String> like = there.stream().filter(n -> n.toLowerCase(Locale.ROOT).startsWith(start)).limit(8).toList();
        List<String> shown = like.isEmpty() ? there.stream().limit(8).toList() : like;
        return shown.isEmpty() ? "" : "; there are " + String.join(", ", shown) + (there.size() > shown.size() ? " and others" : "");
    }
}
