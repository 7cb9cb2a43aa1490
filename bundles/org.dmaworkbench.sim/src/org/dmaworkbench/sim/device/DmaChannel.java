package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__BYTES_LEFT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__CAUSE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__DESCRIPTORS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__DESCRIPTOR_ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__DESCRIPTOR_IN_HOST;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__DONE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__ENABLED;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__GENERATION;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__INTERRUPT_PENDING;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__LAST_EVENT;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__MOVED;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__NUMBER;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__PHASE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__POLLS;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__RUNNING;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__SHARE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__WAITING;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.sim.device.fault.Moment;

/**
 * A DMA channel as its command register sees it (facts pci9656 1.4.11): idle, running, paused, with an interrupt latch. Which steps a
 * running channel takes is {@link DescriptorFetch} and {@link DataMove}. All state is in the block; this object only names its row.
 */
final class DmaChannel {
    /** What a running channel does. */
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
        stop();
        set(DMA_CHANNEL__ENABLED, 0);
        set(DMA_CHANNEL__DONE, 1);
        set(DMA_CHANNEL__INTERRUPT_PENDING, 0);
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

    /** Returns whether it works on a block or chain, paused or not. */
    boolean running() {
        return get(DMA_CHANNEL__RUNNING) != 0;
    }

    boolean interruptPending() {
        return get(DMA_CHANNEL__INTERRUPT_PENDING) != 0;
    }

    /** Returns the event that moving data follows from: the fetch of its descriptor, or the start. */
    long cause() {
        return get(DMA_CHANNEL__CAUSE);
    }

    void cause(long event) {
        set(DMA_CHANNEL__CAUSE, event);
        lastEvent(event);
    }

    /** Returns the last event of this channel: what its interrupt and its next fetch follow from. */
    long lastEvent() {
        return get(DMA_CHANNEL__LAST_EVENT);
    }

    void lastEvent(long event) {
        set(DMA_CHANNEL__LAST_EVENT, event);
    }

    Phase phase() {
        return get(DMA_CHANNEL__PHASE) == 0 ? Phase.FETCH : Phase.MOVE;
    }

    long mode() {
        return chip.stored(RegisterOffset.mode(number));
    }

    /** Returns the address of the descriptor that was fetched last. */
    long descriptorAddress() {
        return get(DMA_CHANNEL__DESCRIPTOR_ADDRESS);
    }

    boolean descriptorInHost() {
        return get(DMA_CHANNEL__DESCRIPTOR_IN_HOST) != 0;
    }

    /** Notes which descriptor was fetched; returns how many there were since the channel was started. */
    long descriptor(long address, boolean inHost) {
        set(DMA_CHANNEL__DESCRIPTOR_ADDRESS, address);
        set(DMA_CHANNEL__DESCRIPTOR_IN_HOST, inHost ? 1 : 0);
        return state().increment(DMA_CHANNEL, number, DMA_CHANNEL__DESCRIPTORS, 1) + 1;
    }

    /** Returns whether it has fetched no descriptor since it was started. */
    boolean isAtFirst() {
        return get(DMA_CHANNEL__DESCRIPTORS) == 0;
    }

    /** Pauses a running channel or lets a paused one go on; on an idle channel it is only a bit. */
    void enable(boolean on) {
        if (on != enabled()) {
            set(DMA_CHANNEL__ENABLED, on ? 1 : 0);
            chip.busChanged();
        }
    }

    /** Starts an idle channel. A start while Done is 0 is lost, as is one while the chip is held in reset. */
    void start() {
        if (!done() || chip.inReset()) {
            return;
        }
        set(DMA_CHANNEL__DONE, 0);
        set(DMA_CHANNEL__RUNNING, 1);
        set(DMA_CHANNEL__DESCRIPTORS, 0);
        set(DMA_CHANNEL__MOVED, 0);
        cause(chip.machine().cause());
        chip.started();
        chip.faults().strike(Moment.START, number);
        fetchAfter(chip.latency());
    }

