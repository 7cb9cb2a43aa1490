package org.dmaworkbench.debug.model;

import java.util.HashMap;
import java.util.Map;
import org.dmaworkbench.debug.DebugIds;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamsProxy;

/** A run as a process: the console shows its timeline. There is no operating system process behind it. */
public final class SimulationProcess extends PlatformObject implements IProcess {
    private final ILaunch launch;
    private final String label;
    private final Runnable stop;
    private final TimelineStreams streams = new TimelineStreams();
    private final Map<String, String> attributes = new HashMap<>();
    private volatile Integer exit;

    /** Makes a process and adds it to its launch. @param stop ends the run */
    public SimulationProcess(ILaunch launch, String label, Runnable stop) {
        this.launch = launch;
        this.label = label;
        this.stop = stop;
        attributes.put(IProcess.ATTR_PROCESS_TYPE, DebugIds.PROCESS_TYPE);
        launch.addProcess(this);
        fire(DebugEvent.CREATE);
    }

    /** Adds lines to the console. */
    public void append(String text) {
        streams.timeline().append(text);
    }

    /** Notes the end of the run. */
    public void ended(int exitCode) {
        if (exit == null) {
            exit = exitCode;
            fire(DebugEvent.TERMINATE);
        }
    }

    @Override
    public String getLabel() {
        return label;
    }

    @Override
    public ILaunch getLaunch() {
        return launch;
    }

    @Override
    public IStreamsProxy getStreamsProxy() {
        return streams;
    }

    @Override
    public synchronized void setAttribute(String key, String value) {
        attributes.put(key, value);
    }

    @Override
    public synchronized String getAttribute(String key) {
        return attributes.get(key);
    }

    @Override
    public int getExitValue() throws DebugException {
        Integer code = exit;
        if (code == null) {
            throw new DebugException(new org.eclipse.core.runtime.Status(org.eclipse.core.runtime.IStatus.ERROR, DebugIds.BUNDLE,
                    "The simulation of \"" + label + "\" has not ended."));
        }
        return code;
    }

    @Override
    public boolean canTerminate() {
        return exit == null;
    }

    @Override
    public boolean isTerminated() {
        return exit != null;
    }

    @Override
    public void terminate() {
        stop.run();
    }

    @SuppressWarnings("unchecked")
    @Override
    public <T> T getAdapter(Class<T> adapter) {
        if (adapter == ILaunch.class) {
            return (T) launch;
        }
        if (adapter == IProcess.class) {
            return (T) this;
        }
        return super.getAdapter(adapter);
    }

    private void fire(int kind) {
        if (DebugPlugin.getDefault() != null) {
            DebugPlugin.getDefault().fireDebugEventSet(new DebugEvent[] {new DebugEvent(this, kind)});
        }
    }
}
