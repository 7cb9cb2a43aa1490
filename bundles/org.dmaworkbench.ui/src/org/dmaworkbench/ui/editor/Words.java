package org.dmaworkbench.ui.editor;

import java.util.Set;

/**
 * The reserved words of the two languages, for colouring only. Words of declarations are words only where a declaration
 * can stand, so they count at the start of a line and before a name, number or brace. Library names are not here: they
 * come from the library.
 */
final class Words {
    /** Reserved everywhere. */
    static final Set<String> C = Set.of("break", "case", "const", "continue", "default", "do", "else", "enum", "extern", "for",
            "goto", "if", "inline", "register", "return", "sizeof", "static", "struct", "switch", "typedef", "union", "volatile", "while",
            "void", "char", "short", "int", "long", "signed", "unsigned");

    /** Words that open a declaration, a property or a statement of ours. */
    static final Set<String> DECLARATION = Set.of("import", "driver", "hardware", "context", "device", "dma", "common", "transaction",
            "queue", "interrupt", "timer", "work", "dpc", "spin", "wait", "collection", "io", "alignment", "synchronization", "profile",
            "maximum", "elements", "version", "enabler", "length", "sequential", "parallel", "manual", "accepts", "serialized", "update", "with",
            "handle", "register", "bar", "scenario", "host", "app", "expect", "fault", "after", "at", "buffer", "cpus", "map", "merge", "hal", "grants", "bounce", "hold", "grant", "fail",
            "sram", "latency", "bandwidth", "packed", "align", "cancel", "close", "open");

    /** Words inside a line of a scenario. */
    static final Set<String> SCENARIO = Set.of("for", "in", "offset", "pages", "completes", "information", "equals", "violations", "violation", "no",
            "transfers", "outstanding", "accesses", "descriptors", "callbacks", "pattern", "mod", "us", "ns", "ms", "s", "read", "write",
            "ioctl", "wait", "true", "false", "registers", "adjacent");

    private Words() { }
}
