package org.dmaworkbench.lang.preprocessing;

/** Issue codes of lines beginning with # and of macros. */
public final class DirectiveCodes {
    /** A macro with the wrong number of arguments. */
    public static final String ARGUMENTS = "S020";
    /** {@code #include} of a file that is not there. */
    public static final String INCLUDE = "S021";
    /** {@code #if}, {@code #else} and {@code #endif} that do not fit together. */
    public static final String CONDITIONAL = "S022";
    /** {@code #pragma} without effect. */
    public static final String PRAGMA = "S023";
    /** A line beginning with # that is no directive or lacks something. */
    public static final String DIRECTIVE = "S024";
    /** {@code #include} that spells the file's name in another case. */
    public static final String INCLUDE_CASE = "S040";
    /** Files that include each other without a guard. */
    public static final String INCLUDE_CYCLE = "S041";
    /** A macro that expands to more than is analysed. */
    public static final String EXPANSION_TOO_LARGE = "S042";
    /** The argument list of a macro is never closed. */
    public static final String OPEN_ARGUMENTS = "S043";
    /** {@code #error}. */
    public static final String ERROR = "S044";
    /** The condition of {@code #if} cannot be computed. */
    public static final String CONDITION = "S045";
    /** A second, different definition of a macro. */
    public static final String REDEFINED = "S046";
    /** {@code ##} that makes no token, or stands at an end. */
    public static final String PASTING = "S047";

    private DirectiveCodes() {
    }
}
