package org.dmaworkbench.lang.lexing;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.antlr.runtime.CommonToken;

/**
 * Decides what the words of a model are: one pass from left to right over the tokens the grammar sees, with as much knowledge of C as needed to
 * tell types from other names and words of declarations from identifiers. What it has decided stays decided.
 */
final class ModelTokens {
    /** What a brace encloses. */
    enum Context { FILE, DRIVER, FIELDS, PROPERTIES, DEVICE_MODEL, ENUM, CODE, INITIALIZER, UPDATE }

    private static final int MAX_DEPTH = 200;
    private static final int MAX_RUN = 6_000;

    private final TokenView tokens;
    private final DeclarationWords declarations;
    private final TokenTypes types;
    private final TypeScopes scopes;
    private final Function<String, Set<String>> importedTypes;
    private final Set<String> imports = new LinkedHashSet<>();
    private final Deque<Context> contexts = new ArrayDeque<>();
    private final Deque<Integer> outerParentheses = new ArrayDeque<>();
    private Context nextBrace;
    private int parentheses;
    private int depth;
    private int run;
    private boolean start = true;
    private boolean typeComplete;
    private boolean assigned;
    private boolean inDefine;
    private int typedefDepth = -1;
    private boolean typedefNamed;
    private int annotationEnd = -1;
    private int tooDeepAt = -1;

    ModelTokens(List<CommonToken> tokens, TokenTypes types, TypeScopes scopes, Function<String, Set<String>> importedTypes) {
        this.tokens = new TokenView(tokens, types);
        this.types = types;
        this.scopes = scopes;
        this.declarations = new DeclarationWords(this.tokens, scopes);
        this.importedTypes = importedTypes;
        contexts.push(Context.FILE);
    }

    Set<String> imports() {
        return imports;
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
        if (type == types.irqlAnnotation) {
            annotationEnd = tokens.closing(i + 1);
        } else if (type == types.endOfLine) {
            inDefine = false;
            parentheses = 0;
            start();
        } else if (Words.C.contains(text)) {
            return keyword(i, text);
        } else {
            punctuation(i, text);
        }
        return i + 1;
    }

    private void start() {
        start = true;
        typeComplete = false;
        assigned = false;
        run = 0;
    }

    private int keyword(int i, String text) {
        start = false;
        switch (text) {
            case "struct", "union", "enum" -> {
                return tag(i);
            }
            case "typedef" -> {
                typedefDepth = contexts.size();
                typedefNamed = false;
            }
            case "else", "do" -> start = true;
            default -> {
                if (Words.BUILTIN_TYPES.contains(text)) {
                    typeComplete = true;
                } else if (!Words.MODIFIERS.contains(text)) {
                    typeComplete = false;
                }
            }
        }
        return i + 1;
    }

    /** After struct, union or enum: packing words, the tag, and whether a body follows. */
    private int tag(int i) {
        int j = i + 1;
        while (tokens.text(j).equals("packed") || tokens.text(j).equals("align") && tokens.text(j + 1).equals("(")) {
            tokens.keyword(j);
            j = tokens.text(j + 1).equals("(") ? tokens.closing(j + 1) + 1 : j + 1;
        }
        boolean tagged = j < tokens.size() && tokens.type(j) == types.id;
        String name = tokens.text(j);
        if (tagged) {
            j++;
        }
        if (tokens.text(j).equals("{")) {
            nextBrace = tokens.text(i).equals("enum") ? Context.ENUM : Context.FIELDS;
            if (tagged) {
                scopes.declareType(name);
            }
        } else {
            typeComplete = true;
        }
        return j;
    }

