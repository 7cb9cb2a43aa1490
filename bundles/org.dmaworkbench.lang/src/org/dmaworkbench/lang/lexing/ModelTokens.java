package org.dmaworkbench.lang.lexing;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.antlr.runtime.CommonToken;
import org.dmaworkbench.lang.lexing.Nesting.Context;

/**
 * Decides what the words of a model are: one pass from left to right over the tokens the grammar sees, with as much knowledge of C as needed to
 * tell types from other names and words of declarations from identifiers. What it has decided stays decided.
 */
final class ModelTokens {
    private static final int MAX_DEPTH = 200;
    private static final int MAX_RUN = 6_000;

    private final TokenView tokens;
    private final TokenTypes types;
    private final TypeScopes scopes;
    private final Imports imports;
    private final Nesting nesting = new Nesting();
    private final Reading reading = new Reading();
    private final DeclarationWords declarations;
    private final HeadWords heads;
    private final NameDecisions names;
    private int depth;
    private int run;
    private int tooDeepAt = -1;

    ModelTokens(List<CommonToken> tokens, TokenTypes types, TypeScopes scopes, Function<String, Set<String>> importedTypes) {
        this.tokens = new TokenView(tokens, types);
        this.types = types;
        this.scopes = scopes;
        this.imports = new Imports(importedTypes);
        this.declarations = new DeclarationWords(this.tokens, scopes);
        this.heads = new HeadWords(this.tokens, scopes, nesting, reading, imports);
        this.names = new NameDecisions(this.tokens, scopes, nesting, reading);
    }

    Set<String> imports() {
        return imports.modules();
    }

    /** Returns the offset where nesting got too deep to be analysed, or -1. */
    int tooDeepAt() {
        return tooDeepAt;
    }

    void decide() {
        int i = 0;
        while (i < tokens.size() && tooDeepAt < 0) {
            i = next(i);
        }
    }

    private int next(int i) {
        int type = tokens.type(i);
        if (++run > MAX_RUN) {
            tooDeepAt = tokens.offset(i);
        }
        if (type == types.id) {
            return word(i);
        }
        String text = tokens.text(i);
        if (tokens.isAlignment(i)) {
            return Math.max(i + 1, tokens.closing(i + 1) + 1);
        } else if (type == types.irqlAnnotation) {
            reading.annotationEnd = tokens.text(i + 1).equals("(") ? tokens.closing(i + 1) : -1;
        } else if (type == types.endOfLine) {
            reading.inDefine = false;
            nesting.here().parentheses = 0;
            begin();
        } else if (Words.C.contains(text)) {
            return keyword(i, text);
        } else {
            punctuation(i, text);
        }
        return i + 1;
    }

    private void begin() {
        reading.begin();
        nesting.here().endDeclaration();
        run = 0;
    }

    // ------------------------------------------------------------------------------------------------- words of C

    private int keyword(int i, String text) {
        reading.start = false;
        switch (text) {
            case "struct", "union", "enum" -> {
                return tag(i);
            }
            case "typedef" -> nesting.here().typedef = true;
            case "else", "do" -> reading.start = true;
            case "for" -> reading.typeComplete = false;
            default -> {
                if (Words.BUILTIN_TYPES.contains(text)) {
                    names.completeType();
                } else if (!Words.MODIFIERS.contains(text)) {
                    reading.typeComplete = false;
                    reading.specifying = false;
                }
            }
        }
        return i + 1;
    }

    /** After struct, union or enum: packing words, the tag, and whether a body follows. */
    private int tag(int i) {
        int j = i + 1;
        while (tokens.text(j).equals("packed") || tokens.isAlignment(j) || tokens.text(j).equals("align") && tokens.text(j + 1).equals("(")) {
            if (!tokens.isAlignment(j)) {
                tokens.keyword(j);
            }
            j = tokens.text(j + 1).equals("(") ? tokens.closing(j + 1) + 1 : j + 1;
        }
        boolean tagged = tokens.isWord(j);
        String name = tokens.text(j);
        if (tagged) {
            j++;
        }
        if (tokens.text(j).equals("{")) {
            reading.nextBrace = tokens.text(i).equals("enum") ? Context.ENUM : Context.FIELDS;
            if (tagged) {
                scopes.declareType(name);
            }
        } else {
            names.completeType();
        }
        return j;
    }

    // ------------------------------------------------------------------------------------------------ punctuation

    private void punctuation(int i, String text) {
        boolean wasStart = reading.start;
        Nesting.Level here = nesting.here();
        reading.start = false;
        switch (text) {
            case "#define" -> {
                reading.inDefine = true;
                reading.specifying = false;
            }
            case "{" -> openBrace(i);
            case "}" -> closeBrace();
            case "(", "[" -> {
                here.parentheses++;
                deeper(i);
                reading.typeComplete &= tokens.text(i + 1).equals("*") || reading.specifying && declaratorInParentheses(i);
                reading.specifying = tokens.text(i - 1).equals("for");
            }
            case ")", "]" -> {
                here.parentheses = Math.max(0, here.parentheses - 1);
                depth--;
                reading.typeComplete = false;
                if (i == reading.annotationEnd) {
                    begin();
                }
            }
            case ";" -> endStatement(here);
            case "," -> {
                reading.typeComplete = here.betweenDeclarators();
                here.named &= !reading.typeComplete;
                run = 0;
            }
            case "*" -> {
            }
            case ":" -> reading.start = here.context == Context.CODE && here.parentheses == 0;
            case "=" -> {
                reading.assigned = true;
                reading.typeComplete = false;
            }
            default -> {
                reading.typeComplete = false;
                reading.specifying = false;
            }
        }
        if (reading.start) {
            reading.specifying = true;
        }
        if (tokens.type(i) == types.unknown) {
            reading.start = wasStart;
        }
    }

