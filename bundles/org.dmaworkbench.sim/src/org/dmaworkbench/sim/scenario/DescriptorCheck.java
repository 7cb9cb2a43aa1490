package org.dmaworkbench.sim.scenario;

import org.dmaworkbench.program.scenario.Expectation;

/** Expectation on descriptor words in host memory at the start of a transfer. */
final class DescriptorCheck {
    private DescriptorCheck() { }

    static Finding of(Run run, Expectation.Descriptors e) {
        for (Expectation.Descriptor descriptor : e.descriptors()) {
            for (int i = 0; i < descriptor.words().size(); i++) {
                long address = descriptor.address() + 4L * i;
                long expected = descriptor.words().get(i) & 0xFFFF_FFFFL;
                long found = DescriptorSamples.word(run.state(), e.transfer(), address);
                if (found < 0) {
                    return Finding.differs("transfer " + e.transfer(), "the chip was not started that often");
                }
                if (found != expected) {
                    String place = String.format("word %d of the descriptor at 0x%08X: ", i, descriptor.address());
                    return Finding.differs(place + String.format("0x%08X", expected), place + String.format("0x%08X", found));
                }
            }
        }
        return new Finding(true, e.descriptors().size() + " descriptors");
    }
}
