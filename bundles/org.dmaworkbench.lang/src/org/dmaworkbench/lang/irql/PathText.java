package org.dmaworkbench.lang.irql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.WithStatement;
import org.dmaworkbench.lang.types.ReferenceText;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** The way from a callback to a call, as messages show it and as places that an editor can jump to. */
final class PathText {
    private static final int LONGEST = 12;

    private final CallGraph graph;
    private final List<String> parts = new ArrayList<>();
    private final List<Related> related = new ArrayList<>();

    PathText(CallGraph graph) {
        this.graph = graph;
    }

    /**
     * Writes the way to a call.
     *
     * @param site the call that must not be there
     * @param level the level at which it happens
     * @param reason which of a function's levels is followed back
     */
    PathText to(CallSite site, int level, Function<Entry, Cause> reason) {
        parts.add(site.name());
        CallSite s = site;
        Set<FunctionCalls> seen = new HashSet<>();
        while (s != null && seen.add(s.caller()) && parts.size() < LONGEST) {
            String name = s.caller().name();
            if (graph.raised(s) >= level && s.level().by() != null) {
                parts.add(name + " (" + Irql.name(level) + " since " + raiser(s.level().by()) + " in line " + line(s.level().by()) + ")");
                related.add(Related.of("raised here", s.level().by()));
                break;
            }
            Cause cause = reason.apply(graph.node(s.caller()).entry());
            if (cause instanceof Cause.Call c) {
                parts.add(name + " (" + file(c.site().where()) + ":" + line(c.site().where()) + ")");
                related.add(Related.of(name + " is called here", c.site().where()));
                s = c.site();
            } else {
                boolean perhaps = cause instanceof Cause.Origin o && !o.certain() && level > Irql.PASSIVE;
                parts.add(name + " (" + (perhaps ? "up to " : "") + Irql.name(level) + ")");
                related.add(Related.of(name, s.caller().declarator()));
                s = null;
            }
        }
        Collections.reverse(parts);
        return this;
    }

    String text() {
        return String.join(" → ", parts);
    }

    List<Related> related() {
        return related;
    }

    /** Returns what raised to a level, as the author writes it, with its line. */
    static String raiserOf(Level level) {
        return level.by() == null ? "it" : raiser(level.by()) + " in line " + line(level.by());
    }

    private static String raiser(EObject by) {
        return switch (by) {
            case Call c when c.getCallee() instanceof NameReference n -> ReferenceText.of(n);
            case WithStatement w -> "with (" + LevelFlow.lockName(w) + ")";
            default -> "a raise";
        };
    }

    private static int line(EObject object) {
        ICompositeNode node = NodeModelUtils.findActualNodeFor(object);
        return node == null ? 0 : node.getStartLine();
    }

    private static String file(EObject object) {
        return object.eResource() == null ? "?" : object.eResource().getURI().lastSegment();
    }
}
