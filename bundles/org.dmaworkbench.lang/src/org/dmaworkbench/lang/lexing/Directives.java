package org.dmaworkbench.lang.lexing;

import java.util.Optional;

/** What is said about a line that begins with # and is not a constant. */
final class Directives {
    record Answer(String code, String message, boolean information) {
    }

    private Directives() {
    }

    static Optional<Answer> problem(String word) {
        return Optional.of(switch (word) {
            case "define" -> new Answer(SyntaxCodes.MACRO_WITH_PARAMETERS,
                    "macros with parameters are not supported yet; write an inline function", false);
            case "include" -> new Answer(SyntaxCodes.INCLUDE,
                    "#include is not supported yet; write 'import name;' (nt and wdf need no import)", false);
            case "if", "ifdef", "ifndef", "elif", "else", "endif" -> new Answer(SyntaxCodes.CONDITIONAL_TEXT,
                    "conditional text is not supported yet; keep the branch that applies", false);
            case "pragma" -> new Answer(SyntaxCodes.PRAGMA, "#pragma has no effect here", true);
            case "" -> new Answer(SyntaxCodes.DIRECTIVE, "a line that begins with # needs a word after it", false);
            default -> new Answer(SyntaxCodes.DIRECTIVE, "#" + word + " is not supported", false);
        });
    }
}
