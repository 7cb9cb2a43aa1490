package org.dmaworkbench.debug.model;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.compiler.CompiledProject;
import org.dmaworkbench.debug.DebugIds;
import org.dmaworkbench.debug.breakpoint.BreakpointTable;
import org.dmaworkbench.debug.breakpoint.LineStop;
import org.dmaworkbench.debug.session.DebugSession;
import org.dmaworkbench.debug.session.SessionListener;
import org.dmaworkbench.debug.session.StepKind;
import org.dmaworkbench.debug.session.Suspension;
import org.dmaworkbench.debug.source.SourceFiles;
import org.dmaworkbench.sim.Simulation;
import org.eclipse.core.resources.IMarkerDelta;
import org.eclipse.core.runtime.ILog;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.IBreakpointManagerListener;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.DebugElement;
import org.eclipse.debug.core.model.IBreakpoint;
import org.eclipse.debug.core.model.IDebugTarget;
import org.eclipse.debug.core.model.IMemoryBlock;
import org.eclipse.debug.core.model.IMemoryBlockExtension;
import org.eclipse.debug.core.model.IMemoryBlockRetrievalExtension;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IThread;

/**
 * A simulated machine under the debugger: its execution contexts are the threads. All events of one stop are sent in one
 * batch. After the end of the run the target stays, suspended, until the user terminates it.
 */
public final class DmaDebugTarget extends DebugElement implements IDebugTarget, SessionListener, IBreakpointManagerListener, IMemoryBlockRetrievalExtension, ReverseSteps {
    private final ILaunch launch;
    private final DebugSession session;
    private final SourceFiles sources;
    private final SimulationProcess process;
    private final ValueChanges changes = new ValueChanges();
    private final ThreadTable threads = new ThreadTable(this);

    /** Prepares a target and adds it to its launch. */
    public DmaDebugTarget(ILaunch launch, Simulation simulation, CompiledProject compiled) {
        super(null);
        this.launch = launch;
        session = new DebugSession(simulation);
        sources = new SourceFiles(simulation.program().files(), compiled.files());
        process = new SimulationProcess(launch, simulation.scenario().name(), session::terminate);
        launch.addDebugTarget(this);
    }

    /** Starts the run. */
    public void start() {
        session.addListener(this);
        DebugPlugin.getDefault().getBreakpointManager().addBreakpointListener(this);
        DebugPlugin.getDefault().getBreakpointManager().addBreakpointManagerListener(this);
        updateBreakpoints();
        fireCreationEvent();
        session.resume();
    }

    /** Returns the session, which other tools may drive too. */
    public DebugSession session() {
        return session;
    }

    /** Returns the program's source files. */
    public SourceFiles sources() {
        return sources;
    }

    ValueChanges changes() {
        return changes;
    }

    // ---- what the session says ----

    @Override
    public void resumed(int context, StepKind step) {
        changes.next();
        int detail = step == null ? DebugEvent.CLIENT_REQUEST : switch (step) {
            case OVER, BACK_OVER -> DebugEvent.STEP_OVER;
            case INTO, BACK_INTO -> DebugEvent.STEP_INTO;
            case RETURN, BACK_OUT -> DebugEvent.STEP_RETURN;
        };
        DmaThread moved = threads.get(context);
        List<DebugEvent> events = new ArrayList<>();
        if (moved == null || step == null) {
            events.add(new DebugEvent(this, DebugEvent.RESUME, DebugEvent.CLIENT_REQUEST));
        } else {
            moved.stepping(true);
            events.add(new DebugEvent(moved, DebugEvent.RESUME, detail));
        }
        fire(events);
    }

    @Override
    public void suspended(Suspension suspension) {
        List<DebugEvent> events = new ArrayList<>();
        DmaThread at = threads.update(session.contexts(), suspension.context(), events);
        int detail = switch (suspension.reason()) {
            case BREAKPOINT -> DebugEvent.BREAKPOINT;
            case STEP, START -> DebugEvent.STEP_END;
            case REQUEST, ENDED -> DebugEvent.CLIENT_REQUEST;
        };
        for (DmaThread thread : threads.list()) {
            if (thread != at) {
                events.add(new DebugEvent(thread, DebugEvent.CHANGE, DebugEvent.CONTENT));
            }
        }
        events.add(at == null ? new DebugEvent(this, DebugEvent.SUSPEND, detail) : new DebugEvent(at, DebugEvent.SUSPEND, detail));
        events.add(new DebugEvent(this, DebugEvent.CHANGE, DebugEvent.STATE));
        fire(events);
    }

    @Override
    public void output(String text) {
        process.append(text);
    }

    @Override
    public void terminated() {
        DebugPlugin plugin = DebugPlugin.getDefault();
        if (plugin != null) {
            plugin.getBreakpointManager().removeBreakpointListener(this);
            plugin.getBreakpointManager().removeBreakpointManagerListener(this);
        }
        List<DebugEvent> events = new ArrayList<>();
        threads.update(List.of(), -1, events);
        events.add(new DebugEvent(this, DebugEvent.TERMINATE));
        fire(events);
        process.ended(session.simulation().ended() ? Verdicts.exitCode(session.simulation()) : 0);
    }

