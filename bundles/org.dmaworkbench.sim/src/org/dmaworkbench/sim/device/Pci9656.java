package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.CHIP;
import static org.dmaworkbench.machine.model.MachinePackage.CHIP__MAILBOXES_FULL;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_REGISTER;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_REGISTER__VALUE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL;

import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.device.fault.Injector;
import org.dmaworkbench.sim.kernel.InterruptLine;
import org.dmaworkbench.sim.vm.Machine;

/**
 * The PLX PCI 9656 bridge and its relatives (facts pci9656 part 1): registers, two DMA channels, local memory. What registers there are
 * is the device's declaration. Its state lives in the machine's block; this object is the wiring: start reading here.
 */
public final class Pci9656 {
    /** DMA channels of the chip. */
    public static final int CHANNELS = 2;

    private final Machine machine;
    private final Scenario.Device settings;
    private final Hardware hardware;
    private final int stepEvent;
    private final RegisterFile registers;
    private final ChipOptions options;
    private final Injector faults;
    private final RegisterPort port;
    private final InterruptOutputs outputs;
    private final DmaChannel[] channels = new DmaChannel[CHANNELS];
    private Runnable onStart = () -> { };
    private MemoryWatch onTouch = (channel, writes, address, length, event) -> { };
    private LocalMemory local;

    /**
     * Wires a chip.
     *
     * @param hardware what it is
     * @param settings timing, options, faults
     * @param line what its INTA# pulls
     * @param stepEvent kind of the timed events that {@link #event} takes
     */
    public Pci9656(Machine machine, Hardware hardware, Scenario.Device settings, InterruptLine line, int stepEvent) {
        this.machine = machine;
        this.hardware = hardware;
        this.settings = settings;
        this.stepEvent = stepEvent;
        registers = new RegisterFile(hardware, settings.chip().resets());
        options = ChipOptions.of(settings.chip());
        faults = new Injector(machine, new FaultTarget(this), settings.chip().faults());
        port = new RegisterPort(this, settings.chip().postedWrites());
        outputs = new InterruptOutputs(this, line);
        for (int i = 0; i < CHANNELS; i++) {
            channels[i] = new DmaChannel(this, i);
        }
    }

    /** Adds the chip's rows to a new machine and gives the registers their values after power-up. */
    public void create() {
        PowerUp.create(this, hardware, settings.chip());
        for (DmaChannel channel : channels) {
            machine.state().add(DMA_CHANNEL);
            channel.create();
        }
        faults.create();
    }

    /** Says who is told when a channel is started, before it fetches anything. */
    public void onStart(Runnable listener) {
        onStart = listener;
    }

    void started() {
        onStart.run();
    }

    /** Says who is told of each stretch of host memory that a channel has touched. */
    public void onTouch(MemoryWatch watch) {
        onTouch = watch;
    }

    /** A channel has touched host memory; {@code event} tells of it. */
    void touched(int channel, boolean writes, long address, long length, long event) {
        onTouch.touched(channel, writes, address, length, event);
    }

    /** The driver has started the device: the clocks of faults begin to run. */
    public void deviceStarted(int timedEvent) {
        faults.deviceStarted(timedEvent);
    }

    /** The time of a fault has come. */
    public void faultDue(long fault) {
        faults.due(fault);
    }

    /** Says where the SRAM is: its virtual address as the device reaches it, and its length in bytes. */
    public void sram(long base, long length) {
        local = new LocalMemory(machine, base, length);
    }

    /** Returns the virtual address of the SRAM's region. */
    public long sramBase() {
        return local.base();
    }

    /** Returns the length of the SRAM in bytes. */
    public long sramSize() {
        return local.size();
    }

    // ---- registers

    /** Returns whether the registers answer; if not, every read gives ones and every write is lost. */
    public boolean answers() {
        return !Presence.isGone(machine.state()) && !PowerState.isAsleep(this);
    }

    /** Returns how registers are reached from the bus and from the local side. */
    public RegisterPort port() {
        return port;
    }

    long readDword(int offset) {
        return registers.at(offset).read(this, offset);
    }

    void writeDword(int offset, long value, long lanes) {
        registers.at(offset).write(this, offset, value, lanes);
    }

    RegisterFile registers() {
        return registers;
    }

    /** Returns the declaration of a window, or null. */
    Hardware.Bar bar(int index) {
        return hardware.bars().stream().filter(b -> b.index() == index).findFirst().orElse(null);
    }

    long stored(int offset) {
        return machine.state().get(DEVICE_REGISTER, offset >>> 2, DEVICE_REGISTER__VALUE);
    }

