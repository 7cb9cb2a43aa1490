package org.dmaworkbench.lang.resource;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import org.antlr.runtime.CharStream;
import org.dmaworkbench.lang.lexing.ModelText;
import org.dmaworkbench.lang.lexing.TokenTypes;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

/** Makes the tokens of a model for any of its parsers, with the type names that the parsed file sees. */
@Singleton
public final class ModelTextFactory {
    private final Outlines outlines;

    @Inject
    ModelTextFactory(Outlines outlines) {
        this.outlines = outlines;
    }

    /** Returns the tokens of the text, whose resource is that of the current {@link ParseScope}. */
    public ModelText tokens(CharStream text, TokenTypes types) {
        ParseScope scope = ParseScope.current();
        XtextResource resource = scope == null ? null : scope.resource();
        URI uri = resource == null ? null : resource.getURI();
        ResourceSet set = resource == null || resource.getResourceSet() == null ? new XtextResourceSet() : resource.getResourceSet();
        return outlines.read(uri, all(text), types, set);
    }

    static String all(CharStream text) {
        return text.size() == 0 ? "" : text.substring(0, text.size() - 1);
    }
}
