package org.dmaworkbench.lang.lexing;

/** Issue codes of everything that is found before types matter: characters, tokens, structure, names. */
public final class SyntaxCodes {
    /** The file is not text. */
    public static final String NOT_TEXT = "S001";
    /** A character that no token starts with. */
    public static final String STRAY_CHARACTER = "S002";
    /** A comment without an end. */
    public static final String OPEN_COMMENT = "S003";
    /** A string or character literal without an end on its line. */
    public static final String OPEN_LITERAL = "S004";
    /** Brackets or expressions nested too deeply to be analysed. */
    public static final String TOO_DEEP = "S005";
    /** A file with more tokens than are analysed. */
    public static final String TOO_LONG = "S006";
    /** A number with characters that do not belong to it. */
    public static final String BAD_NUMBER = "S007";
    /** Text that does not fit the grammar. */
    public static final String SYNTAX = "S010";
    /** Something is missing, mostly a semicolon or a bracket. */
    public static final String MISSING = "S011";
    /** The file ends inside a declaration. */
    public static final String UNEXPECTED_END = "S012";
    /** {@code __try} and its kin. */
    public static final String STRUCTURED_EXCEPTION = "S025";
    /** {@code __asm}. */
    public static final String INLINE_ASSEMBLY = "S026";
    /** {@code DECLSPEC_CACHEALIGN}, whose size depends on the processor. */
    public static final String ALIGNMENT = "S027";
    /** A name that nothing declares. */
    public static final String UNKNOWN_NAME = "S030";
    /** A type name that nothing declares. */
    public static final String UNKNOWN_TYPE = "S031";
    /** A member that its structure does not have. */
    public static final String UNKNOWN_MEMBER = "S032";
    /** A file that cannot be found. */
    public static final String UNKNOWN_IMPORT = "S033";
    /** Files that import each other in a circle. */
    public static final String IMPORT_CYCLE = "S034";
    /** A constant defined by itself. */
    public static final String RECURSIVE_DEFINE = "S035";
    /** A label that its function does not have. */
    public static final String UNKNOWN_LABEL = "S036";
    /** A device, driver or declared object that nothing declares. */
    public static final String UNKNOWN_OBJECT = "S037";
    /** One name declared twice where it may stand once. */
    public static final String DUPLICATE_NAME = "S038";

    /** One name defined in two files of a project. */
    public static final String TWO_DEFINITIONS = "S039";
    /** A typedef used before its declaration. */
    public static final String USED_TOO_EARLY = "S049";

    private SyntaxCodes() {
    }

    /** Whether a problem of this code means that the text is not analysed at all. */
    public static boolean rejects(String code) {
        return code.equals(NOT_TEXT) || code.equals(TOO_DEEP) || code.equals(TOO_LONG);
    }
}
