package org.dmaworkbench.lang.lexing;

/** Whether a name in C text is a declarator's, a type's, or any other. */
final class NameDecisions {
    private final TokenView tokens;
    private final TypeScopes scopes;
    private final Nesting nesting;
    private final Reading reading;

    NameDecisions(TokenView tokens, TypeScopes scopes, Nesting nesting, Reading reading) {
        this.tokens = tokens;
        this.scopes = scopes;
        this.nesting = nesting;
        this.reading = reading;
    }

    void name(int i, String text, boolean atStart, String before) {
        if (reading.typeComplete) {
            reading.typeComplete = false;
            declare(text);
        } else if (scopes.isType(text) && !inDeviceText() || looksLikeType(i, atStart, before)) {
            tokens.typeName(i);
            completeType();
            return;
        }
        reading.specifying = false;
    }

    /** A type has ended; if it began the declaration, its declarators follow. */
    void completeType() {
        reading.typeComplete = true;
        if (reading.specifying) {
            nesting.here().declarators = nesting.here().parentheses;
        }
    }

    private boolean inDeviceText() {
        return nesting.context() == Nesting.Context.UPDATE && !reading.assigned;
    }

    private void declare(String name) {
        Nesting.Level here = nesting.here();
        if (here.typedef) {
            if (!here.named) {
                here.named = true;
                scopes.declareType(name);
            }
            return;
        }
        if (here.context == Nesting.Context.FILE || here.context == Nesting.Context.CODE) {
            boolean parameter = here.context == Nesting.Context.FILE && reading.declared != null && here.parentheses > 0;
            scopes.declareVariable(name, parameter);
        }
        if (reading.declared == null) {
            reading.declared = name;
        }
    }

    /** An unknown name where only a type makes sense, so that "unknown type" is said instead of a syntax error. */
    private boolean looksLikeType(int i, boolean atStart, String before) {
        if (reading.inDefine || i < reading.annotationEnd || scopes.isConstant(tokens.text(i))) {
            return false;
        }
        if (before.equals("(") && looksLikeCast(i)) {
            return true;
        }
        Nesting.Context context = nesting.context();
        boolean code = context == Nesting.Context.CODE;
        boolean afterModifier = Words.MODIFIERS.contains(before) && !before.equals("inline");
        boolean parameter = context == Nesting.Context.FILE && !reading.assigned && nesting.here().parentheses > 0
                && (before.equals("(") || before.equals(","));
        if (!(afterModifier || parameter || Words.MODIFIERS.contains(before)
                || atStart && (code || context == Nesting.Context.FILE || context == Nesting.Context.FIELDS))) {
            return false;
        }
        int j = i + 1;
        if (tokens.isWord(j)) {
            return true;
        }
        while (tokens.text(j).equals("*")) {
            j++;
        }
        if (j == i + 1) {
            return false;
        }
        return tokens.isWord(j) && (!code || afterModifier || tokens.text(j + 1).equals("="))
                || !code && (tokens.text(j).equals(")") || tokens.text(j).equals(",") || tokens.text(j).equals("("));
    }

    /** {@code (X) y} and {@code (X *)}: no expression looks like that. */
    private boolean looksLikeCast(int i) {
        if (tokens.isName(i - 2) || tokens.text(i - 2).equals(")") || tokens.text(i - 2).equals("]")) {
            return false;
        }
        int j = i + 1;
        while (tokens.text(j).equals("*")) {
            j++;
        }
        return tokens.text(j).equals(")") && (j > i + 1 || tokens.isOperand(j + 1));
    }
}
