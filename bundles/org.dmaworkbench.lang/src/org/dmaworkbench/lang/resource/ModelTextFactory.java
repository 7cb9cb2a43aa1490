package org.dmaworkbench.lang.resource;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.util.Set;
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
    private final Modules modules;

    @Inject
    ModelTextFactory(Modules modules) {
        this.modules = modules;
    }

    /** Returns the tokens of the text, whose resource is that of the current {@link ParseScope}. */
    public ModelText tokens(CharStream text, TokenTypes types) {
        ParseScope scope = ParseScope.current();
        XtextResource resource = scope == null ? null : scope.resource();
        URI uri = resource == null ? null : resource.getURI();
        ResourceSet set = resource == null || resource.getResourceSet() == null ? new XtextResourceSet() : resource.getResourceSet();
        Set<String> visible = modules.implicitTypes(uri, set);
        return ModelText.of(all(text), types, visible, module -> modules.typesOf(module, uri, set));
    }

    static String all(CharStream text) {
        return text.size() == 0 ? "" : text.substring(0, text.size() - 1);
    }
}
