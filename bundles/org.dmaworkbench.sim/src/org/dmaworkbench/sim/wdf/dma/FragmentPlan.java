package org.dmaworkbench.sim.wdf.dma;

import org.dmaworkbench.sim.kernel.MdlChain;

/**
 * The next fragment of a scatter/gather transaction (facts kmdf 2.6, <i>Stage one transfer</i> steps 2 and 3).
 *
 * @param length bytes
 * @param tooFragmented whether it needs more elements than the device takes
 */
public record FragmentPlan(long length, boolean tooFragmented) {
    /**
     * Plans.
     *
     * @param mdl position, already advanced by the previous fragment
     * @param offset bytes into {@code mdl}
     * @param remaining bytes not yet staged
     * @param maximum longest fragment in force, bytes
     * @param mapRegisters map registers of the adapter
     * @param elements the enabler's limit on elements; compared with the need of the unshortened fragment
     */
    public static FragmentPlan of(MdlChain chain, long mdl, long offset, long remaining, long maximum, long mapRegisters, long elements) {
        long length = Math.min(remaining, maximum);
        MapRegisterNeed need = MapRegisterNeed.of(chain, mdl, offset, length, mapRegisters);
        // A chain found too short is not refused here: KMDF only asserts, keeps the length, and lets the HAL refuse (case 136).
        long possible = need.tooShort() ? length : need.possible();
        return new FragmentPlan(possible, need.need() > elements);
    }
}
