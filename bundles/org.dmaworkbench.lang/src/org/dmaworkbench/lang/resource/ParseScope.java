package org.dmaworkbench.lang.resource;

import java.util.ArrayList;
import java.util.List;
import org.dmaworkbench.lang.lexing.LexicalProblem;
import org.dmaworkbench.lang.lexing.TextFacts;
import org.eclipse.xtext.resource.XtextResource;

/**
 * The file that is being parsed on this thread. Xtext's parsers are not told whose text they read, but types imported by that file decide how
 * it parses.
 */
public final class ParseScope implements AutoCloseable {
    private static final ThreadLocal<ParseScope> CURRENT = new ThreadLocal<>();

    private final XtextResource resource;
    private final ParseScope outer;
    private final List<LexicalProblem> problems = new ArrayList<>();
    private TextFacts facts = TextFacts.NONE;

    private ParseScope(XtextResource resource) {
        this.resource = resource;
        this.outer = CURRENT.get();
        CURRENT.set(this);
    }

    /** Begins to parse for a resource; close the result when done. */
    public static ParseScope open(XtextResource resource) {
        return new ParseScope(resource);
    }

    /** Returns the scope of this thread, or null outside of parsing. */
    public static ParseScope current() {
        return CURRENT.get();
    }

    /** Returns the resource whose text is parsed. */
    public XtextResource resource() {
        return resource;
    }

    /** Returns what the lexer found so far. */
    public List<LexicalProblem> problems() {
        return problems;
    }

    /** Returns what macros and conditions did to the text. */
    TextFacts facts() {
        return facts;
    }

    /** Notes what the lexer found in the text that is parsed now, instead of what it found before. */
    public void found(List<LexicalProblem> found, TextFacts done) {
        problems.clear();
        problems.addAll(found);
        facts = done;
    }

    @Override
    public void close() {
        if (outer == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(outer);
        }
    }
}
