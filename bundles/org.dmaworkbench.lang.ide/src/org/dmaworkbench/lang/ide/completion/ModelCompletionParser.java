package org.dmaworkbench.lang.ide.completion;

import com.google.inject.Inject;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.dmaworkbench.lang.ide.contentassist.antlr.KmdfParser;
import org.dmaworkbench.lang.lexing.TokenTypes;
import org.dmaworkbench.lang.resource.ModelTextFactory;

/** Computes what may follow, from the same tokens that the parser proper sees. */
public final class ModelCompletionParser extends KmdfParser {
    @Inject
    private ModelTextFactory texts;
    private final TokenTypes types = CompletionTokens.of("Kmdf");

    @Override
    protected TokenSource createLexer(CharStream stream) {
        return texts.tokens(stream, types);
    }
}
