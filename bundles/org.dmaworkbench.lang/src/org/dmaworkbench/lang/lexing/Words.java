package org.dmaworkbench.lang.lexing;

import java.util.Map;
import java.util.Set;

/** Words of the model language by where they are words. */
final class Words {
    /** Words everywhere. */
    static final Set<String> C = Set.of("typedef", "static", "extern", "const", "volatile", "inline", "register", "restrict", "void", "char", "short",
            "int", "long", "signed", "unsigned", "__int8", "__int16", "__int32", "__int64", "float", "double", "_Bool", "struct", "union", "enum", "if",
            "else", "switch", "case", "default", "for", "while", "do", "goto", "continue", "break", "return", "sizeof");

    /** Other spellings of words of C. */
    static final Map<String, String> C_SPELLINGS = Map.of("FORCEINLINE", "inline", "__inline", "inline", "__forceinline", "inline", "_inline", "inline",
            "CONST", "const", "__restrict", "restrict", "__volatile", "volatile");

    /** Words that complete a type on their own. */
    static final Set<String> BUILTIN_TYPES = Set.of("void", "char", "short", "int", "long", "signed", "unsigned", "__int8", "__int16", "__int32",
            "__int64", "float", "double", "_Bool");

    /** Words that may stand before a type. */
    static final Set<String> MODIFIERS = Set.of("typedef", "static", "extern", "const", "volatile", "inline", "register", "restrict");

    /** Stand for the name of the function around them, as a string. */
    static final Set<String> FUNCTION_NAME = Set.of("__FUNCTION__", "__func__", "__FUNCDNAME__", "__FUNCSIG__");

    /** Declarations of a driver block to the second word of their head, or "". */
    static final Map<String, String> DRIVER_ELEMENTS = Map.ofEntries(Map.entry("hardware", ""), Map.entry("context", ""), Map.entry("device", ""),
            Map.entry("dma", "enabler"), Map.entry("common", "buffer"), Map.entry("transaction", ""), Map.entry("queue", ""),
            Map.entry("interrupt", ""), Map.entry("timer", ""), Map.entry("work", "item"), Map.entry("dpc", ""), Map.entry("spin", "lock"),
            Map.entry("wait", "lock"), Map.entry("collection", ""));

    /** Words after the name in the head of such a declaration. */
    static final Set<String> HEAD_TAIL = Set.of("via", "on", "of", "requests", "device", "transaction", "queue", "request", "interrupt",
            "timer", "dpc", "collection", "file", "driver", "dma", "enabler", "common", "buffer", "work", "item", "spin", "wait", "lock");

    /** Properties whose whole text is words. */
    static final Set<String> WORD_PROPERTIES = Set.of("io", "synchronization", "execution", "sequential", "parallel", "manual", "accepts", "allow",
            "power", "serialized", "passive", "exclusive", "high");

    /** Properties with an expression, a name or a type after their words. */
    static final Set<String> VALUE_PROPERTIES = Set.of("alignment", "profile", "maximum", "elements", "version", "length", "period", "enabler", "context",
            "tolerable", "lock", "interface", "idle", "wake");

    /** Items of a device description. */
    static final Set<String> DEVICE_ITEMS = Set.of("vendor", "device", "revision", "bar", "configuration", "reset", "access", "alias",
            "local", "values");

    /** Words within "bar". */
    static final Set<String> BAR_WORDS = Set.of("memory", "port", "sram", "registers");

    private Words() {
    }
}
