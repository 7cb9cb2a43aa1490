package org.dmaworkbench.ui.server;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Between the server's line and character (both from 0) and the offsets of a document. */
public final class Positions {
    private Positions() { }

    /** Returns the position of an offset; offsets beyond the end give the end. */
    public static Position of(IDocument document, int offset) {
        try {
            int inside = Math.max(0, Math.min(offset, document.getLength()));
            int line = document.getLineOfOffset(inside);
            return new Position(line, inside - document.getLineOffset(line));
        } catch (BadLocationException e) {
            return new Position(0, 0);
        }
    }

    /** Returns the offset of a position; one that the document no longer has is moved to the nearest it has. */
    public static int offset(IDocument document, Position position) {
        try {
            if (position.getLine() >= document.getNumberOfLines()) {
                return document.getLength();
            }
            IRegion line = document.getLineInformation(Math.max(0, position.getLine()));
            return line.getOffset() + Math.max(0, Math.min(position.getCharacter(), line.getLength()));
        } catch (BadLocationException e) {
            return document.getLength();
        }
    }

    /** Returns the stretch of text of a range. */
    public static IRegion region(IDocument document, Range range) {
        int from = offset(document, range.getStart());
        return new Region(from, Math.max(0, offset(document, range.getEnd()) - from));
    }
}
