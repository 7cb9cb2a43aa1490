package org.dmaworkbench.compiler.body;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
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
import org.dmaworkbench.lang.kmdf.ReturnStatement;
import org.dmaworkbench.lang.kmdf.Statement;
import org.dmaworkbench.lang.kmdf.SwitchStatement;
import org.dmaworkbench.lang.kmdf.UpdateStatement;
import org.dmaworkbench.lang.kmdf.WhileStatement;
import org.dmaworkbench.lang.kmdf.WithStatement;
import org.dmaworkbench.lang.types.CTypes;
import org.dmaworkbench.lang.types.Declarators;
import org.dmaworkbench.program.build.FunctionBuilder;
import org.dmaworkbench.program.build.Label;
import org.dmaworkbench.program.code.Instruction;
import org.dmaworkbench.program.type.CType;
import org.dmaworkbench.program.type.StructType;
import org.eclipse.emf.ecore.EObject;

/** Writes statements. Every statement that does something is marked as a stop for the debugger. */
final class Statements {
    private final FunctionBody body;
    private final FunctionBuilder out;
    private final Expressions expressions;
    private final Locks locks;
    private final Deque<Exit> breaks = new ArrayDeque<>();
    private final Deque<Exit> continues = new ArrayDeque<>();
    private final Map<EObject, Label> labels = new IdentityHashMap<>();

    /** A label that leaves loops or switches, and the number of locks held there. */
    private record Exit(Label label, int locks) { }

    Statements(FunctionBody body) {
        this.body = body;
        this.out = body.out();
        this.expressions = body.expressions();
        this.locks = new Locks(body);
    }

    void block(Block block) {
        int variables = out.scope();
        block.getStatements().forEach(this::statement);
        out.endScope(variables);
    }

    private void statement(Statement s) {
        try {
            write(s);
        } catch (Unsupported e) {
            body.scope().report(e);
        }
    }

    private void write(Statement s) {
        int mark = out.mark();
        switch (s) {
            case Block b -> block(b);
            case DeclarationStatement d -> declaration(d.getDeclaration());
            case ExpressionStatement e -> {
                start(s);
                expressions.effect(e.getExpression());
            }
            case IfStatement i -> branch(i);
            case SwitchStatement w -> choose(w);
            case WhileStatement w -> loop(w);
            case DoStatement d -> loop(d);
            case ForStatement f -> loop(f);
            case GotoStatement g -> jump(g);
            case ContinueStatement c -> leave(c, continues);
            case BreakStatement b -> leave(b, breaks);
            case ReturnStatement r -> result(r);
            case UpdateStatement u -> {
                start(s);
                new RegisterUpdate(body).write(u);
            }
            case WithStatement w -> with(w);
            case org.dmaworkbench.lang.kmdf.Label l -> out.bind(label(l));
            case CaseLabel c -> out.bind(label(c));
            case DefaultLabel d -> out.bind(label(d));
            default -> { }
        }
        if (!(s instanceof DeclarationStatement)) {
            out.release(mark);
        }
    }

    private Label label(EObject syntax) {
        return labels.computeIfAbsent(syntax, l -> out.label());
    }

    private void start(EObject syntax) {
        out.statement(body.scope().position(syntax));
    }

    private void declaration(Declaration d) {
        if (d.getModifiers().contains("typedef") || d.getModifiers().contains("extern")) {
            return;
        }
        for (Declarator outer : d.getDeclarators()) {
            Declarator variable = Declarators.innermost(outer);
            if (d.getModifiers().contains("static") || body.types().typeOf(variable) instanceof CType.Func) {
                continue;
            }
            body.declare(variable);
            if (outer.getInitializer() != null) {
                start(outer);
                int mark = out.mark();
                new LocalInitializer(body).write(body.variable(variable), outer.getInitializer());
                out.release(mark);
            }
        }
    }

