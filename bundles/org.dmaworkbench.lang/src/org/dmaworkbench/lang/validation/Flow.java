package org.dmaworkbench.lang.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dmaworkbench.lang.kmdf.Block;
import org.dmaworkbench.lang.kmdf.BreakStatement;
import org.dmaworkbench.lang.kmdf.CaseLabel;
import org.dmaworkbench.lang.kmdf.ContinueStatement;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.DeclarationStatement;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.DefaultLabel;
import org.dmaworkbench.lang.kmdf.Define;
import org.dmaworkbench.lang.kmdf.DoStatement;
import org.dmaworkbench.lang.kmdf.EmptyStatement;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.ExpressionStatement;
import org.dmaworkbench.lang.kmdf.FieldUpdate;
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
import org.dmaworkbench.lang.types.ExpressionTypes;

/**
 * Follows control through a function once, in order of the text. It reports what holds on every way: code that no way
 * reaches, and reads of variables that no way has set. A label forgets what is known, because a goto may come from
 * anywhere.
 */
final class Flow {
    private final ExpressionTypes types;
    private final Findings out;
    private final Deque<boolean[]> breaks = new ArrayDeque<>();
    private Unset unset;
    private boolean reported;

    Flow(ExpressionTypes types, Findings out) {
        this.types = types;
        this.out = out;
    }

    /** Follows a function; returns whether its end can be reached. */
    boolean through(Declaration function) {
        unset = new Unset(types, out, function);
        return block(function.getBody(), true);
    }

    private boolean block(Block block, boolean reachable) {
        boolean here = reachable;
        List<Statement> statements = block == null ? List.of() : block.getStatements();
        for (Statement s : statements) {
            here = statement(s, here);
        }
        return here;
    }

    private boolean statement(Statement s, boolean reachable) {
        if (s == null) {
            return reachable;
        }
        boolean marks = s instanceof Label || s instanceof CaseLabel || s instanceof DefaultLabel;
        if (!reachable && !marks && !(s instanceof EmptyStatement || s instanceof Define || s instanceof Block
                || s instanceof DeclarationStatement)) {
            if (!reported && !(s instanceof BreakStatement)) {
                reported = true;
                out.warning(IssueCode.T012, s, "This can never run");
            }
        }
        if (reachable || marks) {
            reported = false;
        }
        return switch (s) {
            case Block b -> block(b, reachable);
            case Label l -> {
                unset.forget();
                yield true;
            }
            case CaseLabel c -> true;
            case DefaultLabel d -> true;
            case DeclarationStatement d -> {
                unset.declare(d.getDeclaration());
                yield reachable;
            }
            case ExpressionStatement e -> {
                unset.evaluate(e.getExpression());
                yield reachable;
            }
            case ReturnStatement r -> {
                unset.evaluate(r.getValue());
                yield false;
            }
            case GotoStatement g -> false;
            case ContinueStatement c -> false;
            case BreakStatement b -> {
                if (reachable && !breaks.isEmpty()) {
                    breaks.peek()[0] = true;
                }
                yield false;
            }
            case IfStatement i -> branch(i, reachable);
            case WhileStatement w -> loop(w.getCondition(), null, w.getBody(), reachable);
            case ForStatement f -> {
                if (f.getDeclaration() != null) {
                    unset.declare(f.getDeclaration());
                }
                unset.evaluate(f.getStart());
                yield loop(f.getCondition(), f.getStep(), f.getBody(), reachable);
            }
            case DoStatement d -> repeat(d, reachable);
            case SwitchStatement w -> choose(w, reachable);
            case UpdateStatement u -> {
                unset.evaluate(u.getTarget());
                u.getFields().stream().map(FieldUpdate::getValue).forEach(unset::evaluate);
                yield reachable;
            }
            case WithStatement w -> {
                unset.evaluate(w.getLock());
                yield block(w.getBody(), reachable);
            }
            default -> reachable;
        };
    }

    private Boolean known(Expression condition) {
        Long value = types.constant(condition);
        return value == null ? null : (Boolean) (value != 0);
    }

    private boolean branch(IfStatement i, boolean reachable) {
        unset.evaluate(i.getCondition());
        Set<Declarator> before = unset.copy();
        boolean afterThen = statement(i.getThen(), reachable);
        Set<Declarator> then = unset.copy();
        unset.restore(before);
        boolean afterElse = i.getOtherwise() == null ? reachable : statement(i.getOtherwise(), reachable);
        if (afterThen) {
            if (afterElse) {
                unset.meet(then);
            } else {
                unset.restore(then);
            }
        }
        return afterThen || afterElse;
    }

    private boolean loop(Expression condition, Expression step, Statement inside, boolean reachable) {
        unset.evaluate(condition);
        Boolean fixed = condition == null ? Boolean.TRUE : known(condition);
        Set<Declarator> before = unset.copy();
        boolean[] left = {false};
        breaks.push(left);
        statement(inside, reachable);
        breaks.pop();
        unset.evaluate(step);
        unset.meet(before);
        return reachable && (!Boolean.TRUE.equals(fixed) || left[0]);
    }

    private boolean repeat(DoStatement d, boolean reachable) {
        boolean[] left = {false};
        breaks.push(left);
        statement(d.getBody(), reachable);
        breaks.pop();
        unset.evaluate(d.getCondition());
        return reachable && (!Boolean.TRUE.equals(known(d.getCondition())) || left[0]);
    }

    private boolean choose(SwitchStatement s, boolean reachable) {
        unset.evaluate(s.getValue());
        boolean[] left = {false};
        breaks.push(left);
        unset.branches(true);
        boolean through = statement(s.getBody(), false);
        unset.branches(false);
        breaks.pop();
        return reachable && (through || left[0] || !hasDefault(s.getBody(), new HashSet<>()));
    }

    private static boolean hasDefault(Statement body, Set<Statement> seen) {
        return seen.add(body) && body instanceof Block b && b.getStatements().stream()
                .anyMatch(s -> s instanceof DefaultLabel || hasDefault(s, seen));
    }
}