    /** {@code T (name)}: the name of a declarator in superfluous parentheses. */
    private boolean declaratorInParentheses(int i) {
        return nesting.here().declarators >= 0 && (tokens.isWord(i + 1) || tokens.text(i + 1).equals("("));
    }

    private void endStatement(Nesting.Level here) {
        boolean inFor = here.context == Context.CODE && here.parentheses > 0;
        if (here.context == Context.FILE) {
            scopes.endOfPrototype();
            here.parentheses = 0;
        }
        begin();
        reading.specifying = !inFor;
    }

    private void deeper(int i) {
        if (++depth > MAX_DEPTH) {
            tooDeepAt = tokens.offset(i);
        }
    }

    private void openBrace(int i) {
        Context outer = nesting.context();
        Context inner = reading.nextBrace;
        boolean wasAssigned = reading.assigned;
        if (inner == null) {
            boolean value = wasAssigned || outer == Context.INITIALIZER || outer == Context.PROPERTIES
                    || outer == Context.CODE && compoundLiteral(i);
            inner = value ? Context.INITIALIZER : Context.CODE;
        }
        if (inner == Context.CODE) {
            scopes.open();
        }
        reading.nextBrace = null;
        nesting.open(inner);
        deeper(i);
        String declared = reading.declared;
        begin();
        reading.declared = inner == Context.CODE ? null : declared;
        reading.assigned = inner == Context.INITIALIZER && wasAssigned;
        reading.start = inner != Context.INITIALIZER;
    }

    /** {@code (T) {}} in an expression: no keyword and no name stands before the parenthesis. */
    private boolean compoundLiteral(int brace) {
        int open = tokens.opening(brace - 1);
        String before = tokens.text(open - 1);
        return open >= 0 && !tokens.isName(open - 1) && !before.equals(")") && !before.equals("]");
    }

    private void closeBrace() {
        depth--;
        reading.nextBrace = null;
        if (nesting.isOutermost()) {
            begin();
            return;
        }
        Context closed = nesting.close();
        run = 0;
        switch (closed) {
            case ENUM, FIELDS -> {
                reading.begin();
                // Fields of a context end a declaration, those of a struct do not.
                reading.start = nesting.context() == Context.DRIVER;
                names.completeType();
            }
            case INITIALIZER -> {
                reading.start = false;
                reading.specifying = false;
                reading.typeComplete = false;
                reading.assigned = true;
            }
            case CODE -> {
                scopes.close();
                begin();
            }
            default -> begin();
        }
    }

    // ------------------------------------------------------------------------------------------------------ names

    private int word(int i) {
        String text = tokens.text(i);
        String before = tokens.text(i - 1);
        boolean atStart = reading.start;
        reading.start = false;
        if (before.equals(".") || before.equals("->") || before.equals("goto")) {
            reading.typeComplete = false;
            return i + 1;
        }
        if (before.equals("#define")) {
            return i + 1;
        }
        if (Words.FUNCTION_NAME.contains(text)) {
            tokens.literal(i);
            reading.specifying = false;
            return i + 1;
        }
        if (atStart) {
            int behind = head(i, text);
            if (behind > i) {
                reading.specifying = false;
                return behind;
            }
        }
        Context context = nesting.context();
        if (context == Context.ENUM && (before.equals("{") || before.equals(","))) {
            scopes.declareVariable(text, false);
            return i + 1;
        }
        if (context == Context.CODE && heads.inCode(i, text, atStart, before)) {
            reading.specifying = false;
            return i + 1;
        }
        names.name(i, text, atStart, before);
        return i + 1;
    }

    private int head(int i, String text) {
        Context context = nesting.context();
        if ((context == Context.FILE || context == Context.CODE) && heads.asserts(i, text)) {
            return i + 1;
        }
        return switch (context) {
            case FILE -> heads.inFile(i, text);
            case DRIVER -> driverWord(i, text);
            case PROPERTIES -> propertyWord(i, text);
            case DEVICE_MODEL -> declarations.inDevice(i, text);
            case UPDATE -> i + 1;
            default -> i;
        };
    }

    private int driverWord(int i, String text) {
        return opening(declarations.inDriver(i, text));
    }

    private int propertyWord(int i, String text) {
        return opening(declarations.inProperties(i, text));
    }

    private int opening(int behind) {
        if (declarations.opens() != null) {
            reading.nextBrace = declarations.opens();
        }
        return behind;
    }
}
