package org.dmaworkbench.debug.launch;

/** Attributes of a launch configuration. */
public final class LaunchAttributes {
    /** Name of the project. */
    public static final String PROJECT = "org.dmaworkbench.debug.project";
    /** Path of a model or scenario inside the project; empty for the whole project. */
    public static final String PATH = "org.dmaworkbench.debug.path";
    /** Name of the scenario; empty for all of the path (run mode only). */
    public static final String SCENARIO = "org.dmaworkbench.debug.scenario";
    /** Seed of the seeded schedule, a decimal number as text. */
    public static final String SEED = "org.dmaworkbench.debug.seed";
    /** Name of the schedule; empty for the default. */
    public static final String SCHEDULE = "org.dmaworkbench.debug.schedule";

    /** Preprocessor names of this launch, name to value; they win over the project's. */
    public static final String DEFINES = "org.dmaworkbench.debug.defines";

    private LaunchAttributes() { }
}
