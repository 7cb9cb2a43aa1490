package org.dmaworkbench.lang.lexing;

import org.antlr.runtime.CommonToken;
import org.dmaworkbench.lang.preprocessing.DefineLine;

/** Passes #define and #include on to the grammar where a declaration can stand, so that they are part of the syntax tree; hides them elsewhere. */
final class DeclaredLines {
    private final Preprocessor text;
    private final Scanner scanner;
    private final TokenTypes types;

    DeclaredLines(Preprocessor text, Scanner scanner, TokenTypes types) {
        this.text = text;
        this.scanner = scanner;
        this.types = types;
    }

    /** @param again the same definition once more, which is not shown */
    void define(DirectiveLine line, DefineLine.Result read, boolean again) {
        if (!text.isBetweenDeclarations() || again || line.word().isEmpty()) {
            text.emit(line.whole());
            return;
        }
        text.emit(part(line, types.symbol("#define"), line.at(), line.wordEnd(), "#define"));
        boolean whole = read.macro().isConstant() || read.macro().body().isEmpty() && !read.macro().hasParameters();
        int body = read.bodyAt() < line.pieces().size() ? line.pieces().get(read.bodyAt()).at() : line.end();
        int bodyFrom = read.macro().hasParameters() ? line.pieces().get(1).at() : body;
        boolean named = false;
        for (CommonToken token : line.tokens()) {
            if (!whole && token.getStartIndex() >= bodyFrom) {
                break;
            }
            boolean visible = !types.isHidden(token.getType());
            if (visible && !named) {
                named = true;
                token.setType(types.id);
            }
            text.emit(token);
        }
        if (!whole) {
            text.emit(part(line, types.macroBody, bodyFrom, line.end(), scanner.text().substring(bodyFrom, line.end())));
        }
        endOfLine();
    }

    void include(DirectiveLine line, int from, int to) {
        text.emit(part(line, types.symbol("#include"), line.at(), line.wordEnd(), "#include"));
        if (from > line.wordEnd()) {
            text.emit(part(line, types.space, line.wordEnd(), from, scanner.text().substring(line.wordEnd(), from)));
        }
        text.emit(part(line, types.includeName, from, to, scanner.text().substring(from, to)));
        if (to < line.end()) {
            text.emit(part(line, types.directive, to, line.end(), scanner.text().substring(to, line.end())));
        }
        endOfLine();
    }

    private void endOfLine() {
        text.emit(scanner.endOfLine());
        text.place().pass(";");
    }

    private static CommonToken part(DirectiveLine line, int type, int from, int to, String spelling) {
        CommonToken token = new CommonToken(line.whole().getInputStream(), type, org.antlr.runtime.Token.DEFAULT_CHANNEL, from, to - 1);
        token.setText(spelling);
        token.setLine(line.whole().getLine());
        token.setCharPositionInLine(line.whole().getCharPositionInLine() + from - line.at());
        return token;
    }
}
