package org.dmaworkbench.lang.resource;

import com.google.inject.Inject;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.dmaworkbench.lang.lexing.ModelText;
import org.dmaworkbench.lang.lexing.TokenTypes;
import org.dmaworkbench.lang.parser.antlr.KmdfParser;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;

/** The parser of models, reading tokens that know types from other names. Always parses whole files. */
public final class ModelParser extends KmdfParser {
    @Inject
    private ModelTextFactory texts;
    @Inject
    private TokenTypes types;
    private boolean rejecting;

    @Override
    protected TokenSource createLexer(CharStream stream) {
        ModelText text = rejecting ? ModelText.rejected(ModelTextFactory.all(stream), types) : texts.tokens(stream, types);
        if (ParseScope.current() != null) {
            ParseScope.current().found(text.problems());
        }
        return text;
    }

    @Override
    protected IParseResult doParse(String ruleName, CharStream in, NodeModelBuilder builder, int initialLookAhead) {
        try {
            return super.doParse(ruleName, in, builder, initialLookAhead);
        } catch (StackOverflowError e) {
            return parseRejected(ruleName, in, initialLookAhead);
        }
    }

    /** The last line of defence: nesting that the token filter let pass, but this thread's stack did not. */
    private synchronized IParseResult parseRejected(String ruleName, CharStream in, int initialLookAhead) {
        rejecting = true;
        try {
            return super.doParse(ruleName, in, createNodeModelBuilder(), initialLookAhead);
        } finally {
            rejecting = false;
        }
    }

    @Override
    protected boolean isReparseSupported() {
        return false;
    }
}
