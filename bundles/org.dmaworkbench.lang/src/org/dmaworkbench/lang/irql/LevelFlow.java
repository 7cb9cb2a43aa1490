package org.dmaworkbench.lang.irql;

import java.util.Collections;
import java.util.Iterator;
import org.dmaworkbench.lang.flow.Flows;
import org.dmaworkbench.lang.flow.Graph;
import org.dmaworkbench.lang.flow.Place;
import org.dmaworkbench.lang.flow.Solver;
import org.dmaworkbench.lang.flow.Step;
import org.dmaworkbench.lang.kmdf.Assignment;
import org.dmaworkbench.lang.kmdf.Binary;
import org.dmaworkbench.lang.kmdf.Call;
import org.dmaworkbench.lang.kmdf.Declaration;
import org.dmaworkbench.lang.kmdf.Declarator;
import org.dmaworkbench.lang.kmdf.Expression;
import org.dmaworkbench.lang.kmdf.NameReference;
import org.dmaworkbench.lang.kmdf.Unary;
import org.dmaworkbench.lang.kmdf.WithStatement;
import org.dmaworkbench.lang.library.LibraryFiles;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.lang.types.ExpressionTypes;
import org.dmaworkbench.lang.types.Intrinsic;
import org.dmaworkbench.lang.types.ReferenceText;
import org.dmaworkbench.program.type.CType;
import org.eclipse.emf.ecore.EObject;

/** Follows the IRQL through a function: which locks are held at each call. */
final class LevelFlow implements Solver.Question<Level> {
    private final ExpressionTypes types;
    private final Contracts contracts;
    private final Flows flows;
    private final Passiveness passive;

    LevelFlow(ExpressionTypes types, Contracts contracts, Flows flows, Passiveness passive) {
        this.types = types;
        this.contracts = contracts;
        this.flows = flows;
        this.passive = passive;
    }

    void follow(Declaration definition, FunctionCalls into) {
        Graph graph = flows.of(definition);
        boolean quiet = graph.steps().stream().noneMatch(s -> s.kind() == Step.Kind.CALL || s.kind() == Step.Kind.ACQUIRE);
        if (quiet) {
            return;
        }
        Object[] levels = Solver.forward(graph, this);
        for (Step step : graph.steps()) {
            if (levels[step.index()] instanceof Level level) {
                step(step, level, into);
            }
        }
    }

    private void step(Step step, Level level, FunctionCalls into) {
        switch (step.kind()) {
            case CALL -> call((Call) step.syntax(), level, into);
            case ACQUIRE -> {
                WithStatement w = (WithStatement) step.syntax();
                into.sites().add(new CallSite(into, w, "with (" + lockName(w) + ")", null, false, level));
                if (lockLevel(w) >= Irql.DISPATCH) {
                    into.raises().add(w.getLock());
                }
            }
            case RETURN, END -> {
                into.exits().add(level);
                into.exitPlaces().add(step.syntax());
            }
            default -> { }
        }
    }

    private void call(Call call, Level level, FunctionCalls into) {
        if (Intrinsic.of(call) != null) {
            if (Intrinsic.of(call) == Intrinsic.PAGED_CODE) {
                into.pagedCode();
            }
            return;
        }
        Declarator target = CallCollector.declared(call.getCallee());
        if (target == null) {
            return;
        }
        boolean indirect = types.functionType(target) == null;
        Contract contract = indirect ? Contract.NONE : effect(target);
        into.sites().add(new CallSite(into, call, target.getName(), target, indirect, level));
        if (raised(call, contract) >= Irql.DISPATCH) {
            into.raises().add(call);
        }
        if (contract.restores() && level.mayBeRaised() == Irql.PASSIVE) {
            into.lowersCaller();
        }
    }

    @Override
    public Level start() {
        return Level.START;
    }

    @Override
    public Level join(Level a, Level b) {
        return a.join(b);
    }

    @Override
    public Level across(Step step, Level level) {
        return switch (step.kind()) {
            case CALL -> across((Call) step.syntax(), level);
            case ACQUIRE -> {
                int to = lockLevel((WithStatement) step.syntax());
                yield to >= Irql.DISPATCH ? level.raise(to, step.syntax()) : level;
            }
            case RELEASE -> {
                int from = lockLevel((WithStatement) step.syntax());
                yield from >= Irql.DISPATCH ? level.restore(from > Irql.DISPATCH) : level;
            }
            case HOLDS -> tested((Expression) step.syntax(), true, level);
            case FAILS -> tested((Expression) step.syntax(), false, level);
            default -> level;
        };
    }

