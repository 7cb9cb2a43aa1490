package org.dmaworkbench.lang.ide.completion;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.dmaworkbench.lang.ide.contentassist.antlr.ScenarioParser;
import org.dmaworkbench.lang.lexing.ScenarioText;
import org.dmaworkbench.lang.lexing.TokenTypes;

/** Computes what may follow in a scenario, from the same tokens that its parser sees. */
public final class ScenarioCompletionParser extends ScenarioParser {
    private final TokenTypes types = CompletionTokens.of("Scenario");

    @Override
    protected TokenSource createLexer(CharStream stream) {
        return ScenarioText.of(stream.size() == 0 ? "" : stream.substring(0, stream.size() - 1), types);
    }
}
