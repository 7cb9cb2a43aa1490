package org.dmaworkbench.sim.vm;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.machine.model.MachinePackage;

/**
 * The frame of the routine that runs now: arguments, slots, and what the routine may do with it. There is one per machine;
 * it is valid during {@link Routine#resume} only.
 */
public final class Activation {
    private final Machine m;
    private final StateBlock state;
    private final TextCache texts;
    private int context;
    private int fp;
    private boolean done;
    private int[] outNames = new int[8];
    private long[] outValues = new long[8];
    private int outs;

    Activation(Machine m) {
        this.m = m;
        state = m.state();
        texts = new TextCache(m.trace());
    }

    void enter(int ctx, int framePointer) {
        context = ctx;
        fp = framePointer;
        done = false;
        outs = 0;
    }

    boolean done() {
        return done;
    }

    int outs() {
        return outs;
    }

    int outName(int i) {
        return outNames[i];
    }

    long outValue(int i) {
        return outValues[i];
    }

    /** Returns the machine. */
    public Machine machine() {
        return m;
    }

    /** Returns the row of the execution context. */
    public int context() {
        return context;
    }

    /** Returns the label at which to go on: 0 on entry, then what the routine set last. */
    public int pc() {
        return (int) state.stack(context)[fp + Frame.PC];
    }

    /** Sets the label at which to go on after a call or a wait. */
    public void pc(int label) {
        state.stack(context)[fp + Frame.PC] = label;
    }

    /** Returns the number of arguments. */
    public int argCount() {
        return (int) state.stack(context)[fp + Frame.COUNT];
    }

    /** Returns argument {@code i}; 0 for one that was not passed. */
    public long arg(int i) {
        return i < argCount() ? state.stack(context)[fp + Frame.HEADER + i] : 0;
    }

    /** Returns slot {@code i}, 0 at first. */
    public long slot(int i) {
        long[] s = state.stack(context);
        return s[fp + Frame.HEADER + (int) s[fp + Frame.COUNT] + i];
    }

    /** Sets slot {@code i}. */
    public void slot(int i, long value) {
        long[] s = state.stack(context);
        s[fp + Frame.HEADER + (int) s[fp + Frame.COUNT] + i] = value;
    }

    /** Returns the value of the last call this context completed. */
    public long result() {
        return state.get(MachinePackage.EXECUTION_CONTEXT, context, MachinePackage.EXECUTION_CONTEXT__RESULT);
    }

    /** Returns the trace number of the event this frame acts for: its ddi.call, or its caller's event. */
    public long event() {
        return state.stack(context)[fp + Frame.EVENT];
    }

    /** Says what caused the calls this frame makes from now on, such as the request.present that a callback answers. */
    public void event(long seq) {
        state.stack(context)[fp + Frame.EVENT] = seq;
    }

    /** Adds an out-parameter to the record of this call's return; to be followed by {@link #ret} in the same resumption. */
    public void out(String name, long value) {
        if (outs == outNames.length) {
            outNames = java.util.Arrays.copyOf(outNames, 2 * outs);
            outValues = java.util.Arrays.copyOf(outValues, 2 * outs);
        }
        outNames[outs] = texts.id(name);
        outValues[outs++] = value;
    }

    /**
     * Calls a driver callback; this routine goes on at {@link #pc} when it has returned.
     *
     * @param functionAddress what the driver registered
     * @param role callback type, such as {@code EvtIoRead}
     */
    public void call(long functionAddress, String role, long... args) {
        act();
        m.calls().callDriver(context, functionAddress, role, args);
    }

    /** Calls another routine; this one goes on at {@link #pc} when it has returned. */
    public void call(Routine routine, long... args) {
        act();
        m.calls().callRoutine(context, routine, args);
    }

    /** Returns a value to the caller and drops this frame. */
    public void ret(long value) {
        act();
        m.calls().returnFrom(context, fp, value);
    }

    /**
     * Waits until {@link Machine#wake} is called with the same numbers, then goes on at {@link #pc}. At DISPATCH_LEVEL or
     * above the context spins and keeps its CPU.
     */
    public void block(int reason, long id) {
        act();
        m.contexts().block(context, reason, id);
    }

    /** Goes on at {@link #pc} at once, as a step of its own: others may run in between. */
    public void again() {
        act();
    }

    private void act() {
        if (done) {
            throw new IllegalStateException("a routine acts once per resumption");
        }
        done = true;
    }
}
