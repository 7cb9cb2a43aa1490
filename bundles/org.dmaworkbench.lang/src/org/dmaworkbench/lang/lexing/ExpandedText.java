package org.dmaworkbench.lang.lexing;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.dmaworkbench.lang.preprocessing.Macro;
import org.dmaworkbench.lang.preprocessing.MacroUse;
import org.dmaworkbench.lang.preprocessing.Piece;

/**
 * Lays out what a macro stands for over the text of its use. An argument keeps its own place where it comes out for the first time and in the order of
 * the text, so that the editor can look at it as at any other text; everything else takes no room.
 */
final class ExpandedText {
    private final CharStream stream;
    private final TokenTypes types;
    private final Pieces pieces;
    private final SourceText text;

    ExpandedText(CharStream stream, TokenTypes types, Pieces pieces, SourceText text) {
        this.stream = stream;
        this.types = types;
        this.pieces = pieces;
        this.text = text;
    }

    /** @param name the first token of the use */
    List<CommonToken> of(MacroUse use, List<Piece> result, CommonToken name) {
        List<CommonToken> out = new ArrayList<>(result.size() + 2);
        int cursor = use.offset();
        int i = 0;
        while (i < result.size() || cursor < use.end()) {
            int real = i;
            while (real < result.size() && !standsIn(result.get(real), cursor, use)) {
                real++;
            }
            int next = real < result.size() ? result.get(real).at() : use.end();
            for (; i < real; i++) {
                out.add(new ExpandedToken(stream, pieces.type(result.get(i)), cursor, use, result.get(i), name));
            }
            if (next > cursor) {
                out.add(token(types.macroUse, cursor, next, name));
            }
            cursor = next;
            if (i < result.size()) {
                Piece piece = result.get(i++);
                cursor = piece.at() + piece.text().length();
                out.add(token(pieces.type(piece), piece.at(), cursor, name));
            }
        }
        return out;
    }

    private boolean standsIn(Piece piece, int cursor, MacroUse use) {
        int end = piece.at() + piece.text().length();
        return piece.from() == null && piece.at() >= cursor && end <= use.end() && piece.at() != use.offset()
                && text.substring(piece.at(), end).equals(piece.text());
    }

    /** Returns what {@code #pragma pack} puts behind struct or union. */
    List<CommonToken> packed(CommonToken struct, int pack) {
        int end = struct.getStopIndex() + 1;
        MacroUse use = new MacroUse(struct.getStartIndex(), end - struct.getStartIndex(),
                Macro.object("pack", List.of(), Macro.Origin.NONE, false));
        List<CommonToken> out = new ArrayList<>();
        for (String spelling : List.of("packed", "(", String.valueOf(pack), ")")) {
            Piece.Kind kind = spelling.equals("packed") ? Piece.Kind.NAME : spelling.length() == 1 && Character.isDigit(spelling.charAt(0))
                    ? Piece.Kind.NUMBER : Piece.Kind.SYMBOL;
            Piece piece = Piece.of(kind, spelling, -1, true);
            out.add(new ExpandedToken(stream, pieces.type(piece), end, use, piece, struct));
        }
        return out;
    }

    private CommonToken token(int type, int start, int stop, CommonToken line) {
        CommonToken token = new CommonToken(stream, type, Token.DEFAULT_CHANNEL, start, stop - 1);
        token.setText(text.substring(start, stop));
        token.setLine(line.getLine());
        token.setCharPositionInLine(line.getCharPositionInLine());
        return token;
    }
}
