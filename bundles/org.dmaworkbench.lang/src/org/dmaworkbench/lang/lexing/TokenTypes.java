package org.dmaworkbench.lang.lexing;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;

/** Numbers that one generated parser gave to token types; the parser proper and the one for completion number them differently. */
@Singleton
public final class TokenTypes {
    /** Stands for "this grammar has no such token". */
    public static final int NONE = -1;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<String, Integer> symbols = new HashMap<>();
    private final Map<String, Integer> rules = new HashMap<>();
    final int id;
    final int typeName;
    final int number;
    final int floating;
    final int string;
    final int character;
    final int blockComment;
    final int lineComment;
    final int space;
    final int annotation;
    final int irqlAnnotation;
    final int directive;
    final int endOfLine;
    final int includeName;
    final int semicolon;
    final int struct;
    final int union;
    final int macroBody;
    final int macroUse;
    final int inactive;
    final int unknown;

    /** Reads the numbers of the parser that the provider belongs to. */
    @Inject
    public TokenTypes(ITokenDefProvider definitions) {
        this(definitions.getTokenDefMap());
    }

    /** @param definitions token type to {@code RULE_NAME} or quoted keyword */
    public TokenTypes(Map<Integer, String> definitions) {
        definitions.forEach((type, name) -> {
            if (name.startsWith("'")) {
                String text = name.substring(1, name.length() - 1);
                (Character.isJavaIdentifierStart(text.charAt(0)) ? words : symbols).put(text, type);
            } else if (name.startsWith("RULE_")) {
                rules.put(name.substring("RULE_".length()), type);
            }
        });
        id = rule("ID");
        typeName = rule("TYPE_NAME");
        number = rule("NUMBER");
        floating = rules.getOrDefault("FLOAT", number);
        string = rule("STRING");
        character = rules.getOrDefault("CHARACTER", string);
        blockComment = rule("ML_COMMENT");
        lineComment = rule("SL_COMMENT");
        space = rule("WS");
        annotation = rules.getOrDefault("ANNOTATION", space);
        irqlAnnotation = rule("IRQL_ANNOTATION");
        directive = rules.getOrDefault("DIRECTIVE", space);
        endOfLine = rule("EOL");
        includeName = rule("INCLUDE_NAME");
        macroBody = rule("MACRO_BODY");
        semicolon = symbols.getOrDefault(";", NONE);
        struct = words.getOrDefault("struct", NONE);
        union = words.getOrDefault("union", NONE);
        macroUse = rules.getOrDefault("MACRO_USE", space);
        inactive = rules.getOrDefault("INACTIVE", space);
        unknown = rules.getOrDefault("UNKNOWN", space);
    }

    /** Whether tokens of this type are hidden from the grammar. */
    boolean isHidden(int type) {
        return type == space || type == blockComment || type == lineComment || type == directive || type == unknown || type == annotation
                || type == macroUse || type == inactive;
    }

    private int rule(String name) {
        return rules.getOrDefault(name, NONE);
    }

    /** Returns the type of the keyword, or {@link #NONE}. */
    int word(String text) {
        return words.getOrDefault(text, NONE);
    }

    /** Returns the type of the punctuation, or {@link #NONE}. */
    int symbol(String text) {
        return symbols.getOrDefault(text, NONE);
    }
}
