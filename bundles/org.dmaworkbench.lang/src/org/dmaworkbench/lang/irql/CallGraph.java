package org.dmaworkbench.lang.irql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.types.Declarators;

/** Which function of a project calls which, and at which levels each is entered. */
final class CallGraph {
    private final Contracts contracts;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Declarator, Node> byDefinition = new IdentityHashMap<>();
    private final Map<FileCalls, Map<String, Node>> byFile = new IdentityHashMap<>();
    private final Map<String, Node> byName = new HashMap<>();
    private final Map<String, List<Node>> byCallback = new LinkedHashMap<>();
    private final Map<FunctionCalls, Boolean> raising = new IdentityHashMap<>();
    private final Passiveness passive;

    CallGraph(List<FileCalls> files, Contracts contracts, Passiveness passive) {
        this.contracts = contracts;
        this.passive = passive;
        for (FileCalls file : files) {
            for (FunctionCalls function : file.functions()) {
                Node node = new Node(function);
                nodes.add(node);
                byDefinition.put(function.declarator(), node);
                byFile.computeIfAbsent(file, f -> new LinkedHashMap<>()).putIfAbsent(function.name(), node);
                if (!isStatic(function.declarator())) {
                    byName.putIfAbsent(function.name(), node);
                }
            }
        }
        files.forEach(this::annotate);
        findLowering();
        files.forEach(this::register);
        propagate();
    }

    private static boolean isStatic(Declarator d) {
        return Declarators.modifiers(d).contains("static");
    }

    /** Returns the functions that serve as callbacks, by the typedef of the callback. */
    Map<String, List<Node>> callbacks() {
        return byCallback;
    }

    /** Returns the functions that a file defines, in order. */
    Stream<Node> nodesOf(FileCalls file) {
        return file.functions().stream().map(this::node);
    }

    Node node(FunctionCalls function) {
        return byDefinition.get(function.declarator());
    }

    /** Returns the function of the project that a name means in a file, or null. */
    Node find(String name, FileCalls file) {
        Node own = byFile.getOrDefault(file, Map.of()).get(name);
        return own != null ? own : byName.get(name);
    }

    private void annotate(FileCalls file) {
        file.contracts().forEach((name, contract) -> {
            Node node = contract == Contract.NONE ? null : find(name, file);
            if (node != null) {
                node.contract(contract);
            }
        });
        nodesOf(file).forEach(n -> {
            Contract c = n.contract();
            if (c.max() >= 0 || c.min() >= 0) {
                n.entry().raisePossible(c.max(), new Cause.Origin(false));
                n.entry().raiseCertain(c.min(), new Cause.Origin(true));
                n.entry().lower(c.min() >= 0 ? c.min() : c.max() == Irql.PASSIVE ? Irql.PASSIVE : Irql.UNKNOWN, new Cause.Origin(true));
            }
        });
    }

    private void register(FileCalls file) {
        for (FileCalls.Registration r : file.registrations()) {
            Node node = find(r.function(), file);
            if (node == null) {
                continue;
            }
            String type = r.type().getName();
            Contract c = contracts.of(r.type());
            List<Node> same = byCallback.computeIfAbsent(type, t -> new ArrayList<>());
            if (!same.contains(node)) {
                same.add(node);
            }
            if (c == Contract.NONE || passive.interrupt() && type.contains("INTERRUPT")
                    || passive.execution() && (c.min() < 0 && c.max() > Irql.PASSIVE || type.contains("TIMER"))) {
                continue;
            }
            node.callback(type, c);
            node.entry().raisePossible(Math.min(c.max(), node.most()), new Cause.Origin(false));
            node.entry().raiseCertain(Math.min(c.min(), node.most()), new Cause.Origin(true));
            node.entry().lower(c.min() >= 0 ? c.min() : c.max() == Irql.PASSIVE ? Irql.PASSIVE : Irql.UNKNOWN, new Cause.Origin(true));
        }
        Node entry = find("DriverEntry", file);
        if (entry != null) {
            entry.callback("DRIVER_INITIALIZE", Contract.NONE);
            entry.entry().lower(Irql.PASSIVE, new Cause.Origin(true));
        }
    }

