package org.dmaworkbench.lang.lexing;

import java.util.Set;

/** Words of the language that C lacks, at the beginning of elements of a file and of statements. */
final class HeadWords {
    private static final Set<String> ASSERTIONS = Set.of("C_ASSERT", "_Static_assert", "static_assert");

    private final TokenView tokens;
    private final TypeScopes scopes;
    private final Nesting nesting;
    private final Reading reading;
    private final Imports imports;

    HeadWords(TokenView tokens, TypeScopes scopes, Nesting nesting, Reading reading, Imports imports) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.nesting = nesting;
        this.reading = reading;
        this.imports = imports;
    }

    /** At the beginning of an element of a file; returns the index behind what it has decided, {@code i} if that is nothing. */
    int inFile(int i, String text) {
        switch (text) {
            case "import" -> {
                if (!scopes.isType(text) && (tokens.isWord(i + 1) || i + 1 == tokens.size())) {
                    tokens.keyword(i);
                    if (tokens.isWord(i + 1)) {
                        imports.add(tokens.text(i + 1), scopes);
                    }
                    return i + 2;
                }
            }
            case "driver", "device" -> {
                boolean like = text.equals("device") && tokens.text(i + 2).equals(":");
                boolean declares = tokens.isWord(i + 1) ? like || tokens.text(i + 2).equals("{") || i + 2 >= tokens.size()
                        : !tokens.text(i + 1).equals("(");
                if (declares && !scopes.isType(text)) {
                    tokens.keyword(i);
                    reading.nextBrace = text.equals("driver") ? Nesting.Context.DRIVER : Nesting.Context.DEVICE_MODEL;
                    return tokens.isWord(i + 1) ? i + 2 : i + 1;
                }
            }
            case "WDF_DECLARE_CONTEXT_TYPE_WITH_NAME" -> {
                tokens.keyword(i);
                if (tokens.isWord(i + 2)) {
                    tokens.typeName(i + 2);
                }
                reading.annotationEnd = tokens.closing(i + 1);
                return Math.max(i + 1, reading.annotationEnd);
            }
            default -> {
            }
        }
        return i;
    }

    /** At the beginning of a declaration or statement: whether the word asserts something about constants. */
    boolean asserts(int i, String text) {
        if (!ASSERTIONS.contains(text) || !tokens.text(i + 1).equals("(")) {
            return false;
        }
        tokens.keyword(i);
        return true;
    }

    /** In a function: labels and the statements that C lacks. */
    boolean inCode(int i, String text, boolean atStart, String before) {
        if (atStart && tokens.text(i + 1).equals(":")) {
            return true;
        }
        if (nesting.here().parentheses > 0 || !atStart && !before.equals(")")) {
            return false;
        }
        if (text.equals("update") && !scopes.isType(text) && (tokens.isWord(i + 1) || tokens.text(i + 1).equals("(") && reachesBrace(i + 1))) {
            tokens.keyword(i);
            reading.nextBrace = Nesting.Context.UPDATE;
            return true;
        }
        if (text.equals("with") && tokens.text(i + 1).equals("(")) {
            int end = tokens.closing(i + 1);
            if (end >= tokens.size() || tokens.text(end + 1).equals("{")) {
                tokens.keyword(i);
                reading.nextBrace = Nesting.Context.CODE;
                return true;
            }
        }
        return false;
    }

    private boolean reachesBrace(int from) {
        for (int j = from; j < tokens.size(); j++) {
            switch (tokens.text(j)) {
                case "{" -> {
                    return true;
                }
                case ";", "}", "=" -> {
                    return false;
                }
                default -> {
                }
            }
        }
        return false;
    }
}
