package org.dmaworkbench.lang.ide.server;

import com.google.inject.Singleton;
import org.dmaworkbench.lang.ide.highlighting.TokenColours;
import org.eclipse.xtext.ide.server.semantictokens.SemanticTokensService;

/** Kinds and modifiers of tokens: those of the protocol, and ours behind them. */
@Singleton
final class TokenLegend extends SemanticTokensService {
    @Override
    protected void addTokenModifiers() {
        super.addTokenModifiers();
        getTokenModifiers().add(TokenColours.VOLATILE);
        getTokenModifiers().add(TokenColours.INACTIVE);
    }
}
