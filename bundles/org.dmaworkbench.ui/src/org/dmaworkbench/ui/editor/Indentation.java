package org.dmaworkbench.ui.editor;

import org.dmaworkbench.ui.settings.EditorPreferences;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;

/** Keeps the indentation of the line before, one step deeper after an opening brace, and pulls a closing brace back. */
public final class Indentation implements IAutoEditStrategy {
    @Override
    public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
        try {
            if (command.length == 0 && TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
                newLine(document, command);
            } else if (command.length == 0 && "}".equals(command.text)) {
                closingBrace(document, command);
            } else if ("\t".equals(command.text)) {
                command.text = EditorPreferences.step();
            }
        } catch (BadLocationException e) {
            command.doit = true; // the plain key still works
        }
    }

    private static void newLine(IDocument document, DocumentCommand command) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        String indent = before.substring(0, before.length() - before.stripLeading().length());
        boolean opens = before.stripTrailing().endsWith("{");
        boolean closes = command.offset < document.getLength() && document.getChar(command.offset) == '}';
        String delimiter = command.text;
        command.text = delimiter + indent + (opens ? EditorPreferences.step() : "");
        if (opens && closes) {
            command.caretOffset = command.offset + command.text.length();
            command.shiftsCaret = false;
            command.text += delimiter + indent;
        }
    }

    private static void closingBrace(IDocument document, DocumentCommand command) throws BadLocationException {
        IRegion line = document.getLineInformationOfOffset(command.offset);
        String before = document.get(line.getOffset(), command.offset - line.getOffset());
        String step = EditorPreferences.step();
        if (!before.isEmpty() && before.isBlank() && before.endsWith(step)) {
            command.offset -= step.length();
            command.length = step.length();
        }
    }
}
