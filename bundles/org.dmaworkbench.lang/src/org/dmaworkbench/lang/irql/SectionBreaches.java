package org.dmaworkbench.lang.irql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dmaworkbench.lang.types.Declarators;

/** Compares the section of a function with what it says of itself, and with who calls it when. */
final class SectionBreaches {
    private static final String ENTRY = "DriverEntry";

    private final CallGraph graph;
    private Map<Node, Node> callers;

    SectionBreaches(CallGraph graph) {
        this.graph = graph;
    }

    void of(Node node, Consumer<Breach> found) {
        FunctionCalls f = node.calls();
        boolean pageable = CodeSections.isPageable(f.section());
        if (pageable && !f.paged()) {
            report(Breach.Kind.SECTION, node, "'" + f.name() + "' stands in the section " + f.section() + ", but does not say PAGED_CODE()", found);
        } else if (f.paged() && !pageable && f.file().sections().anyPageable() && !Declarators.modifiers(f.declarator()).contains("inline")) {
            report(Breach.Kind.SECTION, node, "'" + f.name() + "' says PAGED_CODE(), but stands in "
                    + (f.section().isEmpty() ? "no pageable section" : "the section " + f.section()), found);
        }
        if (node.isDiscarded() && later().containsKey(node)) {
            report(Breach.Kind.DISCARDED, node, "'" + f.name() + "' stands in the section INIT, which is gone when DriverEntry has returned, but is reached later: "
                    + way(node), found);
        }
    }

    private static void report(Breach.Kind kind, Node node, String message, Consumer<Breach> found) {
        found.accept(new Breach(kind, node.calls().declarator(), message, List.of()));
    }

    /** Returns what can run behind DriverEntry, each with one caller; a callback is its own. */
    private Map<Node, Node> later() {
        if (callers == null) {
            callers = new IdentityHashMap<>();
            Deque<Node> open = new ArrayDeque<>();
            graph.callbacks().values().forEach(all -> all.stream().filter(n -> !n.calls().name().equals(ENTRY)).forEach(n -> {
                if (callers.putIfAbsent(n, n) == null) {
                    open.add(n);
                }
            }));
            while (!open.isEmpty()) {
                Node caller = open.poll();
                caller.calls().sites().forEach(site -> graph.targets(site).forEach(callee -> {
                    if (callers.putIfAbsent(callee, caller) == null) {
                        open.add(callee);
                    }
                }));
            }
        }
        return callers;
    }

    private String way(Node node) {
        List<String> names = new ArrayList<>(List.of(node.calls().name()));
        for (Node n = node; callers.get(n) != n; n = callers.get(n)) {
            names.add(0, callers.get(n).calls().name());
        }
        return String.join(" → ", names);
    }
}
