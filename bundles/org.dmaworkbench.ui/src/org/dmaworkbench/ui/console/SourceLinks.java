package org.dmaworkbench.ui.console;

import org.dmaworkbench.ui.Faults;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.ui.console.IPatternMatchListenerDelegate;
import org.eclipse.ui.console.PatternMatchEvent;
import org.eclipse.ui.console.TextConsole;

/** Makes {@code file.kmdf:142} in the console a link to that line. */
public final class SourceLinks implements IPatternMatchListenerDelegate {
    private TextConsole console;

    @Override
    public void connect(TextConsole textConsole) {
        console = textConsole;
    }

    @Override
    public void disconnect() {
        console = null;
    }

    @Override
    public void matchFound(PatternMatchEvent event) {
        try {
            String text = console.getDocument().get(event.getOffset(), event.getLength());
            int colon = text.lastIndexOf(':');
            console.addHyperlink(new SourceLink(console, text.substring(0, colon), Integer.parseInt(text.substring(colon + 1))),
                    event.getOffset(), event.getLength());
        } catch (BadLocationException e) {
            return; // the console was cleared meanwhile
        } catch (NumberFormatException e) {
            Faults.report("A line number in the console is too long.", e);
        }
    }
}