    void store(int offset, long value) {
        machine.state().set(DEVICE_REGISTER, offset >>> 2, DEVICE_REGISTER__VALUE, value);
    }

    /** Returns which of mailboxes 0 to 3 hold news for the local side, a bit each. */
    long mailboxes() {
        return machine.state().get(CHIP, 0, CHIP__MAILBOXES_FULL);
    }

    void mailboxes(long full) {
        machine.state().set(CHIP, 0, CHIP__MAILBOXES_FULL, full);
    }

    // ---- time

    /** Does what was scheduled, unless the chip or its channel was stopped meanwhile. */
    public void event(long argument) {
        int n = (int) argument & 0xF;
        machine.trace().stamp().ctx = machine.trace().intern("device ch" + n);
        switch (ChipEvent.of(argument)) {
            case STEP -> step(channels[n], argument);
            case LATCH -> channels[n].interrupt(true);
            case POSTED_WRITE -> port.writesDue();
        }
        updateInterrupts();
    }

    private void step(DmaChannel channel, long argument) {
        if (channel.isCurrent(argument) && isMaster()) {
            if (channel.phase() == DmaChannel.Phase.FETCH) {
                DescriptorFetch.run(this, channel);
            } else {
                DataMove.end(this, channel);
            }
        }
    }

    /** Something has changed that decides which channels run. */
    void busChanged() {
        for (DmaChannel channel : channels) {
            channel.reconsider();
        }
        DmaArbiter.share(this);
    }

    /** Returns whether the chip may start master cycles. */
    boolean isMaster() {
        return StatusRegister.isMaster(this) && PowerState.of(this) == 0 && !inReset() && !Presence.isGone(machine.state());
    }

    /** Returns whether software holds the local side in reset. */
    boolean inReset() {
        return (stored(RegisterOffset.CNTRL) & ControlRegister.SOFTWARE_RESET) != 0;
    }

    /** The power manager takes the function to a power state, 0 for D0 to 3 for D3hot. */
    public void power(int state) {
        PowerState.set(this, state);
    }

    // ---- pins

    /**
     * Drives an input pin; high is asserted.
     *
     * @throws IllegalArgumentException if the chip has no such pin
     */
    public void pin(String name, boolean high) {
        Pin pin = Pin.of(name).orElseThrow(() -> new IllegalArgumentException("no pin " + name));
        pin.set(this, high);
        for (int n = 0; high && n < CHANNELS; n++) {
            if (pin == Pin.end(n)) {
                endOfTransfer(n);
            }
        }
        busChanged();
        updateInterrupts();
    }

    /** EOT# of a channel is asserted: where the channel listens it ends the descriptor or the chain (facts pci9656 1.4.9). */
    void endOfTransfer(int n) {
        long mode = channels[n].mode();
        if ((mode & ModeRegister.END_OF_TRANSFER) != 0) {
            DataMove.endEarly(this, channels[n], (mode & ModeRegister.EOT_ENDS_LINK) != 0);
            updateInterrupts();
        }
    }

    /** Sets INTA# and LINTo# as the registers demand. */
    void updateInterrupts() {
        outputs.update();
    }

    InterruptOutputs outputs() {
        return outputs;
    }

    /** Explains why INTA# is high or low. */
    public Condition whyInterrupt() {
        return InterruptTree.explain(this);
    }

    // ---- memory

    LocalMemory localMemory() {
        return local;
    }

    /** Returns whether the bus answers a channel at a host address; otherwise the channel meets an abort. */
    boolean busAnswers(int n, long address) {
        boolean passes = faults.untilAbort(n, address, 1) > 0;
        if (passes && machine.memory().physical().exists(address)) {
            return true;
        }
        BusAbort.received(this, channels[n], address, !passes && faults.targetAborts());
        return false;
    }

    long readWord(long address, boolean inHost) {
        return inHost ? machine.memory().physical().load(address, 4) : machine.memory().load32(local.at(address));
    }

    void writeWord(long address, boolean inHost, long value) {
        if (inHost) {
            machine.memory().physical().store(address, 4, value);
        } else {
            machine.memory().store32(local.at(address), value);
        }
    }

    // ---- what it is made of

    DmaChannel[] channels() {
        return channels;
    }

    DmaChannel channel(int number) {
        return channels[number];
    }

    Machine machine() {
        return machine;
    }

    ChipOptions options() {
        return options;
    }

    Injector faults() {
        return faults;
    }

    int stepEvent() {
        return stepEvent;
    }

    long latency() {
        return settings.latency();
    }

    long bandwidth() {
        return settings.bandwidth();
    }
}
