package org.dmaworkbench.sim.device;

import static org.dmaworkbench.machine.model.MachinePackage.DMA_CHANNEL__HOST_ADDRESS;

import org.dmaworkbench.sim.device.fault.Target;

/** What injected faults do to the chip. */
final class FaultTarget implements Target {
    private static final int D3 = 3;
    private final Pci9656 chip;

    FaultTarget(Pci9656 chip) {
        this.chip = chip;
    }

    @Override public void abort(int channel) {
        DmaCommandRegister.command(chip.channel(channel), DmaCommandRegister.ABORT);
        chip.updateInterrupts();
    }

    @Override public void endDescriptor(int channel) {
        DataMove.endEarly(chip, chip.channel(channel), true);
        chip.updateInterrupts();
    }

    @Override public void endOfTransfer(int channel) {
        chip.endOfTransfer(channel);
    }

    @Override public void busAbort(int channel, boolean byTarget) {
        DmaChannel hit = chip.channel(channel);
        if (hit.running()) {
            DataMove.settle(chip, hit);
            BusAbort.received(chip, hit, hit.get(DMA_CHANNEL__HOST_ADDRESS), byTarget);
        }
    }

    @Override public void latchAfter(int channel, long ns) {
        chip.machine().after(ns, chip.stepEvent(), ChipEvent.LATCH.of(channel));
    }

    @Override public void busMasterOff() {
        chip.store(ConfigurationOffset.COMMAND, chip.stored(ConfigurationOffset.COMMAND) & ~StatusRegister.BUS_MASTER);
        chip.busChanged();
    }

    @Override public void remove() {
        Presence.end(chip.machine());
        chip.busChanged();
        chip.updateInterrupts();
    }

    @Override public void sleep() {
        PowerState.set(chip, D3);
    }

    @Override public void otherInterrupt() {
        chip.outputs().otherInterrupt(true);
    }

    @Override public void forgetLocalConfiguration() {
        ChipReset.forget(chip);
    }
}