    private void punctuation(int i, String text) {
        boolean wasStart = start;
        start = false;
        switch (text) {
            case "#define" -> inDefine = true;
            case "{" -> openBrace(i);
            case "}" -> closeBrace();
            case "(", "[" -> {
                parentheses++;
                deeper(i);
                typeComplete &= tokens.text(i + 1).equals("*");
            }
            case ")", "]" -> {
                parentheses = Math.max(0, parentheses - 1);
                depth--;
                typeComplete = false;
                if (i == annotationEnd) {
                    start();
                }
            }
            case ";" -> {
                if (typedefDepth >= contexts.size()) {
                    typedefDepth = -1;
                }
                if (contexts.peek() == Context.FILE) {
                    scopes.endOfPrototype();
                    parentheses = 0;
                }
                start();
            }
            case "," -> {
                typeComplete = typedefDepth == contexts.size() && parentheses == 0;
                typedefNamed &= !typeComplete;
                run = 0;
            }
            case "*" -> {
            }
            case ":" -> start = contexts.peek() == Context.CODE && parentheses == 0;
            case "=" -> {
                assigned = true;
                typeComplete = false;
            }
            default -> typeComplete = false;
        }
        if (tokens.type(i) == types.unknown) {
            start = wasStart;
        }
    }

    private void deeper(int i) {
        if (++depth > MAX_DEPTH) {
            tooDeepAt = tokens.offset(i);
        }
    }

    private void openBrace(int i) {
        Context outer = contexts.peek();
        Context inner = nextBrace;
        if (inner == null) {
            boolean value = assigned || outer == Context.INITIALIZER || outer == Context.PROPERTIES;
            inner = value ? Context.INITIALIZER : Context.CODE;
        }
        if (inner == Context.CODE) {
            scopes.open();
        }
        nextBrace = null;
        contexts.push(inner);
        outerParentheses.push(parentheses);
        parentheses = 0;
        deeper(i);
        boolean wasAssigned = assigned;
        start();
        assigned = inner == Context.INITIALIZER && wasAssigned;
        start = inner != Context.INITIALIZER;
    }

    private void closeBrace() {
        depth--;
        nextBrace = null;
        if (contexts.size() == 1) {
            start();
            return;
        }
        Context closed = contexts.pop();
        parentheses = outerParentheses.pop();
        if (closed == Context.CODE) {
            scopes.close();
        }
        start();
        switch (closed) {
            case ENUM, FIELDS -> {
                start = nextIsNewElement();
                typeComplete = true;
            }
            case INITIALIZER -> {
                start = false;
                assigned = true;
            }
            default -> {
            }
        }
        if (contexts.size() < typedefDepth) {
            typedefDepth = -1;
        }
    }

    /** Fields of a context end a declaration, those of a struct do not. */
    private boolean nextIsNewElement() {
        return contexts.peek() == Context.DRIVER;
    }

    private int word(int i) {
        String text = tokens.text(i);
        String before = tokens.text(i - 1);
        boolean atStart = start;
        start = false;
        if (before.equals(".") || before.equals("->") || before.equals("goto")) {
            typeComplete = false;
            return i + 1;
        }
        if (before.equals("#define")) {
            return i + 1;
        }
        if (atStart) {
            int behind = switch (contexts.peek()) {
                case FILE -> fileWord(i, text);
                case DRIVER -> driverWord(i, text);
                case PROPERTIES -> declarations.inProperties(i, text);
                case DEVICE_MODEL -> declarations.inDevice(i, text);
                case UPDATE -> i + 1;
                default -> i;
            };
            if (behind > i) {
                return behind;
            }
        }
        if (contexts.peek() == Context.ENUM && (before.equals("{") || before.equals(","))) {
            scopes.declareVariable(text, false);
            return i + 1;
        }
        if (contexts.peek() == Context.CODE && codeWord(i, text, atStart, before)) {
            return i + 1;
        }
        name(i, text, atStart, before);
        return i + 1;
    }

    // ------------------------------------------------------------------------------------------------ declarations