    /** A function that calls one that releases its caller's lock releases its own caller's. */
    private void findLowering() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Node n : nodes) {
                boolean now = !n.lowers() && n.calls().sites().stream().anyMatch(s -> s.level().mayBeRaised() == Irql.PASSIVE
                        && targets(s).anyMatch(Node::lowers));
                if (now) {
                    n.lowersCaller();
                    changed = true;
                }
            }
        }
    }

    /** Returns the functions of the project that a call can reach. */
    Stream<Node> targets(CallSite site) {
        if (site.target() == null) {
            return Stream.empty();
        }
        if (site.indirect()) {
            Declarator type = Contracts.callbackType(site.target());
            return type == null ? Stream.empty() : byCallback.getOrDefault(type.getName(), List.of()).stream();
        }
        Node node = byDefinition.get(site.target());
        if (node == null && Declarators.isFileScope(site.target())) {
            node = find(site.target().getName(), site.caller().file());
        }
        return Stream.ofNullable(node);
    }

    private void propagate() {
        Deque<Node> open = new ArrayDeque<>(nodes);
        Set<Node> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
        waiting.addAll(nodes);
        while (!open.isEmpty()) {
            Node caller = open.poll();
            waiting.remove(caller);
            for (CallSite site : caller.calls().sites()) {
                int allowed = demanded(site).max() >= 0 ? demanded(site).max() : Irql.HIGH;
                targets(site).forEach(callee -> {
                    Cause by = new Cause.Call(site);
                    // A call that breaks the contract is reported itself; what it calls may rely on the contract.
                    int most = Math.min(allowed, callee.most());
                    int certain = certain(site);
                    int possible = possible(site);
                    int lowest = lowest(site);
                    boolean changed = certain <= most && callee.entry().raiseCertain(certain, by);
                    changed |= possible <= most && callee.entry().raisePossible(possible, by);
                    changed |= lowest >= callee.contract().min() && callee.entry().lower(lowest, by);
                    if (changed && waiting.add(callee)) {
                        open.add(callee);
                    }
                });
            }
        }
    }

    /** Returns the level of locks that are surely held at a call: PASSIVE if a function called since may have given them back. */
    int raised(CallSite site) {
        for (String name : site.level().since()) {
            Node node = find(name, site.caller().file());
            if (node != null && node.lowers()) {
                return Irql.PASSIVE;
            }
        }
        return site.level().raised();
    }

    /** Returns the level at which a call certainly happens by some known way, or UNKNOWN. */
    int certain(CallSite site) {
        return at(site, node(site.caller()).entry().certain());
    }

    /** Returns the highest level at which a call may happen, or UNKNOWN. */
    int possible(CallSite site) {
        return at(site, node(site.caller()).entry().possible());
    }

    private int at(CallSite site, int entered) {
        int raised = raised(site);
        int known = entered > site.level().atMost() ? Irql.UNKNOWN : entered;
        return raised > Irql.PASSIVE ? Math.max(known, raised) : known;
    }

    /** Returns the lowest level at which a call is known to happen, or UNKNOWN. */
    int lowest(CallSite site) {
        int entered = node(site.caller()).entry().lowest();
        return entered < 0 || callsRaising(site.caller()) ? Irql.UNKNOWN : Math.max(entered, site.level().mayBeRaised());
    }

    /** Returns whether a function calls one that returns at a higher level than it was called at. */
    private boolean callsRaising(FunctionCalls function) {
        return raising.computeIfAbsent(function, f -> f.sites().stream().flatMap(this::targets)
                .anyMatch(n -> n.calls().leavesAt() > Irql.PASSIVE));
    }

    /** Returns what a call demands of its caller's level. */
    Contract demanded(CallSite site) {
        if (site.target() == null) {
            return Contract.NONE;
        }
        Declarator declared = site.indirect() ? Contracts.callbackType(site.target()) : site.target();
        Contract c = declared == null ? Contract.NONE : contracts.of(declared);
        for (Node n : site.indirect() ? List.<Node>of() : targets(site).toList()) {
            c = n.contract().with(c);
        }
        return c;
    }
}
