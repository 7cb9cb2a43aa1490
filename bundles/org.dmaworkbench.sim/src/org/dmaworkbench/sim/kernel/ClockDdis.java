package org.dmaworkbench.sim.kernel;

import org.dmaworkbench.machine.model.MachinePackage;
import org.dmaworkbench.sim.vm.Ddis;
import org.dmaworkbench.sim.vm.Machine;

/** Clocks and processors. All clocks show virtual time; the system starts at 2026-01-01. */
public final class ClockDdis {
    /** Units of 100 ns from 1601-01-01 to 2026-01-01. */
    private static final long SYSTEM_START = 134_116_992_000_000_000L;
    private static final long NS_PER_UNIT = 100;
    /** Units of 100 ns between two clock interrupts: 15.625 ms. */
    private static final long TICK = 156_250;
    private static final long COUNTS_PER_SECOND = 10_000_000;

    private ClockDdis() { }

    /** Registers them. */
    public static void register(Ddis ddis) {
        ddis.register("KeQueryPerformanceCounter", (m, a) -> {
            if (a.arg(0) != 0) {
                m.memory().store64(a.arg(0), COUNTS_PER_SECOND);
            }
            return units(m);
        });
        ddis.register("KeQuerySystemTime", (m, a) -> {
            m.memory().store64(a.arg(0), SYSTEM_START + units(m));
            return 0;
        });
        ddis.register("KeQueryTickCount", (m, a) -> {
            m.memory().store64(a.arg(0), units(m) / TICK);
            return 0;
        });
        ddis.register("KeQueryTimeIncrement", (m, a) -> TICK);
        ddis.register("KeQueryInterruptTime", (m, a) -> units(m) / TICK * TICK);
        ddis.register("KeGetCurrentProcessorNumber", (m, a) -> m.cpu());
        ddis.register("KeGetCurrentProcessorNumberEx", (m, a) -> {
            if (a.arg(0) != 0) {
                m.memory().store32(a.arg(0), (long) m.cpu() << 16);
            }
            return m.cpu();
        });
        ddis.register("KeQueryActiveProcessorCount", (m, a) -> {
            if (a.arg(0) != 0) {
                m.memory().store64(a.arg(0), (1L << cpus(m)) - 1);
            }
            return cpus(m);
        });
        ddis.register("KeQueryActiveProcessorCountEx", (m, a) -> cpus(m));
        ddis.register("KeMemoryBarrier", (m, a) -> 0);
        ddis.register("KeFlushIoBuffers", (m, a) -> 0);
    }

    private static long units(Machine m) {
        return m.time() / NS_PER_UNIT;
    }

    private static int cpus(Machine m) {
        return m.state().rows(MachinePackage.CPU);
    }
}