    private int fileWord(int i, String text) {
        switch (text) {
            case "import" -> {
                if (!scopes.isType(text) && (tokens.isWord(i + 1) || i + 1 == tokens.size())) {
                    tokens.keyword(i);
                    if (tokens.isWord(i + 1) && imports.add(tokens.text(i + 1))) {
                        scopes.addImported(importedTypes.apply(tokens.text(i + 1)));
                    }
                    return i + 2;
                }
            }
            case "driver", "device" -> {
                boolean declares = tokens.isWord(i + 1) ? tokens.text(i + 2).equals("{") || i + 2 >= tokens.size() : !tokens.text(i + 1).equals("(");
                if (declares && !scopes.isType(text)) {
                    tokens.keyword(i);
                    nextBrace = text.equals("driver") ? Context.DRIVER : Context.DEVICE_MODEL;
                    return tokens.isWord(i + 1) ? i + 2 : i + 1;
                }
            }
            case "WDF_DECLARE_CONTEXT_TYPE_WITH_NAME" -> {
                tokens.keyword(i);
                if (tokens.isWord(i + 2)) {
                    tokens.typeName(i + 2);
                }
                annotationEnd = tokens.closing(i + 1);
                return Math.max(i + 1, annotationEnd);
            }
            default -> {
            }
        }
        return i;
    }

    private int driverWord(int i, String text) {
        int behind = declarations.inDriver(i, text);
        if (declarations.opens() != null) {
            nextBrace = declarations.opens();
        }
        return behind;
    }

    // --------------------------------------------------------------------------------------------------------- code

    /** Labels and the statements that C lacks. */
    private boolean codeWord(int i, String text, boolean atStart, String before) {
        if (atStart && tokens.text(i + 1).equals(":")) {
            return true;
        }
        if (parentheses > 0 || !atStart && !before.equals(")")) {
            return false;
        }
        if (text.equals("update") && !scopes.isType(text) && (tokens.isWord(i + 1) || tokens.text(i + 1).equals("(") && reachesBrace(i + 1))) {
            tokens.keyword(i);
            nextBrace = Context.UPDATE;
            return true;
        }
        if (text.equals("with") && tokens.text(i + 1).equals("(")) {
            int end = tokens.closing(i + 1);
            if (end >= tokens.size() || tokens.text(end + 1).equals("{")) {
                tokens.keyword(i);
                nextBrace = Context.CODE;
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

    // -------------------------------------------------------------------------------------------------------- names

    /** A name in C text: a declarator's, a type's, or any other. */
    private void name(int i, String text, boolean atStart, String before) {
        if (typeComplete) {
            typeComplete = false;
            declare(text);
        } else if (scopes.isType(text) && !inDeviceText() || looksLikeType(i, atStart, before)) {
            tokens.typeName(i);
            typeComplete = true;
        }
    }

    private boolean inDeviceText() {
        return contexts.peek() == Context.UPDATE && !assigned;
    }

    private void declare(String name) {
        Context context = contexts.peek();
        if (typedefDepth == contexts.size()) {
            if (!typedefNamed) {
                typedefNamed = true;
                scopes.declareType(name);
            }
        } else if (context == Context.FILE || context == Context.CODE) {
            scopes.declareVariable(name, context == Context.FILE && parentheses > 0);
        }
    }

    /** An unknown name where only a type makes sense, so that "unknown type" is said instead of a syntax error. */
    private boolean looksLikeType(int i, boolean atStart, String before) {
        if (inDefine || i < annotationEnd) {
            return false;
        }
        Context context = contexts.peek();
        boolean code = context == Context.CODE;
        boolean afterModifier = Words.MODIFIERS.contains(before) && !before.equals("inline");
        boolean parameter = context == Context.FILE && !assigned && parentheses > 0 && (before.equals("(") || before.equals(","));
        if (!(afterModifier || parameter || Words.MODIFIERS.contains(before)
                || atStart && (code || context == Context.FILE || context == Context.FIELDS))) {
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
}
