package org.dmaworkbench.install.driver;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.eclipse.ui.console.ConsolePlugin;
import org.eclipse.ui.console.IConsole;
import org.eclipse.ui.console.TextConsole;

/** What the consoles show. */
final class ConsoleText {

    private ConsoleText() {
    }

    /** Waits for a line that the pattern is found in, and keeps what was shown, found or not. */
    static void awaitLine(String pattern, Path copy) throws Exception {
        Pattern line = Pattern.compile(pattern);
        try {
            Screen.await("a console line like " + pattern, () -> line.matcher(shown()).find() ? line : null);
        } finally {
            Files.writeString(copy, Screen.ask(ConsoleText::shown));
        }
    }

    private static String shown() {
        StringBuilder text = new StringBuilder();
        for (IConsole console : ConsolePlugin.getDefault().getConsoleManager().getConsoles()) {
            if (console instanceof TextConsole withText) {
                text.append(withText.getDocument().get()).append('\n');
            }
        }
        return text.toString();
    }
}
