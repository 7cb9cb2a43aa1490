package org.dmaworkbench.lang.lexing;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.dmaworkbench.lang.preprocessing.MacroUse;
import org.dmaworkbench.lang.preprocessing.Piece;

/**
 * A token that came out of a macro. It takes no room in the text: it stands where the use begins, or behind the last argument that keeps its own place,
 * before the text of the use, which is hidden.
 */
public final class ExpandedToken extends CommonToken {
    private static final long serialVersionUID = 1L;

    private final transient MacroUse use;
    private final transient Piece piece;

    ExpandedToken(CharStream stream, int type, int at, MacroUse use, Piece piece, CommonToken place) {
        super(stream, type, DEFAULT_CHANNEL, at, at - 1);
        this.use = use;
        this.piece = piece;
        setText(piece.text());
        setLine(place.getLine());
        setCharPositionInLine(place.getCharPositionInLine());
    }

    /** Returns the use that it came from. */
    public MacroUse use() {
        return use;
    }

    /** Returns the token as the macro gave it, with the place where it is spelled. */
    public Piece piece() {
        return piece;
    }
}
