package org.dmaworkbench.sim.scenario;

import static org.dmaworkbench.machine.model.MachinePackage.DESCRIPTOR_SAMPLE;
import static org.dmaworkbench.machine.model.MachinePackage.DESCRIPTOR_SAMPLE__ADDRESS;
import static org.dmaworkbench.machine.model.MachinePackage.DESCRIPTOR_SAMPLE__TRANSFER;
import static org.dmaworkbench.machine.model.MachinePackage.DESCRIPTOR_SAMPLE__VALUE;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER;
import static org.dmaworkbench.machine.model.MachinePackage.DRIVER__TRANSFERS_STARTED;

import org.dmaworkbench.machine.StateBlock;
import org.dmaworkbench.program.scenario.Expectation;
import org.dmaworkbench.program.scenario.Scenario;
import org.dmaworkbench.sim.vm.Machine;

/**
 * Keeps the descriptor words that expectations ask for, as they are at the moment the chip is started; the driver overwrites them
 * for the next transfer.
 */
final class DescriptorSamples {
    private final Machine machine;
    private final Scenario scenario;

    DescriptorSamples(Machine machine, Scenario scenario) {
        this.machine = machine;
        this.scenario = scenario;
    }

    /** A channel has been started. */
    void transferStarted() {
        long transfer = machine.state().increment(DRIVER, 0, DRIVER__TRANSFERS_STARTED, 1) + 1;
        for (Expectation expectation : scenario.expectations()) {
            if (expectation instanceof Expectation.Descriptors e && e.transfer() == transfer) {
                e.descriptors().forEach(d -> sample(transfer, d));
            }
        }
    }

    private void sample(long transfer, Expectation.Descriptor descriptor) {
        StateBlock state = machine.state();
        for (int i = 0; i < descriptor.words().size(); i++) {
            long address = descriptor.address() + 4L * i;
            int row = state.add(DESCRIPTOR_SAMPLE);
            state.set(DESCRIPTOR_SAMPLE, row, DESCRIPTOR_SAMPLE__TRANSFER, transfer);
            state.set(DESCRIPTOR_SAMPLE, row, DESCRIPTOR_SAMPLE__ADDRESS, address);
            state.set(DESCRIPTOR_SAMPLE, row, DESCRIPTOR_SAMPLE__VALUE, machine.memory().physical().load(address, 4));
        }
    }

    /** Returns the word at a physical address when a transfer started, or -1 if that transfer never started. */
    static long word(StateBlock state, long transfer, long address) {
        for (int row = 0; row < state.rows(DESCRIPTOR_SAMPLE); row++) {
            if (state.get(DESCRIPTOR_SAMPLE, row, DESCRIPTOR_SAMPLE__TRANSFER) == transfer
                    && state.get(DESCRIPTOR_SAMPLE, row, DESCRIPTOR_SAMPLE__ADDRESS) == address) {
                return state.get(DESCRIPTOR_SAMPLE, row, DESCRIPTOR_SAMPLE__VALUE);
            }
        }
        return -1;
    }
}
