package org.dmaworkbench.lang.lexing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.dmaworkbench.lang.preprocessing.MacroTable;
import org.dmaworkbench.lang.preprocessing.Report;
import org.dmaworkbench.lang.preprocessing.Surroundings;

/**
 * The tokens of one model file, as the parser proper, the parser for completion, and the search for type names of included files all see them.
 * The place to start reading about how macros are replaced and how types and contextual words are told from identifiers.
 */
public final class ModelText implements TokenSource {
    private final String text;
    private final List<CommonToken> tokens;
    private final List<LexicalProblem> problems;
    private final Set<String> typeNames;
    private final Set<String> imports;
    private final TextFacts facts;
    private final List<MacroTable.Change> macros;
    private int next;

    private ModelText(String text, List<CommonToken> tokens, List<LexicalProblem> problems, Set<String> typeNames, Set<String> imports, TextFacts facts,
            List<MacroTable.Change> macros) {
        this.text = text;
        this.tokens = tokens;
        this.problems = problems;
        this.typeNames = typeNames;
        this.imports = imports;
        this.facts = facts;
        this.macros = macros;
    }

    /**
     * Cuts, preprocesses and classifies the text.
     *
     * @param text whole text of the file, or its beginning for completion
     * @param types of the parser that will read the tokens
     * @param surroundings what is known before the first line, and the files it includes
     */
    public static ModelText of(String text, TokenTypes types, Surroundings surroundings) {
        CharStream stream = new ANTLRStringStream(text);
        Scanner scanner = new Scanner(text, stream, types, Words.C::contains);
        Preprocessor preprocessor = new Preprocessor(scanner, stream, types, surroundings);
        List<CommonToken> all = preprocessor.run();
        TypeScopes scopes = new TypeScopes(new LinkedHashSet<>(preprocessor.knownTypes()), preprocessor::isConstant);
        ModelTokens pass = classify(all, types, scopes, scanner.problems());
        if (pass.tooDeepAt() >= 0) {
            all = scanner.reject(SyntaxCodes.TOO_DEEP, "nested too deeply to be analysed; simplify this", pass.tooDeepAt());
        }
        return new ModelText(text, all, scanner.problems(), scopes.fileTypes(), pass.imports(), preprocessor.facts().build(),
                preprocessor.macros().changes());
    }

    private static ModelTokens classify(List<CommonToken> all, TokenTypes types, TypeScopes scopes, List<LexicalProblem> problems) {
        List<CommonToken> seen = visible(all, types);
        for (CommonToken token : seen) {
            String spelling = token.getType() == types.id ? Words.C_SPELLINGS.get(token.getText()) : null;
            if (spelling != null) {
                token.setType(types.word(spelling));
            }
        }
        new Annotations(types, problems).hide(seen);
        seen.removeIf(token -> token.getType() == types.annotation);
        // What files bring is known from the beginning: see Preprocessor.
        ModelTokens pass = new ModelTokens(seen, types, scopes, module -> Set.of());
        pass.decide();
        return pass;
    }

    /** Returns the types known behind some tokens, which stay as they are. */
    static Set<String> typesOf(List<CommonToken> tokens, TokenTypes types, Set<String> known) {
        List<CommonToken> copies = new ArrayList<>(tokens.size());
        tokens.forEach(token -> copies.add(new CommonToken(token)));
        TypeScopes scopes = new TypeScopes(new LinkedHashSet<>(known), name -> false);
        classify(copies, types, scopes, new ArrayList<>());
        Set<String> all = new LinkedHashSet<>(known);
        all.addAll(scopes.fileTypes());
        return all;
    }

    /** Returns the same text with everything hidden behind one problem, for a parser that could not cope with it. */
    public static ModelText rejected(String text, TokenTypes types) {
        Scanner scanner = new Scanner(text, new ANTLRStringStream(text), types, word -> false);
        List<CommonToken> all = scanner.reject(SyntaxCodes.TOO_DEEP, "nested too deeply to be analysed; simplify this", 0);
        return new ModelText(text, all, scanner.problems(), Set.of(), Set.of(), TextFacts.NONE, List.of());
    }

    private static List<CommonToken> visible(List<CommonToken> all, TokenTypes types) {
        List<CommonToken> seen = new ArrayList<>(all.size() / 2 + 1);
        for (CommonToken token : all) {
            if (!types.isHidden(token.getType()) && token.getType() != types.macroBody && token.getType() != types.includeName) {
                seen.add(token);
            }
        }
        return seen;
    }

    /** Returns the whole text. */
    public String text() {
        return text;
    }

    /** Returns tokens that came out of macros and others that take no room, in order. */
    public List<CommonToken> withoutRoom() {
        return tokens.stream().filter(token -> token.getStopIndex() < token.getStartIndex()).toList();
    }

    /** Returns what was wrong with the text. */
    public List<LexicalProblem> problems() {
        return problems;
    }

    /** Returns whether nothing of the text could be analysed. */
    public boolean isRejected() {
        return problems.stream().anyMatch(p -> p.weight() == Report.Weight.ERROR && SyntaxCodes.rejects(p.code()));
    }

    /** Returns the names of types that the file declares at file level. */
    public Set<String> typeNames() {
        return typeNames;
    }

    /** Returns the modules that the file imports. */
    public Set<String> imports() {
        return imports;
    }

    /** Returns what the file did to the macros, by itself and by what it includes. */
    public List<MacroTable.Change> macros() {
        return macros;
    }

    /** Returns what macros and conditions did to the text. */
    public TextFacts facts() {
        return facts;
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
