package org.dmaworkbench.debug.model;

import java.util.List;
import java.util.Optional;
import org.dmaworkbench.sim.Inspector;
import org.dmaworkbench.debug.session.MachineReader;
import org.dmaworkbench.debug.session.StepKind;
import org.dmaworkbench.debug.session.Suspension;
import org.dmaworkbench.debug.value.ValueNode;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IRegisterGroup;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;
import org.eclipse.debug.core.model.IVariable;

/** A function or callback of the driver, or a routine of the framework, on the stack of a context. */
public final class DmaStackFrame extends DmaElement implements IStackFrame, ReverseSteps {
    private final DmaThread thread;
    private final int level;
    private volatile Inspector.Frame view;
    private IVariable[] variables;
    private Suspension variablesOf;

    /** @param level number from the outermost frame, from 1 */
    DmaStackFrame(DmaThread thread, Inspector.Frame view, int level) {
        super(thread.target());
        this.thread = thread;
        this.view = view;
        this.level = level;
    }

    boolean isSame(Inspector.Frame other) {
        return view.function() == other.function() && view.name().equals(other.name()) && view.context() == other.context();
    }

    void update(Inspector.Frame now) {
        view = now;
    }

    /** Returns what the machine says of it. */
    public Inspector.Frame view() {
        return view;
    }

    /** Returns the short name of its source file; empty for the framework. */
    public String sourceName() {
        return view.function() < 0 ? null : target().sources().name(view.at().file());
    }

    /** Returns its source as an editor opens it. */
    public Optional<Object> source() {
        return view.function() < 0 ? Optional.empty() : target().sources().source(view.at().file());
    }

    @Override
    public IThread getThread() {
        return thread;
    }

    @Override
    public synchronized IVariable[] getVariables() throws DebugException {
        Suspension now = target().session().suspension();
        if (variables == null || now != variablesOf) {
            Inspector.Frame frame = view;
            List<ValueNode> nodes = look(simulation -> new MachineReader(simulation).variables(frame));
            String path = thread.getName() + '/' + level + '/' + frame.name();
            variables = nodes.stream().map(node -> new DmaVariable(target(), node, path + '/' + node.name())).toArray(IVariable[]::new);
            variablesOf = now;
        }
        return variables;
    }

    /** Evaluates a C expression here; not on the UI thread. */
    ValueNode watch(String expression) {
        return target().session().watch(view, expression);
    }

    @Override
    public boolean hasVariables() {
        return isSuspended() && view.function() >= 0;
    }

    @Override
    public int getLineNumber() {
        return view.function() < 0 ? -1 : view.at().line();
    }

    @Override
    public int getCharStart() {
        return -1;
    }

    @Override
    public int getCharEnd() {
        return -1;
    }

    @Override
    public String getName() {
        return view.name();
    }

    @Override
    public IRegisterGroup[] getRegisterGroups() {
        return new IRegisterGroup[0];
    }

    @Override
    public boolean hasRegisterGroups() {
        return false;
    }

    @Override
    public boolean canStepInto() {
        return thread.canStepInto();
    }

    @Override
    public boolean canStepOver() {
        return thread.canStepOver();
    }

    @Override
    public boolean canStepReturn() {
        return thread.canStepReturn();
    }

    @Override
    public boolean isStepping() {
        return thread.isStepping();
    }

    @Override
    public void stepInto() {
        thread.stepInto();
    }

    @Override
    public void stepOver() {
        thread.stepOver();
    }

    @Override
    public void stepReturn() {
        thread.stepReturn();
    }

    @Override
    public boolean canResume() {
        return thread.canResume();
    }

    @Override
    public boolean canSuspend() {
        return thread.canSuspend();
    }

    @Override
    public boolean isSuspended() {
        return thread.isSuspended();
    }

    @Override
    public void resume() {
        thread.resume();
    }

    @Override
    public void suspend() {
        thread.suspend();
    }

    @Override
    public boolean canStepBack() {
        return thread.canStepBack();
    }

    @Override
    public void stepBack(StepKind kind) {
        thread.stepBack(kind);
    }

    @Override
    public void reverseResume() {
        thread.reverseResume();
    }

    @Override
    public boolean canTerminate() {
        return thread.canTerminate();
    }

    @Override
    public boolean isTerminated() {
        return thread.isTerminated();
    }

    @Override
    public void terminate() {
        thread.terminate();
    }

    @SuppressWarnings("unchecked")
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ReverseSteps.class ? (T) this : super.getAdapter(adapter);
    }
}
