package org.dmaworkbench.lang;

import java.util.Map;
import org.antlr.runtime.EarlyExitException;
import org.antlr.runtime.MismatchedTokenException;
import org.antlr.runtime.MissingTokenException;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.antlr.runtime.UnwantedTokenException;
import org.dmaworkbench.lang.lexing.SyntaxCodes;
import org.eclipse.xtext.nodemodel.SyntaxErrorMessage;
import org.eclipse.xtext.parser.antlr.SyntaxErrorMessageProvider;

/** Says in words of the language what the parser stumbled over. */
public class SyntaxMessages extends SyntaxErrorMessageProvider {
    private static final Map<String, String> RULES = Map.of("RULE_ID", "a name", "RULE_TYPE_NAME", "a type", "RULE_NUMBER", "a number",
            "RULE_STRING", "a string", "RULE_EOL", "the end of the line", "RULE_FLOAT", "a number", "RULE_CHARACTER", "a character");

    @Override
    public SyntaxErrorMessage getSyntaxErrorMessage(IParserErrorContext context) {
        RecognitionException problem = context.getRecognitionException();
        if (problem == null) {
            return new SyntaxErrorMessage(context.getDefaultMessage(), SyntaxCodes.SYNTAX);
        }
        String found = text(problem.token);
        return switch (problem) {
            case MissingTokenException missing -> missing(expected(context, missing.expecting), found);
            case UnwantedTokenException unwanted -> syntax("unexpected " + found, unwanted.token);
            case MismatchedTokenException mismatch -> mismatch.token != null && mismatch.token.getType() == Token.EOF
                    ? end(expected(context, mismatch.expecting)) : missing(expected(context, mismatch.expecting), found);
            case EarlyExitException early -> syntax("unexpected " + found, early.token);
            default -> syntax("unexpected " + found, problem.token);
        };
    }

    private static SyntaxErrorMessage missing(String expected, String found) {
        return new SyntaxErrorMessage(expected == null ? "unexpected " + found : "missing " + expected + " before " + found, SyntaxCodes.MISSING);
    }

    private static SyntaxErrorMessage end(String expected) {
        return new SyntaxErrorMessage("the file ends here, but " + (expected == null ? "more" : expected) + " is missing", SyntaxCodes.UNEXPECTED_END);
    }

    private static SyntaxErrorMessage syntax(String message, Token token) {
        return token == null || token.getType() == Token.EOF ? end(null) : new SyntaxErrorMessage(message, SyntaxCodes.SYNTAX);
    }

    private static String expected(IParserErrorContext context, int type) {
        String[] names = context.getTokenNames();
        if (names == null || type < 0 || type >= names.length) {
            return null;
        }
        return names[type].startsWith("RULE_") ? RULES.get(names[type]) : names[type];
    }

    private static String text(Token token) {
        if (token == null || token.getType() == Token.EOF) {
            return "the end of the file";
        }
        String text = token.getText();
        return text == null || text.isBlank() ? "the end of the line" : "'" + (text.length() > 40 ? text.substring(0, 40) + "..." : text) + "'";
    }
}
