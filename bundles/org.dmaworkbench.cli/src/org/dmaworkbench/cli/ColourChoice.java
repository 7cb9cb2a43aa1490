package org.dmaworkbench.cli;

import java.io.Console;

/** Values of {@code --color}. */
enum ColourChoice {
    auto, always, never;

    /** Returns whether to colour: {@code auto} colours a terminal unless NO_COLOR is set or the terminal is dumb. */
    boolean isOn() {
        return switch (this) {
            case always -> true;
            case never -> false;
            case auto -> (System.getenv("NO_COLOR") == null || System.getenv("NO_COLOR").isEmpty())
                    && !"dumb".equals(System.getenv("TERM")) && isTerminal();
        };
    }

    /** From Java 22 on there may be a console without a terminal, and a method to ask. */
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
