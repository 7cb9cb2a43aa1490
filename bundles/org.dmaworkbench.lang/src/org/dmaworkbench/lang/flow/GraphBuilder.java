package org.dmaworkbench.lang.flow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dmaworkbench.lang.kmdf.Block;
import org.dmaworkbench.lang.kmdf.BreakStatement;
import org.dmaworkbench.lang.kmdf.CaseLabel;
import org.dmaworkbench.lang.kmdf.ContinueStatement;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.DeclarationStatement;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DefaultLabel;
import org.dmaworkbench.lang.kmdf.DoStatement;
import org.dmaworkbench.lang.kmdf.ExpressionStatement;
import org.dmaworkbench.lang.kmdf.ForStatement;
import org.dmaworkbench.lang.kmdf.GotoStatement;
import org.dmaworkbench.lang.kmdf.IfStatement;
import org.dmaworkbench.lang.kmdf.Label;
import org.dmaworkbench.lang.kmdf.ReturnStatement;
import org.dmaworkbench.lang.kmdf.Statement;
import org.dmaworkbench.lang.kmdf.SwitchStatement;
import org.dmaworkbench.lang.kmdf.UpdateStatement;
import org.dmaworkbench.lang.kmdf.WhileStatement;
import org.dmaworkbench.lang.kmdf.WithStatement;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** Makes the graph of a function: statements here, expressions in {@link Evaluation}. */
final class GraphBuilder {
    /** A loop or switch whose body is being followed. */
    private record Around(List<Step> breaks, List<Step> continues, List<Step> dispatch, boolean[] hasDefault, int locks) { }

    private final ExpressionTypes types;
    private final Graph graph = new Graph();
    private final Ways ways = new Ways(graph);
    private final Evaluation evaluation;
    private final Deque<Around> around = new ArrayDeque<>();
    private final List<WithStatement> locks = new ArrayList<>();
    private final Map<Label, Step> labels = new IdentityHashMap<>();
    private final List<Step> returns = new ArrayList<>();

    GraphBuilder(ExpressionTypes types) {
        this.types = types;
        this.evaluation = new Evaluation(types, ways);
    }

    Graph build(Declaration function) {
        ways.open(graph.add(Step.Kind.ENTRY, null));
        statement(function.getBody());
        ways.step(Step.Kind.END, null);
        List<Step> last = ways.take();
        last.addAll(returns);
        ways.open(last);
        ways.step(Step.Kind.EXIT, null);
        graph.close();
        return graph;
    }

    private void statement(Statement s) {
        if (s == null) {
            return;
        }
        if (!(s instanceof Block || s instanceof Label || s instanceof CaseLabel || s instanceof DefaultLabel)) {
            ways.step(Step.Kind.STATEMENT, s);
        }
        switch (s) {
            case Block b -> b.getStatements().forEach(this::statement);
            case Label l -> {
                List<Step> here = ways.take();
                here.add(label(l));
                ways.open(here);
                ways.step(Step.Kind.JOIN, null);
            }
            case CaseLabel c -> dispatched(false);
            case DefaultLabel d -> dispatched(true);
            case DeclarationStatement d -> declare(d.getDeclaration());
            case ExpressionStatement e -> evaluation.value(e.getExpression());
            case IfStatement i -> branch(i);
            case WhileStatement w -> loop(null, null, w);
            case ForStatement f -> loop(f, null, f);
            case DoStatement d -> loop(null, d, d);
            case SwitchStatement w -> choose(w);
            case ReturnStatement r -> {
                evaluation.value(r.getValue());
                release(0);
                ways.step(Step.Kind.RETURN, r);
                returns.addAll(ways.take());
            }
            case GotoStatement g -> jump(g);
            case BreakStatement b -> leave(false);
            case ContinueStatement c -> leave(true);
            case WithStatement w -> locked(w);
            case UpdateStatement u -> {
                evaluation.value(u.getTarget());
                u.getFields().forEach(f -> evaluation.value(f.getValue()));
            }
            default -> { }
        }
    }

    private void declare(Declaration d) {
        for (Declarator outer : d == null ? List.<Declarator>of() : d.getDeclarators()) {
            Declarator variable = Declarators.innermost(outer);
            evaluation.initializer(outer.getInitializer());
            if (Place.isLocal(variable)) {
                ways.step(outer.getInitializer() == null ? Step.Kind.DECLARE : Step.Kind.WRITE, variable);
            }
        }
    }

