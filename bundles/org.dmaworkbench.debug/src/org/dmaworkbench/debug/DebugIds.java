package org.dmaworkbench.debug;

/** Identifiers of the debugger that plugin.xml and other bundles share. */
public final class DebugIds {
    /** Symbolic name of this bundle. */
    public static final String BUNDLE = "org.dmaworkbench.debug";
    /** The one debug model, for run, replay and exploration (decision D10). */
    public static final String MODEL = "org.dmaworkbench.debug.model";
    /** Marker type of line breakpoints. */
    public static final String LINE_BREAKPOINT = "org.dmaworkbench.debug.lineBreakpoint";
    /** Launch configuration type. */
    public static final String LAUNCH_TYPE = "org.dmaworkbench.debug.launch";
    /** Type of the process that stands for a run. */
    public static final String PROCESS_TYPE = "org.dmaworkbench.debug.simulation";

    private DebugIds() { }
}
