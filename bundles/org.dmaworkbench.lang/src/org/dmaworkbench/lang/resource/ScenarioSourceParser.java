package org.dmaworkbench.lang.resource;

import com.google.inject.Inject;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.dmaworkbench.lang.lexing.ScenarioText;
import org.dmaworkbench.lang.lexing.TextFacts;
import org.dmaworkbench.lang.lexing.TokenTypes;
import org.dmaworkbench.lang.parser.antlr.ScenarioParser;

/** The parser of scenarios over tokens whose words depend on their place. Always parses whole files. */
public final class ScenarioSourceParser extends ScenarioParser {
    @Inject
    private TokenTypes types;

    @Override
    protected TokenSource createLexer(CharStream stream) {
        ScenarioText text = ScenarioText.of(ModelTextFactory.all(stream), types);
        if (ParseScope.current() != null) {
            ParseScope.current().found(text.problems(), TextFacts.NONE);
        }
        return text;
    }

    @Override
    protected boolean isReparseSupported() {
        return false;
    }
}
