package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__DESCRIPTOR_ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__DESCRIPTOR_IN_HOST;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__ENABLED;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__GENERATION;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__INTERRUPT_PENDING;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__NUMBER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__PHASE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__RUNNING;

import org.dmaworkbench.machine.StateBlock;

/**
 * A DMA channel as its command register sees it (facts pci9656 1.4.11): idle, running, paused, with an interrupt latch.
 * How it moves data is {@link DmaStep}. All state is in the block; this object only names its row.
 */
final class DmaChannel {
    /** What the next timed step of a running channel does. */
    enum Phase { FETCH, MOVE }

    private final Pci9656 chip;
    private final int number;

    DmaChannel(Pci9656 chip, int number) {
        this.chip = chip;
        this.number = number;
    }

    /** Adds the channel's row to a new machine. */
    void create() {
        set(DMA_CHANNEL__NUMBER, number);
        reset();
    }

    /** Makes the channel idle, as after power-up: DMACSR reads 10h. */
    void reset() {
        cancelStep();
        set(DMA_CHANNEL__ENABLED, 0);
        set(DMA_CHANNEL__DONE, 1);
        set(DMA_CHANNEL__INTERRUPT_PENDING, 0);
        set(DMA_CHANNEL__RUNNING, 0);
    }

    int number() {
        return number;
    }

    boolean enabled() {
        return get(DMA_CHANNEL__ENABLED) != 0;
    }

    boolean done() {
        return get(DMA_CHANNEL__DONE) != 0;
    }

    boolean interruptPending() {
        return get(DMA_CHANNEL__INTERRUPT_PENDING) != 0;
    }

    /** Returns the event that the next event of this channel follows from. */
    long cause() {
        return get(DMA_CHANNEL__CAUSE);
    }

    void cause(long event) {
        set(DMA_CHANNEL__CAUSE, event);
    }

    Phase phase() {
        return get(DMA_CHANNEL__PHASE) == 0 ? Phase.FETCH : Phase.MOVE;
    }

    /** Returns the address of the descriptor that was fetched last. */
    long descriptorAddress() {
        return get(DMA_CHANNEL__DESCRIPTOR_ADDRESS);
    }

    boolean descriptorInHost() {
        return get(DMA_CHANNEL__DESCRIPTOR_IN_HOST) != 0;
    }

    void descriptor(long address, boolean inHost) {
        set(DMA_CHANNEL__DESCRIPTOR_ADDRESS, address);
        set(DMA_CHANNEL__DESCRIPTOR_IN_HOST, inHost ? 1 : 0);
    }

    /** Pauses a running channel or lets a paused one go on; on an idle channel it is only a bit. */
    void enable(boolean on) {
        boolean before = enabled();
        set(DMA_CHANNEL__ENABLED, on ? 1 : 0);
        if (before == on || get(DMA_CHANNEL__RUNNING) == 0) {
            return;
        }
        cancelStep();
        if (on) {
            schedule(phase(), DmaStep.duration(chip, this));
        }
    }

    /** Starts an idle channel. A start while Done is 0 is lost, as is one while the chip is held in reset. */
    void start() {
        if (!done() || chip.inReset()) {
            return;
        }
        set(DMA_CHANNEL__DONE, 0);
        set(DMA_CHANNEL__RUNNING, 1);
        cause(chip.machine().cause());
        chip.started();
        boolean chaining = (chip.stored(RegisterOffset.mode(number)) & ModeRegister.CHAINING) != 0;
        Phase first = chaining ? Phase.FETCH : Phase.MOVE;
        set(DMA_CHANNEL__PHASE, first.ordinal());
        schedule(first, chip.latency() + (chaining ? 0 : DmaStep.duration(chip, this)));
    }

    /** Ends what the channel does: Done becomes 1 and, where the done interrupt is on, the latch is set (facts pci9656 6.12 item 7). */
    void abort() {
        if (done()) {
            return;
        }
        cancelStep();
        finish();
    }

    /** Ends the chain or block. */
    void finish() {
        set(DMA_CHANNEL__RUNNING, 0);
        set(DMA_CHANNEL__DONE, 1);
        if ((chip.stored(RegisterOffset.mode(number)) & ModeRegister.DONE_INTERRUPT) != 0) {
            latchInterrupt();
        }
    }

    /** Leaves the channel busy for ever, as after an abort on the bus (option {@code hang} of facts pci9656 1.6). */
    void hang() {
        cancelStep();
        set(DMA_CHANNEL__RUNNING, 0);
    }

    void latchInterrupt() {
        set(DMA_CHANNEL__INTERRUPT_PENDING, 1);
    }

    void clearInterrupt() {
        set(DMA_CHANNEL__INTERRUPT_PENDING, 0);
    }

    /** Sets when the next step happens. */
    void schedule(Phase next, long delay) {
        set(DMA_CHANNEL__PHASE, next.ordinal());
        chip.machine().after(delay, chip.stepEvent(), number | get(DMA_CHANNEL__GENERATION) << 8);
    }

    /** Returns whether a step that was scheduled with this argument is still wanted. */
    boolean isCurrent(long argument) {
        return argument >>> 8 == get(DMA_CHANNEL__GENERATION);
    }

    private void cancelStep() {
        set(DMA_CHANNEL__GENERATION, get(DMA_CHANNEL__GENERATION) + 1);
    }

    private long get(int column) {
        return state().get(DMA_CHANNEL, number, column);
    }

    private void set(int column, long value) {
        state().set(DMA_CHANNEL, number, column, value);
    }

    private StateBlock state() {
        return chip.machine().state();
    }
}
