package org.dmaworkbench.lang.lexing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/**
 * The tokens of one model file, as the parser proper, the parser for completion, and the search for type names of imported files all see them.
 * The place to start reading about how types and contextual words are told from identifiers.
 */
public final class ModelText implements TokenSource {
    private final List<CommonToken> tokens;
    private final List<LexicalProblem> problems;
    private final Set<String> typeNames;
    private final Set<String> imports;
    private int next;

    private ModelText(List<CommonToken> tokens, List<LexicalProblem> problems, Set<String> typeNames, Set<String> imports) {
        this.tokens = tokens;
        this.problems = problems;
        this.typeNames = typeNames;
        this.imports = imports;
    }

    /**
     * Cuts and classifies the text.
     *
     * @param text whole text of the file, or its beginning for completion
     * @param types of the parser that will read the tokens
     * @param visible names of types known before the first line
     * @param importedTypes module name to the names of types that importing it makes known
     */
    public static ModelText of(String text, TokenTypes types, Set<String> visible, Function<String, Set<String>> importedTypes) {
        CharStream stream = new ANTLRStringStream(text);
        Scanner scanner = new Scanner(text, stream, types, Words.C::contains);
        List<CommonToken> all = scanner.scan();
        List<CommonToken> seen = visible(all, types);
        for (CommonToken token : seen) {
            String spelling = token.getType() == types.id ? Words.C_SPELLINGS.get(token.getText()) : null;
            if (spelling != null) {
                token.setType(types.word(spelling));
            }
        }
        new Annotations(types, scanner.problems()).hide(seen);
        seen.removeIf(token -> token.getType() == types.annotation);
        TypeScopes scopes = new TypeScopes(new LinkedHashSet<>(visible));
        ModelTokens pass = new ModelTokens(seen, types, scopes, importedTypes);
        pass.decide();
        if (pass.tooDeepAt() >= 0) {
            all = scanner.reject(SyntaxCodes.TOO_DEEP, "nested too deeply to be analysed; simplify this", pass.tooDeepAt());
        }
        return new ModelText(all, scanner.problems(), scopes.fileTypes(), pass.imports());
    }

    /** Returns the same text with everything hidden behind one problem, for a parser that could not cope with it. */
    public static ModelText rejected(String text, TokenTypes types) {
        Scanner scanner = new Scanner(text, new ANTLRStringStream(text), types, word -> false);
        List<CommonToken> all = scanner.reject(SyntaxCodes.TOO_DEEP, "nested too deeply to be analysed; simplify this", 0);
        return new ModelText(all, scanner.problems(), Set.of(), Set.of());
    }

    private static List<CommonToken> visible(List<CommonToken> all, TokenTypes types) {
        List<CommonToken> seen = new ArrayList<>(all.size() / 2 + 1);
        for (CommonToken token : all) {
            int type = token.getType();
            if (type != types.space && type != types.blockComment && type != types.lineComment && type != types.directive && type != types.unknown) {
                seen.add(token);
            }
        }
        return seen;
    }

    /** Returns what was wrong with the text. */
    public List<LexicalProblem> problems() {
        return problems;
    }

    /** Returns the names of types that the file declares at file level. */
    public Set<String> typeNames() {
        return typeNames;
    }

    /** Returns the modules that the file imports. */
    public Set<String> imports() {
        return imports;
    }

    @Override
    public Token nextToken() {
        return next < tokens.size() ? tokens.get(next++) : Token.EOF_TOKEN;
    }

    @Override
    public String getSourceName() {
        return "model";
    }
}
