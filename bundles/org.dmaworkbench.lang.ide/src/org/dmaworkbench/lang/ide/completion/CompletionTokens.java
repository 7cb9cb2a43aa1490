package org.dmaworkbench.lang.ide.completion;

import org.dmaworkbench.lang.ide.contentassist.antlr.KmdfParser;
import org.dmaworkbench.lang.lexing.TokenTypes;
import org.eclipse.xtext.parser.antlr.AntlrTokenDefProvider;

/** Token types of the generated completion parsers, which number them in a way of their own. */
final class CompletionTokens {
    private CompletionTokens() {
    }

    /** @param language "Kmdf" or "Scenario" */
    static TokenTypes of(String language) {
        AntlrTokenDefProvider definitions = new AntlrTokenDefProvider();
        definitions.setAntlrTokenFileProvider(() -> KmdfParser.class.getResourceAsStream("internal/Internal" + language + ".tokens"));
        return new TokenTypes(definitions);
    }
}
