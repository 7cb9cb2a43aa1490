package org.dmaworkbench.ui.editor;

import java.util.Optional;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** The C name or number around an offset. */
public final class WordRegion {
    private WordRegion() { }

    /** Returns the stretch of letters, digits and underscores at the offset, if there is one. */
    public static Optional<IRegion> at(IDocument document, int offset) {
        try {
            int from = offset;
            while (from > 0 && Character.isJavaIdentifierPart(document.getChar(from - 1))) {
                from--;
            }
            int to = offset;
            while (to < document.getLength() && Character.isJavaIdentifierPart(document.getChar(to))) {
                to++;
            }
            return from == to ? Optional.empty() : Optional.of(new Region(from, to - from));
        } catch (BadLocationException e) {
            return Optional.empty();
        }
    }
}
