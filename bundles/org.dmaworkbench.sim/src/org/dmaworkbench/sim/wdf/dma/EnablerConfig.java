package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.rules.dma.D22;
import org.dmaworkbench.sim.vm.Machine;
import org.dmaworkbench.sim.wdf.ConfigReader;
import org.dmaworkbench.sim.wdf.Verifier;

/**
 * The settings of WDF_DMA_ENABLER_CONFIG that decide which DMA version is in force (facts kmdf 1.2, 1.3).
 *
 * @param profile the profile
 * @param width AddressWidthOverride, bits
 * @param override WdmDmaVersionOverride
 * @param flags WDF_DMA_ENABLER_CONFIG_*
 */
record EnablerConfig(DmaProfile profile, long width, long override, long flags) {
    /** WDF_DMA_ENABLER_CONFIG_NO_SGLIST_PREALLOCATION. */
    static final long NO_LIST_PREALLOCATION = 1;
    /** WDF_DMA_ENABLER_CONFIG_REQUIRE_SINGLE_TRANSFER. */
    static final long REQUIRE_SINGLE_TRANSFER = 2;
    /** The settings contradict each other. */
    static final long REFUSED = -1;
    private static final int DEFAULT_VERSION = 2;
    private static final int FULL_VERSION = 3;
    private static final int NARROW_BITS = 32;
    /** KMDF 1.19: the flag for a single transfer is known. */
    private static final int FIRST_WITH_SINGLE_TRANSFER = 19;

    static EnablerConfig read(ConfigReader config, DmaProfile profile) {
        return new EnablerConfig(profile, config.get("AddressWidthOverride"), config.get("WdmDmaVersionOverride"), config.get("Flags"));
    }

    /** Returns the DMA version, or {@link #REFUSED} with a violation recorded. */
    long version(Machine m) {
        long needed = width != 0 ? FULL_VERSION : DEFAULT_VERSION;
        if (width > NARROW_BITS && !profile.wide()) {
            return refused(m, "AddressWidthOverride of more than 32 bits needs a 64-bit profile");
        }
        if (override != 0 && override < needed) {
            return refused(m, "WdmDmaVersionOverride is lower than what the other settings need");
        }
        long version = override != 0 ? override : needed;
        boolean single = (flags & REQUIRE_SINGLE_TRANSFER) != 0;
        if (single && (version != FULL_VERSION || !Verifier.clientSince(m, FIRST_WITH_SINGLE_TRANSFER))) {
            return refused(m, "WDF_DMA_ENABLER_CONFIG_REQUIRE_SINGLE_TRANSFER needs DMA version 3 and a driver for KMDF 1.19");
        }
        return version;
    }

    private static long refused(Machine m, String why) {
        D22.broken(m, why);
        return REFUSED;
    }
}