    @Override
    public void failed(Throwable cause) {
        ILog.of(DmaDebugTarget.class).error("The simulator failed while running scenario \"" + getName() + "\".", cause);
        process.append("The simulator failed: " + cause + ". Details are in the Error Log.\n");
    }

    private static void fire(List<DebugEvent> events) {
        if (DebugPlugin.getDefault() != null) {
            DebugPlugin.getDefault().fireDebugEventSet(events.toArray(DebugEvent[]::new));
        }
    }

    // ---- what the platform asks ----

    @Override
    public String getModelIdentifier() {
        return DebugIds.MODEL;
    }

    @Override
    public IDebugTarget getDebugTarget() {
        return this;
    }

    @Override
    public ILaunch getLaunch() {
        return launch;
    }

    @Override
    public IProcess getProcess() {
        return process;
    }

    @Override
    public IThread[] getThreads() {
        return threads.list().toArray(IThread[]::new);
    }

    @Override
    public boolean hasThreads() {
        return !threads.list().isEmpty();
    }

    @Override
    public String getName() {
        return session.simulation().scenario().name();
    }

    /** Returns how the target stands, for its label. */
    public String stateText() {
        Suspension suspension = session.suspension();
        if (session.isTerminated()) {
            return "terminated";
        }
        if (suspension == null) {
            return "running";
        }
        return switch (suspension.reason()) {
            case ENDED -> "run ended: " + Verdicts.word(session.simulation()) + "; step back or terminate";
            case BREAKPOINT -> "suspended at a breakpoint";
            case START -> "suspended at the beginning of the run";
            case STEP, REQUEST -> "suspended";
        };
    }

    /** Returns the thread that is about to go on, or null. */
    public IThread stoppedThread() {
        return threads.stopped();
    }

    @Override
    public boolean canTerminate() {
        return !isTerminated();
    }

    @Override
    public boolean isTerminated() {
        return session.isTerminated();
    }

    @Override
    public void terminate() {
        session.terminate();
    }

    @Override
    public boolean canResume() {
        return isSuspended() && session.suspension().reason() != Suspension.Reason.ENDED;
    }

    @Override
    public boolean canSuspend() {
        return !isTerminated() && !isSuspended();
    }

    @Override
    public boolean isSuspended() {
        return session.suspension() != null;
    }

    @Override
    public void resume() {
        updateBreakpoints();
        session.resume();
    }

    @Override
    public void suspend() {
        session.suspend();
    }

    @Override
    public boolean canStepBack() {
        Suspension suspension = session.suspension();
        return suspension != null && suspension.reason() != Suspension.Reason.START;
    }

    @Override
    public void stepBack(StepKind kind) {
        Suspension suspension = session.suspension();
        if (suspension != null) {
            session.step(kind, suspension.context());
        }
    }

    @Override
    public void reverseResume() {
        session.reverseResume();
    }

    void step(StepKind kind, int context) {
        updateBreakpoints();
        session.step(kind, context);
    }

    // ---- breakpoints ----

    @Override
    public boolean supportsBreakpoint(IBreakpoint breakpoint) {
        return breakpoint instanceof LineStop;
    }

    @Override
    public void breakpointAdded(IBreakpoint breakpoint) {
        updateBreakpoints();
    }

    @Override
    public void breakpointRemoved(IBreakpoint breakpoint, IMarkerDelta delta) {
        updateBreakpoints();
    }

    @Override
    public void breakpointChanged(IBreakpoint breakpoint, IMarkerDelta delta) {
        updateBreakpoints();
    }

    @Override
    public void breakpointManagerEnablementChanged(boolean enabled) {
        updateBreakpoints();
    }

    private void updateBreakpoints() {
        session.setBreakpoints(BreakpointTable.of(sources));
        session.setConditions(BreakpointTable.conditions(sources));
    }

    // ---- not offered ----

    @Override
    public boolean canDisconnect() {
        return false;
    }

    @Override
    public void disconnect() throws DebugException {
        notSupported("A simulation cannot be disconnected; terminate it.", null);
    }

    @Override
    public boolean isDisconnected() {
        return false;
    }

    // ---- memory ----

    @Override
    public boolean supportsStorageRetrieval() {
        return true;
    }

    @Override
    public IMemoryBlock getMemoryBlock(long startAddress, long length) {
        return new SimulatedMemory(this, "0x" + Long.toHexString(startAddress), startAddress);
    }

    /** What the Memory view asks for: an address, or an expression whose value is one. */
    @Override
    public IMemoryBlockExtension getExtendedMemoryBlock(String expression, Object context) throws DebugException {
        return SimulatedMemory.at(this, expression, context);
    }

    @SuppressWarnings("unchecked")
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        return adapter == ReverseSteps.class ? (T) this : super.getAdapter(adapter);
    }
}
