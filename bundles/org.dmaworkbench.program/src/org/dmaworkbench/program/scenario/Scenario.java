package org.dmaworkbench.program.scenario;

import java.util.List;
import org.dmaworkbench.program.SourcePosition;

/**
 * One scenario, with every value computed: the unit of run, debug, replay and CI.
 *
 * @param name text in quotes
 * @param driver name of the driver it runs
 * @param files files that positions refer to
 * @param host the computer
 * @param device the chip's content and timing
 * @param apps applications, each a thread with a handle of its own
 * @param actions what happens at given times, whatever the applications do
 * @param expectations what must be true
 * @param at where the scenario stands
 */
public record Scenario(String name, String driver, List<String> files, Host host, Device device, List<App> apps,
        List<TimedAction> actions, List<Expectation> expectations, SourcePosition at) {

    /**
     * The simulated computer; the defaults are those of facts pci9656 5.0.
     *
     * @param cpus 1 to 8
     * @param hal the platform's part of DMA
     * @param commonBuffers logical addresses given to common buffers in order of creation; more are chosen by the HAL
     * @param framework how the framework is set up
     */
    public record Host(int cpus, Hal hal, List<Long> commonBuffers, Framework framework) {
        /** The host of facts pci9656 5.0. */
        public static final Host DEFAULT = new Host(2, Hal.DEFAULT, List.of(0x12340000L, 0x12341000L), Framework.DEFAULT);

        /** Returns whether KMDF's verifier is on. */
        public boolean verifier() {
            return framework.verifier();
        }

        /** Returns this host with another number of CPUs. */
        public Host withCpus(int number) {
            return new Host(number, hal, commonBuffers, framework);
        }

        /** Returns this host with another HAL. */
        public Host with(Hal other) {
            return new Host(cpus, other, commonBuffers, framework);
        }

        /** Returns this host with other dictated addresses. */
        public Host withCommonBuffers(List<Long> addresses) {
            return new Host(cpus, hal, addresses, framework);
        }

        /** Returns this host with the framework set up otherwise. */
        public Host with(Framework other) {
            return new Host(cpus, hal, commonBuffers, other);
        }
    }

    /**
     * How the framework is set up for the driver (facts kmdf 0.3).
     *
     * @param verifier whether KMDF's verifier is on
     * @param clientMinor the driver was built for KMDF 1.n
     * @param verifyDownlevel whether checks made for newer drivers are applied to older ones too
     */
    public record Framework(boolean verifier, int clientMinor, boolean verifyDownlevel) {
        /** A driver of today, verified. */
        public static final Framework DEFAULT = new Framework(true, 33, false);
    }

    /**
     * The simulated chip.
     *
     * @param sram first content of its memory
     * @param latency ns from start of a channel to the first descriptor
     * @param bandwidth bytes per second of data movement
     * @param messageSignaled whether it interrupts by message instead of its line
     * @param chip how it differs from its description
     */
    public record Device(Pattern sram, long latency, long bandwidth, boolean messageSignaled, Chip chip) {
        /** Zeroed SRAM, 2 us, 66 MB/s, the line. */
        public static final Device DEFAULT = new Device(Pattern.ZERO, 2_000, 66_000_000, false);

        /** A chip as described. */
        public Device(Pattern sram, long latency, long bandwidth, boolean messageSignaled) {
            this(sram, latency, bandwidth, messageSignaled, Chip.DEFAULT);
        }
    }

    /**
     * An application: one thread, one synchronous handle, steps in order.
     *
     * @param name as the scenario names it
     * @param steps what it does
     * @param at where it stands
     */
    public record App(String name, List<AppStep> steps, SourcePosition at) { }

    /**
     * Something that happens at a time.
     *
     * @param time ns after the device has started
     * @param step what happens
     * @param at where it stands
     */
    public record TimedAction(long time, AppStep step, SourcePosition at) { }
}
