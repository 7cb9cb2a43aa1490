package org.dmaworkbench.lang.ide.formatting;

import org.eclipse.lsp4j.Position;

/** Lines and columns of rising offsets in a text, in one walk over it. */
final class Places {
    private final String text;
    private int at;
    private int line;
    private int lineStart;

    Places(String text) {
        this.text = text;
    }

    /** @param offset no less than the one asked for before */
    Position of(int offset) {
        for (; at < offset; at++) {
            if (text.charAt(at) == '\n') {
                line++;
                lineStart = at + 1;
            }
        }
        return new Position(line, offset - lineStart);
    }
}
