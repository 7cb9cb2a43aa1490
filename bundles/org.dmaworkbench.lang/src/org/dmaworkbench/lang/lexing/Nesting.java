package org.dmaworkbench.lang.lexing;

import java.util.ArrayDeque;
import java.util.Deque;

/** The braces around the token that is looked at, and how far the declaration in each has come. */
final class Nesting {
    /** What a brace encloses. */
    enum Context { FILE, DRIVER, FIELDS, PROPERTIES, DEVICE_MODEL, ENUM, CODE, INITIALIZER, UPDATE }

    /** What is open inside of one pair of braces. */
    static final class Level {
        final Context context;
        /** Open parentheses and brackets. */
        int parentheses;
        /** Number of open parentheses at which declarators of the present declaration are separated by commas; -1 outside of declarations. */
        int declarators = -1;
        /** Whether the present declaration is a typedef. */
        boolean typedef;
        /** Whether the present declarator of a typedef has its name. */
        boolean named;

        Level(Context context) {
            this.context = context;
        }

        /** A comma here separates declarators. */
        boolean betweenDeclarators() {
            return declarators >= 0 && declarators == parentheses;
        }

        void endDeclaration() {
            declarators = -1;
            typedef = false;
            named = false;
        }
    }

    private final Deque<Level> levels = new ArrayDeque<>();

    Nesting() {
        levels.push(new Level(Context.FILE));
    }

    Level here() {
        return levels.peek();
    }

    Context context() {
        return levels.peek().context;
    }

    boolean isOutermost() {
        return levels.size() == 1;
    }

    void open(Context context) {
        levels.push(new Level(context));
    }

    Context close() {
        return levels.pop().context;
    }
}
