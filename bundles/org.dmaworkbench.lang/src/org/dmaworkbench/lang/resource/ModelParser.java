package org.dmaworkbench.lang.resource;

import com.google.inject.Inject;
import org.antlr.runtime.CharStream;
import org.antlr.runtime.TokenSource;
import org.dmaworkbench.lang.lexing.ModelText;
import org.dmaworkbench.lang.lexing.TokenTypes;
import org.dmaworkbench.lang.parser.antlr.KmdfParser;
import org.eclipse.xtext.nodemodel.impl.NodeModelBuilder;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;

/** The parser of models, reading tokens that know types from other names and whose macros are replaced. Always parses whole files. */
public final class ModelParser extends KmdfParser {
    @Inject
    private ModelTextFactory texts;
    @Inject
    private TokenTypes types;
    /** The builder of the parse that runs on this thread: it must be told the tokens, which are made after it. */
    private final ThreadLocal<ExpandedNodes> nodes = new ThreadLocal<>();
    private final ThreadLocal<Boolean> rejecting = ThreadLocal.withInitial(() -> false);

    @Override
    protected TokenSource createLexer(CharStream stream) {
        ModelText text = rejecting.get() ? ModelText.rejected(ModelTextFactory.all(stream), types) : texts.tokens(stream, types);
        if (nodes.get() != null) {
            nodes.get().expect(text);
        }
        if (ParseScope.current() != null) {
            ParseScope.current().found(text.problems(), text.facts());
        }
        return text;
    }

    @Override
    protected XtextTokenStream createTokenStream(TokenSource source) {
        return source instanceof ModelText text ? new ModelTokenStream(text, getTokenDefProvider()) : super.createTokenStream(source);
    }

    @Override
    protected NodeModelBuilder createNodeModelBuilder() {
        return new ExpandedNodes();
    }

    @Override
    protected IParseResult doParse(String ruleName, CharStream in, NodeModelBuilder builder, int initialLookAhead) {
        try {
            return parseWith(ruleName, in, builder, initialLookAhead);
        } catch (StackOverflowError e) {
            return parseRejected(ruleName, in, initialLookAhead);
        }
    }

    private IParseResult parseWith(String ruleName, CharStream in, NodeModelBuilder builder, int initialLookAhead) {
        ExpandedNodes outer = nodes.get();
        nodes.set(builder instanceof ExpandedNodes expanded ? expanded : null);
        try {
            return super.doParse(ruleName, in, builder, initialLookAhead);
        } finally {
            nodes.set(outer);
        }
    }

    /** The last line of defence: nesting that the token filter let pass, but this thread's stack did not. */
    private IParseResult parseRejected(String ruleName, CharStream in, int initialLookAhead) {
        rejecting.set(true);
        try {
            return parseWith(ruleName, in, createNodeModelBuilder(), initialLookAhead);
        } finally {
            rejecting.set(false);
        }
    }

    @Override
    protected boolean isReparseSupported() {
        return false;
    }
}
