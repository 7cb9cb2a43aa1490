package org.dmaworkbench.sim.kernel.hal;

/** Statuses that the HAL answers with, in the canonical form of a slot. */
final class HalStatus {
    static final long SUCCESS = 0;
    static final long INVALID_PARAMETER = 0xC000000D;
    static final long BUFFER_TOO_SMALL = 0xC0000023;
    static final long INSUFFICIENT_RESOURCES = 0xC000009A;
    static final long NOT_SUPPORTED = 0xC00000BB;

    private HalStatus() { }
}
