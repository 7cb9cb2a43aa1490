package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_REGISTER;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_REGISTER__NAME;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_REGISTER__OFFSET;
import static org.dmaworkbench.machine.model.MachinePackage.DEVICE_REGISTER__VALUE;
import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.Hardware;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.kernel.InterruptLine;
import org.dmaworkbench.sim.vm.Machine;

/**
 * The PLX PCI 9656 bridge (facts pci9656 part 1): a register window, two DMA channels and 128 KiB of local SRAM. Its state
 * lives in the machine's block; this object is the wiring.
 */
public final class Pci9656 {
    /** DMA channels of the chip. */
    public static final int CHANNELS = 2;

    private final Machine machine;
    private final Scenario.Device settings;
    private final InterruptLine line;
    private final int stepEvent;
    private final DmaChannel[] channels = new DmaChannel[CHANNELS];
    private Runnable onStart = () -> { };
    private long sramBase;
    private long sramSize;

    /**
     * Wires a chip.
     *
     * @param settings timing
     * @param line what its INTA# pulls
     * @param stepEvent kind of the timed events that {@link #step} takes
     */
    public Pci9656(Machine machine, Scenario.Device settings, InterruptLine line, int stepEvent) {
        this.machine = machine;
        this.settings = settings;
        this.line = line;
        this.stepEvent = stepEvent;
        for (int i = 0; i < CHANNELS; i++) {
            channels[i] = new DmaChannel(this, i);
        }
    }

    /** Adds the chip's rows to a new machine and gives the registers their values after power-up. */
    public void create(Hardware hardware) {
        StateBlock state = machine.state();
        for (int offset = 0; offset < RegisterFile.LENGTH; offset += 4) {
            int row = state.add(DEVICE_REGISTER);
            state.set(DEVICE_REGISTER, row, DEVICE_REGISTER__OFFSET, offset);
            state.set(DEVICE_REGISTER, row, DEVICE_REGISTER__VALUE, ResetValues.of(offset));
        }
        for (Hardware.Register register : hardware.registers()) {
            if (register.bar() == 0 && (register.offset() & 3) == 0 && register.offset() < RegisterFile.LENGTH) {
                int row = register.offset() >>> 2;
                state.set(DEVICE_REGISTER, row, DEVICE_REGISTER__NAME, state.names().intern(register.name()));
            }
        }
        for (int i = 0; i < CHANNELS; i++) {
            state.add(DMA_CHANNEL);
            channels[i].create();
        }
    }

    /** Says who is told when a channel is started, before it fetches anything. */
    public void onStart(Runnable listener) {
        onStart = listener;
    }

    void started() {
        onStart.run();
    }

    /** Says where the SRAM is: its virtual address as the device reaches it, and its length in bytes. */
    public void sram(long base, long length) {
        sramBase = base;
        sramSize = length;
    }

    /** Returns the virtual address of the SRAM's region. */
    public long sramBase() {
        return sramBase;
    }

    /** Returns the length of the SRAM in bytes. */
    public long sramSize() {
        return sramSize;
    }

    /**
     * Reads registers.
     *
     * @param offset bytes from the start of the window
     * @param bytes 1, 2, 4 or 8; bytes that are not one dword's are read dword by dword
     */
    public long read(long offset, int bytes) {
        int at = (int) offset & RegisterFile.LENGTH - 1;
        if (bytes == 8) {
            return readDword(at & ~3) | readDword(at + 4 & RegisterFile.LENGTH - 4) << 32;
        }
        return readDword(at & ~3) >>> 8 * (at & 3) & (1L << 8 * bytes) - 1;
    }

    /** Writes registers; see {@link #read}. */
    public void write(long offset, int bytes, long value) {
        int at = (int) offset & RegisterFile.LENGTH - 1;
        if (bytes == 8) {
            writeDword(at & ~3, value & 0xFFFF_FFFFL, 0xFFFF_FFFFL);
            writeDword(at + 4 & RegisterFile.LENGTH - 4, value >>> 32, 0xFFFF_FFFFL);
            return;
        }
        int lane = 8 * (at & 3);
        long lanes = (1L << 8 * bytes) - 1 << lane & 0xFFFF_FFFFL;
        writeDword(at & ~3, value << lane & lanes, lanes);
    }

    long readDword(int offset) {
        return RegisterFile.at(offset).read(this, offset);
    }

    void writeDword(int offset, long value, long lanes) {
        RegisterFile.at(offset).write(this, offset, value, lanes);
    }

    /** Does the step of a channel that {@code argument} asks for, unless the channel was paused or reset meanwhile. */
    public void step(long argument) {
        DmaChannel channel = channels[(int) argument & 0xFF];
        if (channel.isCurrent(argument) && !inReset() && !Presence.isGone(machine.state())) {
            machine.trace().stamp().ctx = machine.trace().intern("device ch" + channel.number());
            DmaStep.run(this, channel);
        }
    }

    /** Returns whether software holds the local side in reset. */
    boolean inReset() {
        return (stored(RegisterOffset.CNTRL) & ControlRegister.SOFTWARE_RESET) != 0;
    }

    /** Resets local configuration and DMA; shared runtime registers survive (facts pci9656 1.4.7). */
    void softwareReset() {
        for (int offset = 0; offset < RegisterFile.LENGTH; offset += 4) {
            if (ResetValues.clearedBySoftwareReset(offset)) {
                store(offset, ResetValues.of(offset));
            }
        }
        for (DmaChannel channel : channels) {
            channel.reset();
        }
        updateInterruptLine();
    }

    /** A master cycle that nobody answered: the channel stops for ever, Done stays 0 (facts pci9656 1.6, knob {@code hang}). */
    void masterAbort(DmaChannel channel, long address) {
        long control = stored(RegisterOffset.INTCSR);
        store(RegisterOffset.INTCSR, control & ~InterruptControlRegister.channelNotMasterOnAbort(channel.number())
                | InterruptControlRegister.ABORT_ACTIVE);
        store(RegisterOffset.PABTADR, address & 0xFFFF_FFFFL);
        channel.hang();
        updateInterruptLine();
    }

    /** Sets INTA# as the registers demand. */
    void updateInterruptLine() {
        long cause = 0;
        for (DmaChannel channel : channels) {
            if (channel.interruptPending()) {
                cause = Math.max(cause, channel.cause());
            }
        }
        line.set(machine, InterruptTree.asserted(this), cause);
    }

    long readWord(long address, boolean inHost) {
        return inHost ? machine.memory().physical().load(address, 4)
                : machine.memory().load32(sramBase + Long.remainderUnsigned(address, sramSize));
    }

    void writeWord(long address, boolean inHost, long value) {
        if (inHost) {
            machine.memory().physical().store(address, 4, value);
        } else {
            machine.memory().store32(sramBase + Long.remainderUnsigned(address, sramSize), value);
        }
    }

    long stored(int offset) {
        return machine.state().get(DEVICE_REGISTER, offset >>> 2, DEVICE_REGISTER__VALUE);
    }

    void store(int offset, long value) {
        machine.state().set(DEVICE_REGISTER, offset >>> 2, DEVICE_REGISTER__VALUE, value);
    }

    DmaChannel channel(int number) {
        return channels[number];
    }

    Machine machine() {
        return machine;
    }

    int stepEvent() {
        return stepEvent;
    }

    long latency() {
        return settings.latency();
    }

    /** Returns how many ns it takes to move so many bytes. */
    long transferTime(long bytes) {
        return bytes * 1_000_000_000L / settings.bandwidth();
    }
}