    /** Ends what the channel does: Done becomes 1 and, where the done interrupt is on, the latch is set (facts pci9656 6.12 item 7). */
    void abort() {
        if (!done()) {
            DataMove.settle(chip, this);
            stop();
            set(DMA_CHANNEL__DONE, 1);
            if (chip.options().abortInterrupts()) {
                doneInterrupt();
            }
            DmaArbiter.share(chip);
        }
    }

    /** Ends the chain or block. */
    void finish() {
        stop();
        if (!chip.faults().strike(Moment.DONE, number).suppressed()) {
            set(DMA_CHANNEL__DONE, 1);
            doneInterrupt();
        }
        DmaArbiter.share(chip);
    }

    /** Leaves the channel busy for ever, as after an abort on the bus (option {@code hang} of facts pci9656 1.6). */
    void hang() {
        stop();
        DmaArbiter.share(chip);
    }

    private void stop() {
        cancelStep();
        set(DMA_CHANNEL__RUNNING, 0);
        set(DMA_CHANNEL__SHARE, 0);
        set(DMA_CHANNEL__BYTES_LEFT, 0);
        set(DMA_CHANNEL__WAITING, 0);
    }

    private void doneInterrupt() {
        if ((mode() & ModeRegister.DONE_INTERRUPT) != 0) {
            latchInterrupt();
        }
    }

    /** Sets the interrupt latch, unless a fault loses it. */
    void latchInterrupt() {
        if (!chip.faults().strike(Moment.INTERRUPT, number).suppressed()) {
            interrupt(true);
        }
    }

    void interrupt(boolean pending) {
        set(DMA_CHANNEL__INTERRUPT_PENDING, pending ? 1 : 0);
    }

    /** Returns whether nothing but its own work holds the channel up. */
    boolean mayRun() {
        return running() && enabled() && chip.isMaster();
    }

    /** Fetches the next descriptor after some ns, or when the channel may run again. */
    void fetchAfter(long delay) {
        set(DMA_CHANNEL__PHASE, Phase.FETCH.ordinal());
        boolean now = mayRun();
        set(DMA_CHANNEL__WAITING, now ? 0 : 1);
        if (now) {
            schedule(delay);
        }
    }

    /** Something that may hold the channel up has changed. */
    void reconsider() {
        if (!running() || phase() != Phase.FETCH) {
            return;
        }
        boolean waits = get(DMA_CHANNEL__WAITING) != 0;
        if (waits && mayRun()) {
            set(DMA_CHANNEL__WAITING, 0);
            schedule(DescriptorFetch.TIME);
        } else if (!waits && !mayRun()) {
            cancelStep();
            set(DMA_CHANNEL__WAITING, 1);
        }
    }

    /** Counts looks at a descriptor that brought nothing, or forgets them. Returns how many in a row there were. */
    long polled(boolean inVain) {
        set(DMA_CHANNEL__POLLS, inVain ? get(DMA_CHANNEL__POLLS) + 1 : 0);
        return get(DMA_CHANNEL__POLLS);
    }

    void moving() {
        set(DMA_CHANNEL__PHASE, Phase.MOVE.ordinal());
    }

    void schedule(long delay) {
        chip.machine().after(delay, chip.stepEvent(), ChipEvent.STEP.of(number) | get(DMA_CHANNEL__GENERATION) << 8);
    }

    /** Returns whether a step that was scheduled with this argument is still wanted. */
    boolean isCurrent(long argument) {
        return argument >>> 8 == get(DMA_CHANNEL__GENERATION);
    }

    void cancelStep() {
        set(DMA_CHANNEL__GENERATION, get(DMA_CHANNEL__GENERATION) + 1);
    }

    long get(int column) {
        return state().get(DMA_CHANNEL, number, column);
    }

    void set(int column, long value) {
        state().set(DMA_CHANNEL, number, column, value);
    }

    private StateBlock state() {
        return chip.machine().state();
    }
}