    private void branch(IfStatement i) {
        Ways.Fork fork = evaluation.condition(i.getCondition(), false);
        ways.open(fork.holds());
        statement(i.getThen());
        List<Step> after = ways.take();
        ways.open(fork.fails());
        statement(i.getOtherwise());
        after.addAll(ways.take());
        ways.open(after);
    }

    /** Follows any loop: {@code f} if it is a for, {@code d} if it tests behind its body. */
    private void loop(ForStatement f, DoStatement d, Statement s) {
        if (f != null) {
            declare(f.getDeclaration());
            evaluation.value(f.getStart());
        }
        Step head = ways.step(Step.Kind.JOIN, null);
        Around loop = new Around(new ArrayList<>(), new ArrayList<>(), null, null, locks.size());
        List<Step> out = new ArrayList<>();
        if (d == null) {
            Ways.Fork fork = evaluation.condition(f != null ? f.getCondition() : ((WhileStatement) s).getCondition(), true);
            out.addAll(fork.fails());
            ways.open(fork.holds());
        }
        around.push(loop);
        statement(f != null ? f.getBody() : d != null ? d.getBody() : ((WhileStatement) s).getBody());
        around.pop();
        ways.add(loop.continues());
        if (d != null) {
            Ways.Fork fork = evaluation.condition(d.getCondition(), true);
            out.addAll(fork.fails());
            ways.open(fork.holds());
        } else if (f != null) {
            evaluation.value(f.getStep());
        }
        ways.take().forEach(end -> end.to(head));
        out.addAll(loop.breaks());
        ways.open(out);
    }

    private void choose(SwitchStatement s) {
        evaluation.value(s.getValue());
        Step choice = ways.step(Step.Kind.JOIN, null);
        List<Step> dispatch = ways.take();
        Around loop = around.peek();
        Around here = new Around(new ArrayList<>(), loop == null ? null : loop.continues(), List.of(choice), new boolean[1],
                locks.size());
        around.push(here);
        statement(s.getBody());
        around.pop();
        ways.add(here.breaks());
        if (!here.hasDefault()[0]) {
            ways.add(dispatch);
        }
    }

    private void dispatched(boolean otherwise) {
        Around choice = around.stream().filter(a -> a.dispatch() != null).findFirst().orElse(null);
        if (choice != null) {
            ways.add(choice.dispatch());
            choice.hasDefault()[0] |= otherwise;
        }
        ways.step(Step.Kind.JOIN, null);
    }

    private void leave(boolean next) {
        Around loop = around.peek();
        List<Step> to = loop == null ? null : next ? loop.continues() : loop.breaks();
        int depth = loop == null ? 0 : loop.locks();
        if (next) {
            depth = around.stream().filter(a -> a.dispatch() == null).findFirst().map(Around::locks).orElse(0);
        }
        release(depth);
        List<Step> here = ways.take();
        if (to != null) {
            to.addAll(here);
        }
    }

    private void jump(GotoStatement g) {
        Label label = g.getLabel();
        if (label == null || label.eIsProxy()) {
            ways.take();
            return;
        }
        int depth = 0;
        while (depth < locks.size() && EcoreUtil.isAncestor((EObject) locks.get(depth), label)) {
            depth++;
        }
        release(depth);
        ways.take().forEach(end -> end.to(label(label)));
    }

    private Step label(Label label) {
        return labels.computeIfAbsent(label, l -> graph.add(Step.Kind.JOIN, null));
    }

    private void locked(WithStatement w) {
        evaluation.value(w.getLock());
        ways.step(Step.Kind.ACQUIRE, w);
        locks.add(w);
        statement(w.getBody());
        locks.remove(locks.size() - 1);
        ways.step(Step.Kind.RELEASE, w);
    }

    /** Gives back the locks of the inner {@code with} statements, down to a depth, on a way that leaves them. */
    private void release(int depth) {
        for (int i = locks.size() - 1; i >= depth; i--) {
            ways.step(Step.Kind.RELEASE, locks.get(i));
        }
    }
}
