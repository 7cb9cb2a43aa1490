package org.dmaworkbench.lang.irql;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.kmdf.WithStatement;
import org.dmaworkbench.lang.library.LibraryIndex;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;

/** Compares what calls demand with the levels at which they happen. */
final class BreachFinder {
    private final CallGraph graph;
    private final ExpressionTypes types;
    private final List<Breach> found = new ArrayList<>();

    BreachFinder(CallGraph graph, ExpressionTypes types) {
        this.graph = graph;
        this.types = types;
    }

    List<Breach> in(FileCalls file) {
        SectionBreaches sections = new SectionBreaches(graph);
        graph.nodesOf(file).forEach(node -> {
            function(node);
            sections.of(node, found::add);
            node.calls().sites().forEach(this::call);
        });
        file.foreign().forEach((name, use) -> {
            if (graph.find(name, file) == null && LibraryIndex.declaring(name).isEmpty()) {
                found.add(new Breach(Breach.Kind.UNDEFINED, use, "'" + name + "' is declared but nowhere defined", List.of()));
            }
        });
        return found;
    }

    private void call(CallSite site) {
        boolean waits = site.where() instanceof WithStatement w && LevelFlow.waits(w, types);
        Contract demanded = graph.demanded(site);
        int most = waits ? Irql.PASSIVE : demanded.max() >= 0 ? demanded.max() : Irql.HIGH;
        Node pageable = graph.targets(site).filter(Node::isPageable).findFirst().orElse(null);
        EObject where = site.where() instanceof WithStatement w ? w.getLock() : site.where();
        int certain = graph.certain(site);
        int possible = graph.possible(site);
        if (pageable != null && certain > Irql.APC && most >= Irql.APC) {
            PathText path = new PathText(graph).to(site, certain, Entry::certainBy);
            add(Breach.Kind.PAGEABLE_AT_DISPATCH, where, pageable.calls().name() + " is pageable, but is reached at " + Irql.name(certain)
                    + ", where a page cannot be brought in: " + path.text(), path);
        } else if (certain > most) {
            PathText path = new PathText(graph).to(site, certain, Entry::certainBy);
            add(Breach.Kind.TOO_HIGH, where, demand(site, waits) + needs(most) + ", but is reached at " + Irql.name(certain) + ": "
                    + path.text(), path);
        } else if (possible > Math.min(most, pageable == null ? Irql.HIGH : Irql.APC)) {
            PathText path = new PathText(graph).to(site, possible, Entry::possibleBy);
            String what = pageable != null && most >= Irql.APC ? pageable.calls().name() + " is pageable" : demand(site, waits) + needs(most);
            add(Breach.Kind.PERHAPS_TOO_HIGH, where, what + ", but may be reached at " + Irql.name(possible) + ": " + path.text(), path);
        }
        int lowest = graph.lowest(site);
        if (demanded.min() > Irql.PASSIVE && !demanded.restores() && !site.indirect() && lowest >= 0 && lowest < demanded.min()) {
            PathText path = new PathText(graph).to(site, lowest, Entry::lowestBy);
            add(Breach.Kind.TOO_LOW, where, site.name() + " requires at least " + Irql.name(demanded.min()) + ", but is reached at "
                    + Irql.name(lowest) + ": " + path.text(), path);
        }
    }

    private static String demand(CallSite site, boolean waits) {
        return waits ? "Waiting for the lock" : site.name();
    }

    private static String needs(int most) {
        return " requires " + (most > Irql.PASSIVE ? "at most " : "") + Irql.name(most);
    }

    private void function(Node node) {
        FunctionCalls f = node.calls();
        registration(node);
        if (node.isPageable()) {
            for (EObject raise : f.raises()) {
                found.add(new Breach(Breach.Kind.PAGEABLE_RAISES, raise, "'" + f.name() + "' is pageable and raises to DISPATCH_LEVEL here;"
                        + " the rest of its code may not be in memory then", List.of(Related.of(f.name(), f.declarator()))));
            }
        }
        if (node.isCallback() || node.contract().same()) {
            for (int i = 0; i < f.exits().size(); i++) {
                Level level = f.exits().get(i);
                boolean given = level.since().stream().map(n -> graph.find(n, f.file())).anyMatch(n -> n != null && n.lowers());
                if (level.raised() > Irql.PASSIVE && !given) {
                    EObject place = f.exitPlaces().get(i);
                    found.add(new Breach(Breach.Kind.RETURNS_RAISED, place == null ? f.declarator() : place, "'" + f.name()
                            + "' ends at " + Irql.name(level.raised()) + " here: what " + PathText.raiserOf(level) + " took is not given back",
                            List.of(Related.of("taken here", level.by()))));
                }
            }
        }
    }

    /** The framework's level for a callback against what the callback's author says of it. */
    private void registration(Node node) {
        FunctionCalls f = node.calls();
        int at = node.calledBack();
        if (at > node.most()) {
            String who = "'" + f.name() + "' runs at " + Irql.name(at) + " as " + node.callbackType() + ", but ";
            boolean annotated = node.contract().max() >= 0 && at > node.contract().max();
            found.add(new Breach(annotated ? Breach.Kind.TOO_HIGH : Breach.Kind.PAGEABLE_AT_DISPATCH, f.declarator(), who
                    + (annotated ? "its annotation allows at most " + Irql.name(node.contract().max()) : "is pageable"), List.of()));
        } else if (node.perhapsCalledBack() > node.most()) {
            String who = "'" + f.name() + "' may run at " + Irql.name(node.perhapsCalledBack()) + " as " + node.callbackType() + ", but ";
            boolean annotated = node.contract().max() >= 0 && node.perhapsCalledBack() > node.contract().max();
            found.add(new Breach(Breach.Kind.PERHAPS_TOO_HIGH, f.declarator(), who
                    + (annotated ? "its annotation allows at most " + Irql.name(node.contract().max()) : "is pageable"), List.of()));
        }
    }

    private void add(Breach.Kind kind, EObject where, String message, PathText path) {
        found.add(new Breach(kind, where, message, path.related()));
    }
}
