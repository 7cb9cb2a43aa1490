package org.dmaworkbench.lang.lexing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.CommonToken;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;

/** The tokens of a scenario file. Its words are reserved, but units are words only behind a number, and a name may be any word. */
public final class ScenarioText implements TokenSource {
    private static final int MAX_DEPTH = 200;
    private static final Set<String> UNITS = Set.of("ns", "us", "ms", "s", "B", "KB", "MB", "GB");
    private static final Set<String> BEFORE_NAME = Set.of("parameter", "app", "buffer", "for");
    private static final Set<String> BEFORE_VALUE = Set.of("(", "[", ",", "+", "-", "*", "%", "&", "|", "^", "~", "<<", ">>", "..");

    private final List<CommonToken> tokens;
    private final List<LexicalProblem> problems;
    private int next;

    private ScenarioText(List<CommonToken> tokens, List<LexicalProblem> problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /** Cuts and classifies the text. */
    public static ScenarioText of(String text, TokenTypes types) {
        Scanner scanner = new Scanner(text, new ANTLRStringStream(text), types, word -> true);
        List<CommonToken> all = scanner.scan();
        int tooDeepAt = soften(all, types);
        if (tooDeepAt >= 0) {
            all = scanner.reject(SyntaxCodes.TOO_DEEP, "nested too deeply to be analysed; simplify this", tooDeepAt);
        }
        return new ScenarioText(all, scanner.problems());
    }

    private static int soften(List<CommonToken> all, TokenTypes types) {
        List<CommonToken> seen = new ArrayList<>(all.size() / 2 + 1);
        int depth = 0;
        for (CommonToken token : all) {
            int type = token.getType();
            if (type == types.space || type == types.blockComment || type == types.lineComment || type == types.unknown) {
                continue;
            }
            seen.add(token);
            switch (token.getText()) {
                case "(", "[", "{" -> {
                    if (++depth > MAX_DEPTH) {
                        return token.getStartIndex();
                    }
                }
                case ")", "]", "}" -> depth--;
                default -> {
                }
            }
        }
        for (int i = 0; i < seen.size(); i++) {
            String word = seen.get(i).getText();
            if (types.word(word) == TokenTypes.NONE || types.word(word) != seen.get(i).getType()) {
                continue;
            }
            String before = i > 0 ? seen.get(i - 1).getText() : "";
            String after = i + 1 < seen.size() ? seen.get(i + 1).getText() : "";
            boolean unit = UNITS.contains(word) && i > 0 && (seen.get(i - 1).getType() == types.number
                    || word.equals("s") && before.equals("/") && i > 1 && UNITS.contains(seen.get(i - 2).getText()));
            boolean name = BEFORE_NAME.contains(before) && seen.get(i - 1).getType() != types.id && Character.isLetter(word.charAt(0))
                    && !before.equals("for") || before.equals("for") && after.equals("in");
            boolean input = word.equals("input") && !after.isEmpty() && Character.isLetterOrDigit(after.charAt(0));
            boolean value = BEFORE_VALUE.contains(before) && !word.equals("any") && !after.equals("(") && !input;
            if (UNITS.contains(word) ? !unit : name || value) {
                seen.get(i).setType(types.id);
            }
        }
        return -1;
    }

    /** Returns what was wrong with the text. */
    public List<LexicalProblem> problems() {
        return problems;
    }

    @Override
    public Token nextToken() {
        return next < tokens.size() ? tokens.get(next++) : Token.EOF_TOKEN;
    }

    @Override
    public String getSourceName() {
        return "scenario";
    }
}
