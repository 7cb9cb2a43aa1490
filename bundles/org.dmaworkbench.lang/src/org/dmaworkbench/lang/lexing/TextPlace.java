package org.dmaworkbench.lang.lexing;

/** Where in a file the text behind the last visible token is: at file level between declarations, or inside of something. */
final class TextPlace {
    private int braces;
    private int parentheses;
    private String last = ";";
    private String beforeLast = "";
    private String beforeThat = "";
    private String called = "";
    private String function = "";

    /** Goes past a visible token. */
    void pass(String text) {
        switch (text) {
            case "(" -> {
                if (parentheses++ == 0 && braces == 0) {
                    called = last;
                }
            }
            case ")" -> parentheses = Math.max(0, parentheses - 1);
            case "{" -> {
                if (braces++ == 0) {
                    function = last.equals(")") ? called : "";
                }
            }
            case "}" -> {
                braces = Math.max(0, braces - 1);
                if (braces == 0) {
                    function = "";
                    parentheses = 0;
                }
            }
            case ";" -> parentheses = braces == 0 ? 0 : parentheses;
            default -> {
            }
        }
        beforeThat = beforeLast;
        beforeLast = last;
        last = text;
    }

    /** Whether a declaration can begin here. */
    boolean isBetweenDeclarations() {
        return braces == 0 && parentheses == 0 && (last.equals(";") || last.equals("}") || last.equals(")"));
    }

    /** Returns the name that {@code import name;} just imported, or "". */
    String imported() {
        return braces == 0 && last.equals(";") && beforeThat.equals("import") ? beforeLast : "";
    }

    /** Returns the name of the function around this place, or "". */
    String function() {
        return function;
    }
}
