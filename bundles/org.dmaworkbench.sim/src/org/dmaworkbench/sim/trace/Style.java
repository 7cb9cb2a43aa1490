package org.dmaworkbench.sim.trace;

/** What a stretch of a timeline line is, so that consoles can colour it. */
public enum Style {
    /** Time, CPU and IRQL. */
    MARGIN,
    /** Lines that show nesting, separators, less important words. */
    FAINT,
    /** Headings of tables. */
    HEADING,
    /** Callback role. */
    ROLE,
    /** Name of a driver function. */
    FUNCTION,
    /** Library function. */
    DDI,
    /** Register read. */
    READ,
    /** Register write. */
    WRITE,
    /** Field that changed. */
    CHANGED,
    /** What the device does. */
    DEVICE,
    /** Life of a request. */
    REQUEST,
    /** Success. */
    GOOD,
    /** Something a developer should look at. */
    WARN,
    /** Failure. */
    BAD,
    /** Link to a source line. */
    LINK
}
