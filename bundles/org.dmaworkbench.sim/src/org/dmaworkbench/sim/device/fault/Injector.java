package org.dmaworkbench.sim.device.fault;

import static org.dmaworkbench.machine.model.MachinePackage.INJECTED_FAULT;
import static org.dmaworkbench.machine.model.MachinePackage.INJECTED_FAULT__ARMED;
import static org.dmaworkbench.machine.model.MachinePackage.INJECTED_FAULT__FIRED;
import static org.dmaworkbench.machine.model.MachinePackage.INJECTED_FAULT__LEFT;
import static org.dmaworkbench.machine.model.MachinePackage.INJECTED_FAULT__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.INJECTED_FAULT__SEEN;

import java.util.List;
import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.Fault;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Makes the faults of a scenario strike when they should: start reading here. A fault is armed at its time or its event, and strikes
 * at the next moment of its kind; each strike is a recorded choice and a trace event. A run without faults pays one test per moment.
 */
public final class Injector {
    private final Machine machine;
    private final Target target;
    private final List<Fault> faults;
    private final Effect[] effects;
    private final boolean[] used = new boolean[Moment.values().length];
    private final Occasion occasion = new Occasion();
    private boolean lastByTarget;

    /** Makes the injector of a chip. */
    public Injector(Machine machine, Target target, List<Fault> faults) {
        this.machine = machine;
        this.target = target;
        this.faults = faults;
        effects = faults.stream().map(Palette::of).toArray(Effect[]::new);
        for (int i = 0; i < effects.length; i++) {
            used[effects[i].moment().ordinal()] = true;
            Moment.of(faults.get(i).event()).ifPresent(m -> used[m.ordinal()] = true);
        }
    }

    /** Adds a row for each fault to a new machine. */
    public void create() {
        StateBlock state = machine.state();
        for (Fault fault : faults) {
            int row = state.add(INJECTED_FAULT);
            state.set(INJECTED_FAULT, row, INJECTED_FAULT__NAME, state.names().intern(fault.kind().text()));
            state.set(INJECTED_FAULT, row, INJECTED_FAULT__LEFT, fault.times());
            state.set(INJECTED_FAULT, row, INJECTED_FAULT__ARMED, fault.from() == 0 && fault.event().isEmpty() ? 1 : 0);
        }
    }

    /** The device has started: the clocks of faults begin to run. */
    public void deviceStarted(int timedEvent) {
        for (int i = 0; i < effects.length; i++) {
            if (faults.get(i).from() > 0 || effects[i].moment() == Moment.TRIGGER && faults.get(i).event().isEmpty()) {
                machine.after(faults.get(i).from(), timedEvent, i);
            }
        }
    }

    /** The time of a fault has come. */
    public void due(long index) {
        arm((int) index);
    }

    /** Something happens on a channel, or (channel -1) to the chip as a whole. */
    public Occasion strike(Moment moment, int channel) {
        return strike(moment, channel, null);
    }

    /** The words of a descriptor have come. */
    public void descriptor(int channel, long[] words) {
        strike(Moment.FETCH, channel, words);
    }

    private Occasion strike(Moment moment, int channel, long[] words) {
        occasion.begin(channel, words);
        if (used[moment.ordinal()]) {
            for (int i = 0; i < effects.length; i++) {
                if (concerns(i, channel)) {
                    count(i, moment);
                    if (effects[i].moment() == moment && get(i, INJECTED_FAULT__ARMED) != 0) {
                        fire(i);
                    }
                }
            }
        }
        return occasion;
    }

    private boolean concerns(int i, int channel) {
        return channel < 0 || faults.get(i).argument("channel", channel) == channel;
    }

    private void count(int i, Moment moment) {
        Fault fault = faults.get(i);
        if (get(i, INJECTED_FAULT__ARMED) != 0 || fault.event().isEmpty() || Moment.of(fault.event()).orElseThrow() != moment) {
            return;
        }
        long seen = machine.state().increment(INJECTED_FAULT, i, INJECTED_FAULT__SEEN, 1) + 1;
        if (moment == Moment.BYTE || seen >= fault.count()) {
            arm(i);
        }
    }

    private void arm(int i) {
        machine.state().set(INJECTED_FAULT, i, INJECTED_FAULT__ARMED, 1);
        if (effects[i].moment() == Moment.TRIGGER) {
            if (occasion.words() == null && faults.get(i).event().isEmpty()) {
                occasion.begin((int) faults.get(i).argument("channel", 0), null);
            }
            fire(i);
        }
    }

    private boolean fire(int i) {
        Fault fault = faults.get(i);
        long left = get(i, INJECTED_FAULT__LEFT);
        if (left == 0 || !machine.chance(fault.chance(), fault.of(), fault.kind().text())) {
            return false;
        }
        StateBlock state = machine.state();
        state.set(INJECTED_FAULT, i, INJECTED_FAULT__LEFT, left == Long.MAX_VALUE ? left : left - 1);
        state.increment(INJECTED_FAULT, i, INJECTED_FAULT__FIRED, 1);
        String at = effects[i].moment() == Moment.REGISTER_WRITE || effects[i].moment() == Moment.RESET ? "chip" : "channel " + occasion.channel();
        machine.trace().emit(Kind.FAULT, machine.cause(), machine.trace().intern(fault.kind().text()), machine.trace().intern(at));
        effects[i].strike(occasion, target);
        return true;
    }

    /** Returns how many of the bytes left of a descriptor a channel may move before a fault wants it to stop. */
    public long untilStop(int channel, long moved, long left) {
        long stop = left;
        if (used[Moment.BYTE.ordinal()]) {
            for (int i = 0; i < effects.length; i++) {
                long away = faults.get(i).count() - moved;
                if (concerns(i, channel) && get(i, INJECTED_FAULT__ARMED) == 0 && faults.get(i).event().equals("byte") && away > 0) {
                    stop = Math.min(stop, away);
                }
            }
        }
        return stop;
    }

    /** Returns how many bytes from a host address on the bus lets pass before it aborts the cycle. */
    public long untilAbort(int channel, long address, long bytes) {
        long passes = bytes;
        if (used[Moment.CYCLE.ordinal()]) {
            for (int i = 0; i < effects.length; i++) {
                long pass = concerns(i, channel) && get(i, INJECTED_FAULT__ARMED) != 0 ? effects[i].passes(address, bytes) : bytes;
                if (pass < passes && fire(i)) {
                    passes = pass;
                    lastByTarget = ((AbortedCycle) effects[i]).target();
                }
            }
        }
        return passes;
    }

    /** Returns whether the abort that {@link #untilAbort} told of comes from a target. */
    public boolean targetAborts() {
        return lastByTarget;
    }

    /** Returns whether a channel's DREQ# input is cut off. */
    public boolean withholdsRequest(int channel) {
        for (int i = 0; used[Moment.CYCLE.ordinal()] && i < effects.length; i++) {
            if (effects[i] instanceof NoRequest && concerns(i, channel) && get(i, INJECTED_FAULT__ARMED) != 0) {
                return true;
            }
        }
        return false;
    }

    private long get(int i, int column) {
        return machine.state().get(INJECTED_FAULT, i, column);
    }
}
