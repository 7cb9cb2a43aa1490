package org.dmaworkbench.lang.formatting;

import java.util.ArrayDeque;
import java.util.Deque;

/** What an open bracket encloses, and how far its current statement has come. */
final class Frame {
    /** What is between the brackets. */
    enum Kind {
        /** The whole file. */
        FILE,
        /** Statements. */
        CODE,
        /** Declarations that end with a semicolon: members, properties, steps. */
        ITEMS,
        /** Enumerators. */
        ENUM,
        /** Parts of an expression: arguments, an index, an initializer. */
        VALUES
    }

    /** A head such as {@code if (x)} whose statement is still to come or under way. */
    record Control(String word, int level) {
    }

    final Kind kind;
    final Cell opening;
    /** Level of the line that the closing bracket begins. */
    final int outer;
    /** Level of what is inside. */
    final int inner;
    /** Whether the closing brace also ends the statement that the opening one stands in. */
    final boolean endsStatement;
    final Deque<Control> controls = new ArrayDeque<>();
    /** First token of the statement, null between statements. */
    Cell statement;
    /** The parenthesis that closes the head of a control statement, or null. */
    Cell headEnd;
    boolean label;
    boolean assigned;
    /** Words since struct, union or enum at this level; -1 if there was none. */
    int wordsSinceTag = -1;
    boolean enumeration;
    int conditionals;

    Frame(Kind kind, Cell opening, int outer, int inner, boolean endsStatement) {
        this.kind = kind;
        this.opening = opening;
        this.outer = outer;
        this.inner = inner;
        this.endsStatement = endsStatement;
    }

    /** Returns the level of a statement that begins now. */
    int level() {
        return controls.isEmpty() ? inner : controls.peek().level() + 1;
    }

    void begin(Cell first) {
        statement = first;
        label = false;
        assigned = false;
        wordsSinceTag = -1;
        enumeration = false;
        conditionals = 0;
    }
}
