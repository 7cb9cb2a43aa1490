package org.dmaworkbench.lang.flow;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;

/** One step of a function: something evaluated or done, and where control goes on. */
public final class Step {
    /** What a step does. */
    public enum Kind {
        /** Where the function begins. */
        ENTRY,
        /** A statement begins; syntax: the statement. */
        STATEMENT,
        /** Ways meet; nothing happens. */
        JOIN,
        /** A variable or a member of one comes into being without a value; syntax: its Declarator. */
        DECLARE,
        /** A variable or a member of one is read; syntax: the NameReference, Member or Index. */
        READ,
        /** One is written; syntax: the target expression, or the Declarator with an initialiser. */
        WRITE,
        /** The address of one is taken; syntax: the operand. */
        ADDRESS,
        /** A call happens, its arguments are evaluated; syntax: the Call. */
        CALL,
        /** The lock of a {@code with} is taken; syntax: the WithStatement. */
        ACQUIRE,
        /** It is given back on the way out; syntax: the WithStatement. */
        RELEASE,
        /** A condition has turned out true; syntax: the condition. */
        HOLDS,
        /** A condition has turned out false; syntax: the condition. */
        FAILS,
        /** return; syntax: the statement. */
        RETURN,
        /** The closing brace: the end without return. */
        END,
        /** Where every way out of the function ends. */
        EXIT
    }

    private final int index;
    private final Kind kind;
    private final EObject syntax;
    private final List<Step> next = new ArrayList<>(1);
    private final List<Step> before = new ArrayList<>(1);

    Step(int index, Kind kind, EObject syntax) {
        this.index = index;
        this.kind = kind;
        this.syntax = syntax;
    }

    /** Returns its number in order of the text, from 0. */
    public int index() {
        return index;
    }

    /** Returns what it does. */
    public Kind kind() {
        return kind;
    }

    /** Returns the syntax it comes from; null for ENTRY, JOIN, END and EXIT. */
    public EObject syntax() {
        return syntax;
    }

    /** Returns where control can go on. */
    public List<Step> next() {
        return next;
    }

    /** Returns where control can come from. */
    public List<Step> before() {
        return before;
    }

    void to(Step step) {
        next.add(step);
        step.before.add(this);
    }
}
