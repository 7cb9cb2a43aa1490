package org.dmaworkbench.lang.lexing;

import java.util.ArrayList;
import java.util.List;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.dmaworkbench.lang.preprocessing.Cutter;
import org.dmaworkbench.lang.preprocessing.Piece;

/** Tokens of the parser as pieces for macros, and back. */
final class Pieces implements Cutter {
    private final TokenTypes types;

    Pieces(TokenTypes types) {
        this.types = types;
    }

    /** Returns the pieces of some tokens, without those that are hidden. */
    List<Piece> of(List<CommonToken> tokens) {
        List<Piece> pieces = new ArrayList<>(tokens.size());
        boolean spaced = false;
        for (CommonToken token : tokens) {
            if (types.isHidden(token.getType()) && token.getType() != types.unknown) {
                spaced = true;
            } else {
                pieces.add(of(token, spaced));
                spaced = false;
            }
        }
        return pieces;
    }

    Piece of(CommonToken token, boolean spaced) {
        return Piece.of(kind(token), token.getText(), token.getStartIndex(), spaced);
    }

    private Piece.Kind kind(CommonToken token) {
        int type = token.getType();
        if (type == types.number || type == types.floating) {
            return Piece.Kind.NUMBER;
        } else if (type == types.string) {
            return Piece.Kind.STRING;
        } else if (type == types.character) {
            return Piece.Kind.CHARACTER;
        } else if (type == types.unknown) {
            return isOperator(token.getText()) ? Piece.Kind.SYMBOL : Piece.Kind.OTHER;
        }
        return SourceText.isWordStart(token.getText().charAt(0)) ? Piece.Kind.NAME : Piece.Kind.SYMBOL;
    }

    /** Operators that only macros have. */
    private static boolean isOperator(String text) {
        return text.equals("#") || text.equals("##");
    }

    /** Returns the token type that the grammar has for a piece, before types are told from other names. */
    int type(Piece piece) {
        return switch (piece.kind()) {
            case NAME -> {
                int keyword = Words.C.contains(piece.text()) ? types.word(piece.text()) : TokenTypes.NONE;
                yield keyword != TokenTypes.NONE ? keyword : types.id;
            }
            case NUMBER -> NumberText.isInteger(piece.text()) ? types.number : types.floating;
            case STRING -> types.string;
            case CHARACTER -> types.character;
            case SYMBOL -> types.symbol(piece.text()) != TokenTypes.NONE ? types.symbol(piece.text()) : types.unknown;
            case OTHER -> types.unknown;
        };
    }

    @Override
    public List<Piece> cut(String text) {
        Scanner scanner = new Scanner(text, new ANTLRStringStream(text), types, Words.C::contains);
        return of(scanner.within(0, text.length(), 1, 0).scanAll());
    }
}