    private Level across(Call call, Level level) {
        Declarator target = Intrinsic.of(call) != null ? null : CallCollector.declared(call.getCallee());
        if (target == null || types.functionType(target) == null) {
            return level;
        }
        Contract contract = effect(target);
        int raised = raised(call, contract);
        if (raised >= Irql.DISPATCH) {
            return level.raise(raised, call);
        }
        if (contract.restores()) {
            return level.restore(contract.min() > Irql.DISPATCH);
        }
        return LibraryFiles.isLibrary(target.eResource().getURI()) ? level : level.called(target.getName());
    }

    /** Returns what a function does to the level: nothing if its lock may be one for PASSIVE_LEVEL. */
    private Contract effect(Declarator target) {
        Contract contract = contracts.of(target);
        return (contract.restores() || contract.raises() >= 0) && passive.covers(target, types) ? Contract.NONE : contract;
    }

    /** Returns the level that a call raises to; the constant first argument of KeRaiseIrql and the like tells it better. */
    private int raised(Call call, Contract contract) {
        if (contract.raises() > Irql.DEVICE && !call.getArguments().isEmpty()) {
            int first = Irql.of(types.constant(call.getArguments().get(0)));
            return first == Irql.UNKNOWN ? Irql.PASSIVE : first;
        }
        return contract.raises();
    }

    static String lockName(WithStatement w) {
        return w.getLock() instanceof NameReference n ? ReferenceText.of(n)
                : w.getLock() instanceof org.dmaworkbench.lang.kmdf.Member m ? ReferenceText.of(m) : "lock";
    }

    /** Returns the level at which the body of a with statement runs; PASSIVE for a wait lock. */
    private int lockLevel(WithStatement w) {
        CType lock = types.valueTypeOf(w.getLock());
        return lock == null ? Irql.UNKNOWN : passive.coversLock(lock.display()) ? Irql.PASSIVE : switch (lock.display()) {
            case "WDFINTERRUPT" -> Irql.DEVICE;
            case "WDFSPINLOCK" -> Irql.DISPATCH;
            default -> Irql.PASSIVE;
        };
    }

    /** Returns whether a with statement waits: its lock is a wait lock. */
    static boolean waits(WithStatement w, ExpressionTypes types) {
        CType lock = types.valueTypeOf(w.getLock());
        return lock != null && lock.display().equals("WDFWAITLOCK");
    }

    /** {@code KeGetCurrentIrql() < DISPATCH_LEVEL} and its kin tell an upper limit. */
    private Level tested(Expression condition, boolean holds, Level level) {
        if (!(condition instanceof Binary b) || !isCurrentIrql(b.getLeft())) {
            return level;
        }
        Long limit = types.constant(b.getRight());
        if (limit == null) {
            return level;
        }
        long most = switch (b.getOp()) {
            case "<" -> holds ? limit - 1 : Irql.HIGH;
            case "<=", "==" -> holds ? limit : Irql.HIGH;
            case ">" -> holds ? Irql.HIGH : limit;
            case ">=" -> holds ? Irql.HIGH : limit - 1;
            case "!=" -> holds ? Irql.HIGH : limit;
            default -> Irql.HIGH;
        };
        int known = Irql.of(most);
        return known == Irql.UNKNOWN ? level : level.known(known);
    }

    private static boolean isCurrentIrql(Expression e) {
        return switch (e) {
            case Call c -> c.getCallee() instanceof NameReference n && "KeGetCurrentIrql".equals(ReferenceText.of(n));
            case NameReference n when n.getTarget() instanceof Declarator d && !d.eIsProxy() && Place.isLocal(d) -> isCurrentIrql(d, n);
            case null, default -> false;
        };
    }

    /** Returns whether a variable never holds anything but the result of KeGetCurrentIrql. */
    private static boolean isCurrentIrql(Declarator variable, EObject use) {
        Declaration function = Declarators.enclosingFunction(use);
        int stores = 0;
        if (Declarators.outermost(variable).getInitializer() instanceof Call c) {
            stores = isCurrentIrql(c) ? 1 : 0;
        } else if (Declarators.outermost(variable).getInitializer() != null) {
            return false;
        }
        for (Iterator<EObject> all = function == null ? Collections.emptyIterator() : function.getBody().eAllContents(); all.hasNext();) {
            switch (all.next()) {
                case Assignment a when a.getTarget() instanceof NameReference n && n.getTarget() == variable -> {
                    if (!(a.getValue() instanceof Call c && isCurrentIrql(c))) {
                        return false;
                    }
                    stores++;
                }
                case Unary u when "&".equals(u.getOp()) && u.getOperand() instanceof NameReference n && n.getTarget() == variable -> {
                    return false;
                }
                default -> { }
            }
        }
        return stores == 1;
    }
}
