package org.dmaworkbench.ui.hints;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;

/** The call around a place of a text, by its parentheses. Literals and comments are not looked into: it only guides the eye. */
final class CallPlace {
    /** A call longer than that is none. */
    private static final int FARTHEST = 4_000;

    private CallPlace() { }

    /** Returns the offset behind the parenthesis that is open at the offset, or -1. */
    static int arguments(IDocument document, int offset) {
        try {
            int depth = 0;
            for (int i = offset - 1; i >= 0 && offset - i < FARTHEST; i--) {
                char c = document.getChar(i);
                if (c == ')') {
                    depth++;
                } else if (c == '(' && depth-- == 0) {
                    return i + 1;
                } else if (c == ';' || c == '{' || c == '}') {
                    return -1;
                }
            }
        } catch (BadLocationException e) {
            return -1; // the text has shrunk meanwhile
        }
        return -1;
    }

    /** Returns which argument the offset is in, from 0, or -1 where the call that begins at {@code start} has ended before. */
    static int argument(IDocument document, int start, int offset) {
        try {
            int depth = 0;
            int argument = 0;
            for (int i = start; i < offset; i++) {
                char c = document.getChar(i);
                if (c == '(' || c == '[') {
                    depth++;
                } else if (c == ')' || c == ']') {
                    if (depth-- == 0) {
                        return -1;
                    }
                } else if (c == ',' && depth == 0) {
                    argument++;
                } else if (c == ';') {
                    return -1;
                }
            }
            return offset < start ? -1 : argument;
        } catch (BadLocationException e) {
            return -1; // the text has shrunk meanwhile
        }
    }
}
