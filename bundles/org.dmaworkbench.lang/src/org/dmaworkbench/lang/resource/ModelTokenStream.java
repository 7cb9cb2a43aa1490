package org.dmaworkbench.lang.resource;

import org.antlr.runtime.TokenSource;
import org.dmaworkbench.lang.lexing.ModelText;
import org.eclipse.xtext.parser.antlr.ITokenDefProvider;
import org.eclipse.xtext.parser.antlr.XtextTokenStream;

/** A token stream whose text is that of the file, whatever its macros stand for. */
final class ModelTokenStream extends XtextTokenStream {
    private final ModelText text;

    ModelTokenStream(ModelText text, ITokenDefProvider definitions) {
        super((TokenSource) text, definitions);
        this.text = text;
    }

    @Override
    public String toString() {
        // Fills the buffer as a side effect, which the parser relies on.
        LT(1);
        return text.text();
    }
}