    private void branch(IfStatement i) {
        start(i);
        Label otherwise = out.label();
        expressions.conditions().branch(i.getCondition(), false, otherwise);
        statement(i.getThen());
        if (i.getOtherwise() == null) {
            out.bind(otherwise);
            return;
        }
        Label end = out.label();
        if (out.isReachable()) {
            out.jump(end);
        }
        out.bind(otherwise);
        statement(i.getOtherwise());
        out.bind(end);
    }

    private void choose(SwitchStatement s) {
        start(s);
        Label end = out.label();
        new Switches(body, this::label).dispatch(s, end);
        breaks.push(new Exit(end, locks.held()));
        statement(s.getBody());
        breaks.pop();
        out.bind(end);
    }

    private void loop(WhileStatement w) {
        Label again = out.label();
        Label end = out.label();
        out.bind(again);
        start(w);
        expressions.conditions().branch(w.getCondition(), false, end);
        repeat(w.getBody(), end, again);
        out.position(body.scope().position(w));
        out.jump(again);
        out.bind(end);
    }

    private void loop(DoStatement d) {
        Label again = out.label();
        Label test = out.label();
        Label end = out.label();
        out.bind(again);
        repeat(d.getBody(), end, test);
        out.bind(test);
        start(d.getCondition());
        expressions.conditions().branch(d.getCondition(), true, again);
        out.bind(end);
    }

    private void loop(ForStatement f) {
        int variables = out.scope();
        if (f.getDeclaration() != null) {
            declaration(f.getDeclaration());
        } else if (f.getStart() != null) {
            start(f.getStart());
            expressions.effect(f.getStart());
        }
        Label again = out.label();
        Label step = out.label();
        Label end = out.label();
        out.bind(again);
        if (f.getCondition() != null) {
            start(f.getCondition());
            int mark = out.mark();
            expressions.conditions().branch(f.getCondition(), false, end);
            out.release(mark);
        } else {
            start(f);
        }
        repeat(f.getBody(), end, step);
        out.bind(step);
        if (f.getStep() != null) {
            start(f.getStep());
            expressions.effect(f.getStep());
        } else {
            out.position(body.scope().position(f));
        }
        out.jump(again);
        out.bind(end);
        out.endScope(variables);
    }

    private void repeat(Statement inside, Label end, Label next) {
        breaks.push(new Exit(end, locks.held()));
        continues.push(new Exit(next, locks.held()));
        statement(inside);
        continues.pop();
        breaks.pop();
    }

    private void leave(Statement s, Deque<Exit> exits) {
        if (exits.isEmpty()) {
            throw new Unsupported(s, s instanceof BreakStatement ? "a break outside of a loop or switch"
                    : "a continue outside of a loop");
        }
        start(s);
        locks.releaseDownTo(exits.peek().locks());
        out.jump(exits.peek().label());
    }

    private void jump(GotoStatement g) {
        if (g.getLabel() == null || g.getLabel().eIsProxy()) {
            throw new Unsupported(g, "a goto to an unknown label");
        }
        start(g);
        locks.releaseDownTo(Locks.around(g.getLabel()));
        out.jump(label(g.getLabel()));
    }

    private void result(ReturnStatement r) {
        start(r);
        CType type = body.result();
        int value = -1;
        if (r.getValue() != null && type instanceof CType.Void) {
            expressions.effect(r.getValue());
        } else if (r.getValue() != null && CTypes.isScalar(type)) {
            value = expressions.converted(r.getValue(), type);
        } else if (r.getValue() != null && type instanceof StructType s) {
            int address = expressions.value(r.getValue());
            if (CTypes.travelsInSlot(s)) {
                value = out.load(CTypes.unsigned(s.size()), address, 0);
            } else {
                out.emit(new Instruction.Copy(body.resultAddress(), address, s.size()));
            }
        }
        locks.releaseDownTo(0);
        out.ret(value);
    }

    private void with(WithStatement w) {
        start(w);
        locks.acquire(w.getLock());
        block(w.getBody());
        if (out.isReachable()) {
            out.statement(body.scope().end(w.getBody()));
            locks.releaseLast();
        }
        locks.forgetLast();
    }
}
