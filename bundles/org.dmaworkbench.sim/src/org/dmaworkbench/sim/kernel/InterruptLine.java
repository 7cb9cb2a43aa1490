package org.dmaworkbench.sim.kernel;

import static org.dmaworkbench.machine.model.MachinePackage.CPU;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__IRQL;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__LEVEL;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__SERVICE_NAME;
import static org.dmaworkbench.machine.model.MachinePackage.INTERRUPT_LINE__SERVICING;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.trace.Kind;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.vm.Routine;

/**
 * A level-triggered, shareable interrupt line. While it is high and not being serviced, one CPU below its IRQL is interrupted;
 * when the service routine returns and the line is still high, it interrupts again.
 */
public final class InterruptLine {
    private final int row;
    private final String name;
    private final Routine service;

    /**
     * Describes a line.
     *
     * @param row its row in table InterruptLine
     * @param name such as {@code INTA#}
     * @param service what runs at its IRQL when it is high; gets the line's row as argument and calls {@link #serviced} at its end
     */
    public InterruptLine(int row, String name, Routine service) {
        this.row = row;
        this.name = name;
        this.service = service;
    }

    /** Adds the line's row to a new machine. */
    public void create(Machine m) {
        StateBlock state = m.state();
        int added = state.add(INTERRUPT_LINE);
        assert added == row;
        state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__NAME, state.names().intern(name));
        state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__IRQL, Irql.DEVICE);
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
        long event = m.trace().emit(Kind.IRQ_LINE, high ? cause : m.cause(), high ? 1 : 0, state.get(INTERRUPT_LINE, row, INTERRUPT_LINE__NAME));
        if (high) {
            state.set(INTERRUPT_LINE, row, INTERRUPT_LINE__CAUSE, event);
            request(m);
        }
    }

    /** Returns the event that raised the line last. */
    public static long cause(Machine m, int line) {
        return m.state().get(INTERRUPT_LINE, line, INTERRUPT_LINE__CAUSE);
    }

    /** Says that the service routine is at its end. */
    public static void serviced(Machine m, int line) {
        m.state().set(INTERRUPT_LINE, line, INTERRUPT_LINE__SERVICING, 0);
        request(m);
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
        return state.get(INTERRUPT_LINE, row, INTERRUPT_LINE__LEVEL) != 0 && state.get(INTERRUPT_LINE, row, INTERRUPT_LINE__SERVICING) == 0;
    }

    void beginService(StateBlock state) {
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
