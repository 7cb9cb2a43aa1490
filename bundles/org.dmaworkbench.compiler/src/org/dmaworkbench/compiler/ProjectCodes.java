package org.dmaworkbench.compiler;

/** Issue codes of what concerns files and projects as a whole. */
public final class ProjectCodes {
    /** A path does not exist. */
    public static final String MISSING_FILE = "P001";
    /** A folder holds no model. */
    public static final String NO_MODEL = "P002";
    /** A file that is neither a model nor a scenario. */
    public static final String WRONG_KIND = "P003";
    /** A file that cannot be read. */
    public static final String UNREADABLE = "P004";
    /** Two drivers in one project. */
    public static final String TWO_DRIVERS = "P005";
    /** No driver in the project. */
    public static final String NO_DRIVER = "P006";
    /** Hardware that nobody describes. */
    public static final String UNKNOWN_HARDWARE = "P007";
    /** A folder too large to be a project. */
    public static final String TOO_LARGE = "P008";
    /** Source that the compiler cannot lower. */
    public static final String CANNOT_COMPILE = "P010";
    /** A fault of the compiler. */
    public static final String INTERNAL_ERROR = "P900";

    private ProjectCodes() { }
}
