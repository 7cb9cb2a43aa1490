package org.dmaworkbench.sim.kernel;

import static org.dmaworkbench.machine.model.MachinePackage.CPU;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__ATTACHMENTS;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__HELD_OFF;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__IRQL;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__LEVEL;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__MESSAGE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__MISSED;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__PASSIVE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__PENDING;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__ROUNDS;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__SERVICE_NAME;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__SERVICING;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__UNCLAIMED;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * A level-triggered, shareable interrupt line, or the message that stands in for it. While a line is high and not being serviced, one
 * CPU below its IRQL is interrupted; when the service routine returns and the line is still high, it interrupts again. A message is sent
 * once for each rise. Without an interrupt object the line is masked, and a message is lost.
 */
public final class InterruptLine {
    /** Vector of the line. */
    public static final int VECTOR = 0x91;

    /** What became of a service. */
    public enum Answer {
        /** A service routine returned TRUE. */
        CLAIMED,
        /** All service routines returned FALSE. */
        UNCLAIMED,
        /** No interrupt object was connected yet. */
        NOBODY_ASKED
    }

    /** Rounds in a row that nobody claims before the run is stopped as an interrupt storm. */
    private static final int STORM = 100;
    /** Rounds in which somebody claims and the line stays high all the same. */
    private static final int STUCK = 1000;

    private final int row;
    private final String name;
    private final boolean message;
    private final Routine service;

    /**
     * Describes a line.
     *
     * @param row its row in table InterruptLine
     * @param name such as {@code INTA#}
     * @param message whether it is message-signalled
     * @param service what runs at its IRQL when it is high; gets the line's row as argument and calls {@link #serviced} at its end
     */
    public InterruptLine(int row, String name, boolean message, Routine service) {
        this.row = row;
        this.name = name;
        this.message = message;
        this.service = service;
    }

    /** Adds the line's row to a new machine. */
    public void create(Machine m) {
        StateBlock state = m.state();
        int added = state.add(INTERRUPT_LINE);
        assert added == row;
        state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__NAME, state.names().intern(name));
        state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__IRQL, Irql.DEVICE);
        state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__MESSAGE, message ? 1 : 0);
    }

    /**
     * Sets the level of the line.
     *
     * @param cause event that raised it; a line that falls does so because of what runs now
     */
    public void set(Machine m, boolean high, long cause) {
        StateBlock state = m.state();
        if (high == (state.get(INTERRUPT_LINE, row, INTERRUPT_LINE__LEVEL) != 0)) {
            return;
        }
        state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__LEVEL, high ? 1 : 0);
        state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__ROUNDS, 0);
        long event = m.trace().emit(Kind.IRQ_LINE, high ? cause : m.cause(), high ? 1 : 0, state.get(INTERRUPT_LINE, row, INTERRUPT_LINE__NAME));
        if (high) {
            state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__CAUSE, event);
            state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__PENDING, message && !isMasked(state) ? 1 : 0);
            request(m);
        }
    }

    /** Returns the event that raised the line last. */
    public static long cause(Machine m, int line) {
        return m.state().get(INTERRUPT_LINE, line, INTERRUPT_LINE__CAUSE);
    }

    /**
     * Says that an interrupt object listens from now on, or does no longer.
     *
     * @param change 1 or -1
     * @param passive whether its service routine runs in a thread
     */
    public static void attached(Machine m, int line, int change, boolean passive) {
        m.state().increment(INTERRUPT_LINE, line, INTERRUPT_LINE__ATTACHMENTS, change);
        m.state().set(INTERRUPT_LINE, line, INTERRUPT_LINE__PASSIVE, passive ? 1 : 0);
        request(m);
    }

    /** Says that an interrupt object that listens can be asked now. */
    public static void connected(Machine m, int line) {
        m.state().set(INTERRUPT_LINE, line, INTERRUPT_LINE__HELD_OFF, 0);
        request(m);
    }

    /** Says that the service routine is at its end. Returns why this is an interrupt storm, or null if it is none. */
    public static String serviced(Machine m, int line, Answer answer) {
        StateBlock state = m.state();
        state.set(INTERRUPT_LINE, line, INTERRUPT_LINE__SERVICING, 0);
        if (answer == Answer.NOBODY_ASKED) {
            state.increment(INTERRUPT_LINE, line, INTERRUPT_LINE__MISSED, 1);
            state.set(INTERRUPT_LINE, line, INTERRUPT_LINE__HELD_OFF, 1);
            return null;
        }
        request(m);
        if (answer == Answer.CLAIMED) {
            state.set(INTERRUPT_LINE, line, INTERRUPT_LINE__UNCLAIMED, 0);
        } else if (state.increment(INTERRUPT_LINE, line, INTERRUPT_LINE__UNCLAIMED, 1) + 1 >= STORM) {
            return STORM + " interrupts in a row that no driver claims";
        }
        boolean stuck = state.increment(INTERRUPT_LINE, line, INTERRUPT_LINE__ROUNDS, 1) + 1 >= STUCK;
        return stuck ? STUCK + " interrupts in a row are claimed, and the line is high all the time: the service routine does not quieten the device" : null;
    }

    /** Asks the CPU that would take an interrupt to look at its lines. */
    public static void request(Machine m) {
        int cpu = target(m);
        if (cpu >= 0) {
            m.poll(cpu);
        }
    }

    /** Returns the first CPU whose IRQL lets the device interrupt, or -1: then the first that lowers its IRQL will look. */
    static int target(Machine m) {
        for (int cpu = 0; cpu < m.state().rows(CPU); cpu++) {
            if (m.irql(cpu) < Irql.DEVICE) {
                return cpu;
            }
        }
        return -1;
    }

    /** Returns whether the line wants a CPU. */
    boolean pending(StateBlock state) {
        return state.get(INTERRUPT_LINE, row, message ? INTERRUPT_LINE__PENDING : INTERRUPT_LINE__LEVEL) != 0
                && state.get(INTERRUPT_LINE, row, INTERRUPT_LINE__SERVICING) == 0 && state.get(INTERRUPT_LINE, row, INTERRUPT_LINE__HELD_OFF) == 0 && !isMasked(state);
    }

    private boolean isMasked(StateBlock state) {
        return state.get(INTERRUPT_LINE, row, INTERRUPT_LINE__ATTACHMENTS) == 0;
    }

    /** Returns whether the service routine runs in a thread at PASSIVE_LEVEL; the line is masked meanwhile. */
    boolean isPassive(StateBlock state) {
        return state.get(INTERRUPT_LINE, row, INTERRUPT_LINE__PASSIVE) != 0;
    }

    void beginService(StateBlock state) {
        state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__PENDING, 0);
        state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__SERVICING, 1);
    }

    Routine service() {
        return service;
    }

    /** Returns the name of the interrupt object that is connected to the line. */
    String serviceName(StateBlock state) {
        return state.names().text((int) state.get(INTERRUPT_LINE, row, INTERRUPT_LINE__SERVICE_NAME));
    }

    int row() {
        return row;
    }
}
