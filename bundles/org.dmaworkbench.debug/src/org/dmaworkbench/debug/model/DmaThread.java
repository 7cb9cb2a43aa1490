package org.dmaworkbench.debug.model;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.sim.Inspector;
import org.dmaworkbench.sim.Inspector;
import org.dmaworkbench.debug.session.NotSuspendedException;
import org.dmaworkbench.debug.session.StepKind;
import org.dmaworkbench.debug.session.Suspension;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IStackFrame;
import org.eclipse.debug.core.model.IThread;

/** An execution context of the machine: an application, an ISR, a DPC, a system thread. */
public final class DmaThread extends DmaElement implements IThread, ReverseSteps {
    private volatile Inspector.Context context;
    private volatile boolean stepping;
    private volatile boolean gone;
    private List<DmaStackFrame> frames = List.of();
    private Suspension framesOf;

    DmaThread(DmaDebugTarget target, Inspector.Context context) {
        super(target);
        this.context = context;
    }

    void update(Inspector.Context now) {
        context = now;
    }

    void stepping(boolean now) {
        stepping = now;
    }

    void gone() {
        gone = true;
    }

    /** Returns what the machine says of it. */
    public Inspector.Context context() {
        return context;
    }

    @Override
    public synchronized IStackFrame[] getStackFrames() throws DebugException {
        Suspension now = target().session().suspension();
        if (now == null || gone) {
            return new IStackFrame[0];
        }
        if (now != framesOf) {
            try {
                frames = merge(target().session().stack(context.id()));
                framesOf = now;
            } catch (NotSuspendedException e) {
                return new IStackFrame[0]; // it has just gone on
            }
        }
        return frames.toArray(IStackFrame[]::new);
    }

    /** Keeps the objects of frames that are still there, counted from the outermost: the views keep what is selected and open. */
    private List<DmaStackFrame> merge(List<Inspector.Frame> fresh) {
        List<DmaStackFrame> result = new ArrayList<>();
        for (int i = 0; i < fresh.size(); i++) {
            int old = i - fresh.size() + frames.size();
            DmaStackFrame known = old >= 0 ? frames.get(old) : null;
            if (known != null && known.isSame(fresh.get(i))) {
                known.update(fresh.get(i));
                result.add(known);
            } else {
                result.add(new DmaStackFrame(this, fresh.get(i), fresh.size() - i));
            }
        }
        return result;
    }

    @Override
    public boolean hasStackFrames() throws DebugException {
        return isSuspended() && getStackFrames().length > 0;
    }

    /** Returns the innermost frame with source, else the innermost. */
    @Override
    public IStackFrame getTopStackFrame() throws DebugException {
        IStackFrame[] all = getStackFrames();
        for (IStackFrame frame : all) {
            if (((DmaStackFrame) frame).view().function() >= 0) {
                return frame;
            }
        }
        return all.length == 0 ? null : all[0];
    }

    @Override
    public int getPriority() {
        return context.irql();
    }

    @Override
    public String getName() {
        return context.name();
    }

    @Override
    public IBreakpoint[] getBreakpoints() {
        return new IBreakpoint[0];
    }

    @Override
    public boolean isSuspended() {
        return !gone && target().isSuspended();
    }

    @Override
    public boolean canResume() {
        return !gone && target().canResume();
    }

    @Override
    public boolean canSuspend() {
        return !gone && target().canSuspend();
    }

    @Override
    public void resume() {
        target().resume();
    }

    @Override
    public void suspend() {
        target().suspend();
    }

    @Override
    public boolean canStepInto() {
        return canResume();
    }

    @Override
    public boolean canStepOver() {
        return canResume();
    }

    @Override
    public boolean canStepReturn() {
        return canResume();
    }

    @Override
    public boolean isStepping() {
        return stepping;
    }

    @Override
    public void stepInto() {
        target().step(StepKind.INTO, context.id());
    }

    @Override
    public void stepOver() {
        target().step(StepKind.OVER, context.id());
    }

    @Override
    public void stepReturn() {
        target().step(StepKind.RETURN, context.id());
    }

    @Override
    public boolean canStepBack() {
        return !gone && target().canStepBack();
    }

    @Override
    public void stepBack(StepKind kind) {
        target().step(kind, context.id());
    }

    @Override
    public void reverseResume() {
        target().reverseResume();
    }

    @Override
    public boolean canTerminate() {
        return target().canTerminate();
    }

    @Override
    public boolean isTerminated() {
        return gone || target().isTerminated();
    }

    @Override
    public void terminate() {
        target().terminate();
    }

    @SuppressWarnings("unchecked")
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ReverseSteps.class ? (T) this : super.getAdapter(adapter);
    }
}
