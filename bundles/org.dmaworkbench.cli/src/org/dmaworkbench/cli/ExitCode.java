package org.dmaworkbench.cli;

/** What the process tells its caller; part of the contract that docs/cli.md describes. */
public final class ExitCode {
    /** All expectations hold. */
    public static final int HOLDS = 0;
    /** An expectation failed or a violation was recorded. */
    public static final int FAILS = 1;
    /** The model or a scenario has errors. */
    public static final int ERRORS = 2;
    /** Wrong usage. */
    public static final int USAGE = 3;
    /** A fault of our own. */
    public static final int FAULT = 4;

    private ExitCode() { }
}
